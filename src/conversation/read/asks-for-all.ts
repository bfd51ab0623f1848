import type { Words } from '../../language/words.ts';

/**
 * 我能享受哪些政策: everything there is, no matter named.
 * @param hasHand whether something is in hand that the words may be about
 */
export const asksForAll = (words: Words, hasHand = false): boolean =>
  words.says('asks-for-all') && (!hasHand || words.says('of-measures-in-general'));
