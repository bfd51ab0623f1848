import type { Knowledge } from '../knowledge/knowledge.ts';
import { memoizeRecent, memoizeWeak } from '../knowledge/memoize.ts';
import { cityOf, regionContains, regionsMeet } from '../knowledge/region-code.ts';
import type { Agency, Desk, Phone } from '../knowledge/schema/agency.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { Words } from '../language/words.ts';
import type { Contact } from './reply.ts';

/** `office-only` keeps printed mobile numbers of persons out of every answer. */
export type ContactPolicy = 'published' | 'office-only';

/** Which rung of the ladder a contact stands on. */
export type Step = NonNullable<Contact['step']>;

/** All agencies, their desks and numbers, ready for look-up. */
export interface Directory {
  /** the whole directory, doubtful numbers included, in the order of the files */
  readonly all: readonly Contact[];
  readonly desk: (id: string) => Contact | null;
  /** the public hotline for everything, or that of a number; null where the papers name none */
  readonly hotline: (number?: string) => Contact | null;
  /** an agency's desks that have a number, or the agency itself without one */
  readonly agency: (id: string) => readonly Contact[];
  /**
   * Whom to ask about a measure, nearest first and never empty: its own desks for the place, the
   * offices in charge, the district's and the city's agency of the same kind, public hotlines.
   * @param said words of the owner's own answers (移动, 市城投集团), to pick among like desks
   */
  readonly forMeasure: (
    measure: Measure,
    region: string | null,
    said?: readonly string[],
  ) => readonly Contact[];
  /**
   * Whether a city is all that is known of the place, and the districts within have desks of their own for
   * this. Words that name a zone which one of the desks is for leave no doubt.
   */
  readonly isByDistrict: (measure: Measure, region: string | null, words: Words) => boolean;
  /** The same for a list that one looks through: after the nearest every desk that the measure names. */
  readonly listFor: (measure: Measure, region: string | null) => readonly Contact[];
}

interface Entry {
  readonly desk: Desk;
  readonly agency: Agency;
  readonly regions: readonly string[];
  readonly contact: Contact;
}

/** Places, and answers told there, that the desks of a measure are kept for. */
const ASKERS_KEPT = 8;

/** How many contacts an answer names at most. */
const AT_MOST = 5;

/**
 * Finds contacts by measure, agency and desk.
 * @param policy `published` shows every number printed, any other none of a person's own
 */
export function createDirectory(knowledge: Knowledge, policy: ContactPolicy): Directory {
  const measuresOf = groupMeasures(knowledge);
  const published = new Map(
    knowledge.documents.map((document) => [document.id as string, document.issued ?? null]),
  );
  const agencies = new Map(knowledge.agencies.map((agency) => [agency.id, agency]));

  const toContact = (agency: Agency, desk: Desk): Contact => ({
    agency: agency.name,
    ...(desk.person === undefined ? {} : { person: desk.person }),
    ...(desk.role === undefined ? {} : { role: desk.role }),
    phones: desk.phones
      .filter((phone) => policy === 'published' || phone.kind !== 'mobile')
      .map(phoneView),
    regions: [...(desk.regions ?? agency.regions)],
    for: [...(measuresOf.get(desk.id) ?? [])],
    ...(desk.address === undefined ? {} : { address: desk.address }),
    source:
      'standing' in desk.source
        ? desk.source
        : { ...desk.source, published: published.get(desk.source.document) ?? null },
  });

  const entries: Entry[] = knowledge.agencies.flatMap((agency) =>
    agency.desks.map((desk) => ({
      desk,
      agency,
      regions: desk.regions ?? agency.regions,
      contact: toContact(agency, desk),
    })),
  );
  const byDesk = new Map(entries.map((entry) => [entry.desk.id, entry]));
  const withStep = (entry: Entry, step: Step): Contact => ({ ...entry.contact, step });

  const agencyContacts = (id: string): readonly Contact[] => {
    const own = entries.filter((entry) => entry.agency.id === id);
    const reachable = own.filter((entry) => entry.contact.phones.length > 0);
    return (reachable.length > 0 ? reachable : own.slice(0, 1)).map((entry) => entry.contact);
  };

  /** The public hotlines for a matter; that for everything always, and last. */
  const hotlines = (sectors: ReadonlySet<string>): Contact[] =>
    [...sectors, 'everything'].flatMap((sector) =>
      entries
        .filter(({ agency }) => agency.hotlineFor === sector)
        .map((entry) => withStep(entry, 'hotline')),
    );

  // A turn asks for the desks of the same few measures over and over.
  const contactsOf = memoizeWeak((measure: Measure) =>
    memoizeRecent((asked: string) => {
      const [region, ...said] = JSON.parse(asked) as [string | null, ...string[]];
      return ladderOf(measure, region, said);
    }, ASKERS_KEPT),
  );
  const forMeasure = (measure: Measure, region: string | null, said: readonly string[] = []) =>
    contactsOf(measure)(JSON.stringify([region, ...said]));

  const ladderOf = (
    measure: Measure,
    region: string | null,
    said: readonly string[],
  ): readonly Contact[] => {
    const own = measure.contacts.flatMap((id) => byDesk.get(id) ?? []);
    const local = nearest(leadsFirst(narrow(own, said), measure), region).map((entry) =>
      withStep(entry, 'measure'),
    );
    const leads = measure.offices.lead
      .filter((id) => {
        const regions = agencies.get(id)?.regions ?? [];
        return (
          region === null ||
          regions.length === 0 ||
          regions.some((code) => regionsMeet(code, region))
        );
      })
      .flatMap((id) => agencyContacts(id).slice(0, 1))
      .map((contact): Contact => ({ ...contact, step: 'measure' }));
    const sectors = sectorsOf(measure, agencies, byDesk);
    const printed = local.length > 0 ? local : leads;
    const reachable = printed.some((contact) =>
      contact.phones.some((phone) => phone.dial !== null),
    );
    const neighbours =
      reachable || region === null
        ? []
        : sameSector(entries, sectors, region).map((entry) =>
            withStep(entry, entry.regions.includes(region) ? 'district' : 'city'),
          );
    const lines = hotlines(sectors);
    const upper = distinct([...printed, ...neighbours]).filter(
      (contact) => !lines.some((line) => line.agency === contact.agency),
    );
    return [...upper.slice(0, AT_MOST - lines.length), ...lines];
  };

  const isByDistrict = (measure: Measure, region: string | null, words: Words): boolean => {
    if (region === null || cityOf(region) !== region) return false;
    const own = measure.contacts
      .flatMap((id) => byDesk.get(id) ?? [])
      .filter(({ regions }) => regions.some((code) => regionContains(region, code)));
    return (
      own.every((entry) => namesDistrictsOf(entry, region)) &&
      haveOwnNumbers(own.map(({ contact }) => contact)) &&
      !own.some(({ contact }) => isForPartNamed(contact, words))
    );
  };

  const listFor = (measure: Measure, region: string | null): readonly Contact[] => {
    const ladder = forMeasure(measure, region);
    const isHotline = ({ step }: Contact) => step === 'hotline';
    const own = measure.contacts
      .flatMap((id) => byDesk.get(id) ?? [])
      .map((entry) => withStep(entry, 'measure'));
    return distinct([
      ...ladder.filter((contact) => !isHotline(contact)),
      ...own,
      ...ladder.filter(isHotline),
    ]);
  };

  return {
    all: entries.map((entry) => entry.contact),
    desk: (id) => byDesk.get(id)?.contact ?? null,
    hotline: (number) => {
      const entry = entries.find(({ agency, desk }) =>
        number === undefined
          ? agency.hotlineFor === 'everything'
          : agency.hotlineFor !== undefined && desk.phones.some((phone) => phone.number === number),
      );
      return entry === undefined ? null : withStep(entry, 'hotline');
    },
    agency: agencyContacts,
    forMeasure,
    isByDistrict,
    listFor,
  };
}

/** Whether there is more than one number among them. */
export const haveOwnNumbers = (contacts: readonly Contact[]): boolean =>
  new Set(contacts.map(({ phones }) => phones.map(({ number }) => number).join())).size > 1;

/** 滨海新城 of 越城、柯桥、上虞、滨海新城的特种设备检验: whether words name a part of town that the desk is for. */
export function isForPartNamed({ role }: Contact, words: Words): boolean {
  const parts = /^[^的]+、[^的]+(?=的)/.exec(role ?? '')?.[0].split('、') ?? [];
  return parts.some((part) => words.holds(part.slice(0, SHORTEST_PART)));
}

/** 滨海 for 滨海新城 */
const SHORTEST_PART = 2;

/** Printed number and its dialable form; a doubtful one is never dialled. */
function phoneView(phone: Phone): Contact['phones'][number] {
  const { number, areaCode, kind, quality, note } = phone;
  return {
    number,
    ...(areaCode === undefined ? {} : { areaCode }),
    dial:
      quality === 'doubtful'
        ? null
        : kind === 'office' && areaCode
          ? `${areaCode}${number}`
          : number,
    kind,
    quality,
    ...(note === undefined ? {} : { note }),
  };
}

function groupMeasures(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const measure of knowledge.measures) {
    for (const desk of measure.contacts) found.set(desk, [...(found.get(desk) ?? []), measure.id]);
  }
  return found;
}

/**
 * The desks for a place: those of the district itself, and beside them those of the whole city; below
 * a city, all its districts'. Without a place only desks that serve a whole city. A desk that names
 * single districts beside their city (a development zone has no code of its own) serves the city's own
 * level and these, not the other districts.
 */
function nearest(entries: readonly Entry[], region: string | null): readonly Entry[] {
  if (region === null)
    return entries.filter(
      (entry) => entry.regions.length === 0 || entry.regions.some((code) => code.endsWith('00')),
    );
  const exact = entries.filter((entry) => entry.regions.includes(region));
  const above = entries.filter(
    (entry) =>
      !exact.includes(entry) &&
      (entry.regions.length === 0 ||
        entry.regions.some(
          (code) => regionContains(code, region) && !namesDistrictsOf(entry, code),
        )),
  );
  const whole = [...exact, ...above];
  if (whole.some((entry) => !namesDistrictsOf(entry, region))) return whole;
  const below = entries.filter((entry) =>
    entry.regions.some((code) => regionContains(region, code)),
  );
  return [...whole, ...below.filter((entry) => !whole.includes(entry))];
}

function namesDistrictsOf({ regions }: Entry, city: string): boolean {
  return regions.some((code) => code !== city && regionContains(city, code));
}

/** Of like desks, those whose agency or role the owner named in an answer; all when none is named. */
function narrow(entries: readonly Entry[], said: readonly string[]): readonly Entry[] {
  const named = entries.filter(({ agency, desk }) =>
    said.some((word) => agency.name.includes(word) || desk.role?.includes(word) === true),
  );
  return named.length > 0 ? named : entries;
}

/**
 * Of many like desks nobody can pick one for the caller: the office in charge stands first; where the
 * many are in charge themselves (eleven landlords), whoever watches over them.
 */
function leadsFirst(entries: readonly Entry[], measure: Measure): readonly Entry[] {
  if (entries.length <= AT_MOST) return entries;
  const isLead = ({ agency }: Entry) => measure.offices.lead.includes(agency.id);
  const leads = entries.filter(isLead);
  const others = entries.filter((entry) => !isLead(entry));
  return leads.length <= AT_MOST ? [...leads, ...others] : [...others, ...leads];
}

/** Kinds of agency that deal with a measure. */
function sectorsOf(
  measure: Measure,
  agencies: ReadonlyMap<string, Agency>,
  byDesk: ReadonlyMap<string, Entry>,
): ReadonlySet<string> {
  const leads = measure.offices.lead.flatMap((id) => agencies.get(id)?.sector ?? []);
  const desks = measure.contacts.flatMap((id) => byDesk.get(id)?.agency.sector ?? []);
  return new Set(leads.length > 0 ? leads : desks);
}

/** Numbers of agencies of the same kind in the district, then in its city. */
function sameSector(
  entries: readonly Entry[],
  sectors: ReadonlySet<string>,
  region: string,
): readonly Entry[] {
  const fitting = entries.filter(
    ({ agency, contact }) =>
      sectors.has(agency.sector) && contact.phones.some((phone) => phone.dial !== null),
  );
  const district = fitting.filter((entry) => entry.regions.includes(region));
  const city = fitting.filter(
    (entry) => !district.includes(entry) && entry.regions.includes(cityOf(region)),
  );
  return [...district.slice(0, 2), ...city.slice(0, 1)];
}

function distinct(contacts: readonly Contact[]): readonly Contact[] {
  const key = (contact: Contact) =>
    `${contact.agency}|${contact.person ?? ''}|${contact.phones.map((phone) => phone.number).join()}`;
  return [...new Map(contacts.map((contact) => [key(contact), contact])).values()];
}
