import type { Knowledge } from '../../knowledge/knowledge.ts';
import { regionContains } from '../../knowledge/region-code.ts';
import type { Agency, Desk, Phone } from '../../knowledge/schema/agency.ts';
import type { Contact } from '../reply.ts';

/** `office-only` keeps printed mobile numbers of persons out of every answer. */
export type ContactPolicy = 'published' | 'office-only';

/** Which rung of the ladder a contact stands on. */
export type ContactStep = NonNullable<Contact['step']>;

/** A desk with its agency, and as the contact that answers name. */
export interface DeskEntry {
  readonly desk: Desk;
  readonly agency: Agency;
  readonly regions: readonly string[];
  readonly contact: Contact;
}

/**
 * Every desk of every agency, in the order of the files.
 * @param policy `published` shows every number printed, any other none of a person's own
 */
export function deskEntries(knowledge: Knowledge, policy: ContactPolicy): readonly DeskEntry[] {
  const measuresOf = groupMeasures(knowledge);
  const published = new Map(
    knowledge.documents.map((document) => [document.id as string, document.issued ?? null]),
  );
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
  return knowledge.agencies.flatMap((agency) =>
    agency.desks.map((desk) => ({
      desk,
      agency,
      regions: desk.regions ?? agency.regions,
      contact: toContact(agency, desk),
    })),
  );
}

/** The contact of a desk, as found on a rung of the ladder. */
export const withStep = (entry: DeskEntry, step: ContactStep): Contact => ({
  ...entry.contact,
  step,
});

/** Whether a desk is for single districts of a city, and not for the city as a whole. */
export function namesDistrictsOf({ regions }: DeskEntry, city: string): boolean {
  return regions.some((code) => code !== city && regionContains(city, code));
}

/** Contacts without those of the same agency, person and numbers as one before them. */
export function distinct(contacts: readonly Contact[]): readonly Contact[] {
  const key = (contact: Contact) =>
    `${contact.agency}|${contact.person ?? ''}|${contact.phones.map((phone) => phone.number).join()}`;
  return [...new Map(contacts.map((contact) => [key(contact), contact])).values()];
}

function groupMeasures(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const measure of knowledge.measures) {
    for (const desk of measure.contacts) found.set(desk, [...(found.get(desk) ?? []), measure.id]);
  }
  return found;
}

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
