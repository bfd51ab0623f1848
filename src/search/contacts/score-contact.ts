import { regionContains } from '../../knowledge/region-code.ts';
import { type ContactEntry, isOffice } from './contact-entries.ts';

/** A look-up as read. */
export interface AskedContact {
  /** without spaces */
  readonly text: string;
  readonly concepts: readonly string[];
  readonly words: readonly string[];
  readonly place: string | null;
}

const NAME = 3;
const KIND = 2.5;
const PERSON = 4;
const MATTER = 0.7;
const WORD = 0.2;
const PHONE = 1.5;
const HOTLINE = 1.5;
const NEAR = 2;
const BLANK_PLACE = -1.5;

/**
 * How well an entry fits a look-up; null when it does not.
 * @param named whether the entry is wanted anyway, because a measure names it
 */
export function scoreContact(
  entry: ContactEntry,
  asked: AskedContact,
  named: boolean,
): number | null {
  const near = nearness(entry.regions, asked.place);
  const nameLength = entry.names.find((name) => asked.text.includes(name))?.length ?? 0;
  // Another town's office only when it is called by its full name.
  if (near === null && nameLength < 5) return null;
  const kind = asked.concepts.some((concept) => entry.kinds.has(concept));
  const person = entry.desk?.person?.replace(/\s+/g, '');
  const personNamed = person !== undefined && asked.text.includes(person);
  const matters = asked.concepts.filter((concept) => entry.matters.has(concept)).length;

  let score = 0;
  if (nameLength > 0) score = NAME + nameLength / 4;
  else if (kind) score = KIND;
  if (personNamed) score += PERSON;
  if (score === 0) {
    // No office named: what it is for is enough when the place or the measure narrows it down.
    const asksForOffice = asked.concepts.some(isOffice);
    if (matters === 0 || asksForOffice || (asked.place === null && !named)) {
      if (!named || asked.text !== '') return null;
    }
  }
  score += MATTER * matters + (near ?? -NEAR);
  for (const word of asked.words) {
    if (word.length > 1 && entry.desk?.role?.includes(word)) score += WORD;
  }
  if ((entry.desk?.phones.length ?? 0) > 0) score += PHONE;
  if (entry.desk?.phones.some((phone) => phone.kind === 'hotline')) {
    score += /热线|hotline/.test(asked.text) ? HOTLINE : 0;
  } else if (entry.regions.length === 0) {
    score += BLANK_PLACE;
  }
  return score;
}

/** Null for an office of another place. */
function nearness(regions: readonly string[], place: string | null): number | null {
  if (place === null || regions.length === 0) return 0;
  if (regions.includes(place)) return NEAR;
  if (regions.some((code) => regionContains(code, place))) return NEAR / 2;
  // Asked for the city: its districts' desks come after its own.
  return regions.some((code) => regionContains(place, code)) ? 0 : null;
}
