import type { KnowledgeIndex } from '../../knowledge/knowledge-index.ts';
import { cityOf, regionContains, regionsMeet } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Contact } from '../reply.ts';
import { type DeskEntry, distinct, namesDistrictsOf, withStep } from './desk-entry.ts';

/** How many contacts an answer names at most. */
const AT_MOST = 5;

/** All desks, and how to find one. */
export interface Desks {
  readonly entries: readonly DeskEntry[];
  readonly byId: ReadonlyMap<string, DeskEntry>;
  readonly agency: KnowledgeIndex['agency'];
}

/**
 * Whom to ask about a measure, nearest first and never empty: its own desks for the place, the offices in
 * charge, the district's and the city's agency of the same kind, public hotlines.
 * @param said words of the owner's own answers (移动, 市城投集团), to pick among like desks
 */
export function ladderOf(
  measure: Measure,
  region: string | null,
  said: readonly string[],
  desks: Desks,
): readonly Contact[] {
  const sectors = sectorsOf(measure, desks);
  const printed = printedFor(measure, region, said, desks);
  const isReachable = printed.some(({ phones }) => phones.some(({ dial }) => dial !== null));
  const neighbours =
    isReachable || region === null
      ? []
      : sameSector(desks.entries, sectors, region).map((entry) =>
          withStep(entry, entry.regions.includes(region) ? 'district' : 'city'),
        );
  const lines = hotlinesFor(sectors, desks);
  const upper = distinct([...printed, ...neighbours]).filter(
    (contact) => !lines.some((line) => line.agency === contact.agency),
  );
  return [...upper.slice(0, AT_MOST - lines.length), ...lines];
}

/** The desks that a measure names. */
export const desksOf = (measure: Measure, { byId }: Desks): readonly DeskEntry[] =>
  measure.contacts.flatMap((id) => byId.get(id) ?? []);

/** An agency's desks that have a number, or the agency itself without one. */
export function contactsOfAgency(id: string, { entries }: Desks): readonly Contact[] {
  const own = entries.filter((entry) => entry.agency.id === id);
  const reachable = own.filter((entry) => entry.contact.phones.length > 0);
  return (reachable.length > 0 ? reachable : own.slice(0, 1)).map((entry) => entry.contact);
}

/** What the paper itself gives: the measure's desks for the place, where there are none the offices in charge. */
function printedFor(
  measure: Measure,
  region: string | null,
  said: readonly string[],
  desks: Desks,
): readonly Contact[] {
  const own = leadsFirst(narrow(desksOf(measure, desks), said), measure);
  const local = nearest(own, region).map((entry) => withStep(entry, 'measure'));
  if (local.length > 0) return local;
  const isNear = (id: string) => {
    const regions = desks.agency(id)?.regions ?? [];
    return (
      region === null || regions.length === 0 || regions.some((code) => regionsMeet(code, region))
    );
  };
  return measure.offices.lead
    .filter(isNear)
    .flatMap((id) => contactsOfAgency(id, desks).slice(0, 1))
    .map((contact): Contact => ({ ...contact, step: 'measure' }));
}

/** The public hotlines for a matter; that for everything always, and last. */
function hotlinesFor(sectors: ReadonlySet<string>, { entries }: Desks): readonly Contact[] {
  return [...sectors, 'everything'].flatMap((sector) =>
    entries
      .filter(({ agency }) => agency.hotlineFor === sector)
      .map((entry) => withStep(entry, 'hotline')),
  );
}

/**
 * The desks for a place: those of the district itself, and beside them those of the whole city; below
 * a city, all its districts'. Without a place only desks that serve a whole city. A desk that names
 * single districts beside their city (a development zone has no code of its own) serves the city's own
 * level and these, not the other districts.
 */
function nearest(entries: readonly DeskEntry[], region: string | null): readonly DeskEntry[] {
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

/** Of like desks, those whose agency or role the owner named in an answer; all when none is named. */
function narrow(entries: readonly DeskEntry[], said: readonly string[]): readonly DeskEntry[] {
  const named = entries.filter(({ agency, desk }) =>
    said.some((word) => agency.name.includes(word) || desk.role?.includes(word) === true),
  );
  return named.length > 0 ? named : entries;
}

/**
 * Of many like desks nobody can pick one for the caller: the office in charge stands first; where the
 * many are in charge themselves (eleven landlords), whoever watches over them.
 */
function leadsFirst(entries: readonly DeskEntry[], measure: Measure): readonly DeskEntry[] {
  if (entries.length <= AT_MOST) return entries;
  const isLead = ({ agency }: DeskEntry) => measure.offices.lead.includes(agency.id);
  const leads = entries.filter(isLead);
  const others = entries.filter((entry) => !isLead(entry));
  return leads.length <= AT_MOST ? [...leads, ...others] : [...others, ...leads];
}

/** Kinds of agency that deal with a measure. */
function sectorsOf(measure: Measure, desks: Desks): ReadonlySet<string> {
  const leads = measure.offices.lead.flatMap((id) => desks.agency(id)?.sector ?? []);
  const named = desksOf(measure, desks).map(({ agency }) => agency.sector);
  return new Set(leads.length > 0 ? leads : named);
}

/** Numbers of agencies of the same kind in the district, then in its city. */
function sameSector(
  entries: readonly DeskEntry[],
  sectors: ReadonlySet<string>,
  region: string,
): readonly DeskEntry[] {
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
