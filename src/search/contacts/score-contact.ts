import { regionContains } from '../../knowledge/region-code.ts';
import { type ContactEntry, isOffice } from './contact-entries.ts';

/** A look-up as read. */
export interface AskedContact {
  /** without spaces */
  readonly text: string;
  /** as it was typed: no typo in a name is corrected */
  readonly typed: string;
  readonly concepts: readonly string[];
  /** names of agencies that stand in it */
  readonly names: ReadonlySet<string>;
  /** neighbouring pairs of its characters */
  readonly pairs: ReadonlySet<string>;
  readonly place: string | null;
}

const NAME = 3;
const KIND = 2.5;
const PERSON = 4;
/** The whole of what a desk is printed for, said in its own words. */
const ROLE = 2;
/** From this share of it on the desk is meant, though no office is named. */
const ROLE_SAID = 0.6;
/** Longer texts name many things: none of them alone is what an office is looked up for. */
const LOOK_UP = 60;
/** What is asked tells the office apart. */
const TOLD_APART = 2;
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
  const nameLength = entry.names.find((name) => asked.names.has(name))?.length ?? 0;
  const kind = asked.concepts.some((concept) => entry.kinds.has(concept));
  const personNamed = entry.person !== null && asked.typed.includes(entry.person);
  // Another town's office only when it, or who sits there, is called by the full name.
  if (near === null && nameLength < 5 && !personNamed) return null;
  const matters = asked.concepts.map((concept) => entry.matters.get(concept) ?? 0);
  const said = shareSaid(entry.roles, asked.pairs);

  let score = 0;
  if (nameLength > 0) score = NAME + nameLength / 4;
  else if (kind) score = KIND;
  if (personNamed) score += PERSON;
  if (score === 0 && !(named && asked.text === '')) {
    // No office named: what it is for must tell which it is, or the place or the measure narrows it down.
    if (asked.concepts.some(isOffice)) return null;
    if (asked.text.length > LOOK_UP && said < ROLE_SAID) return null;
    const isTold = matters.some((matter) => matter >= TOLD_APART) || said >= ROLE_SAID;
    const isNarrowed = named || (asked.place !== null && matters.some((matter) => matter > 0));
    if (!isTold && !isNarrowed) return null;
  }
  score += matters.reduce((sum, matter) => sum + matter, 0) + ROLE * said + (near ?? -NEAR);
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

/** How much was said of the thing that it is printed for and that was said most of, 0 to 1. */
function shareSaid(roles: readonly ReadonlySet<string>[], said: ReadonlySet<string>): number {
  let most = 0;
  for (const role of roles) {
    let count = 0;
    for (const pair of role) if (said.has(pair)) count += 1;
    most = Math.max(most, count / role.size);
  }
  return most;
}
