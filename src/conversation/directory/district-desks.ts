import { cityOf, regionContains } from '../../knowledge/region-code.ts';
import type { Words } from '../../language/words.ts';
import type { Contact } from '../reply.ts';
import { type DeskEntry, namesDistrictsOf } from './desk-entry.ts';

/**
 * Whether a city is all that is known of the place, and the districts within have desks of their own.
 * @param desks those of one measure, wherever they are
 */
export function areByDistrict(
  desks: readonly DeskEntry[],
  region: string | null,
  words: Words,
): boolean {
  if (region === null || cityOf(region) !== region) return false;
  const own = desks.filter(({ regions }) => regions.some((code) => regionContains(region, code)));
  return (
    own.every((entry) => namesDistrictsOf(entry, region)) &&
    haveOwnNumbers(own.map(({ contact }) => contact)) &&
    !own.some(({ contact }) => isForPartNamed(contact, words))
  );
}

/** Whether there is more than one number among them. */
export const haveOwnNumbers = (contacts: readonly Contact[]): boolean =>
  new Set(contacts.map(({ phones }) => phones.map(({ number }) => number).join())).size > 1;

/** 滨海新城 of 越城、柯桥、上虞、滨海新城的特种设备检验: whether words name a part of town that the desk is for. */
export function isForPartNamed({ role }: Contact, words: Words): boolean {
  const [parts = '', ...task] = role?.split('的') ?? [];
  return (
    task.length > 0 &&
    parts.includes('、') &&
    parts.split('、').some((part) => words.holds(part.slice(0, SHORTEST_PART)))
  );
}

/** 滨海 for 滨海新城 */
const SHORTEST_PART = 2;
