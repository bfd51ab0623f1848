import type { Reading } from '../clauses/mood.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';

/** 不含证券交易印花税: so few characters before a name deny it. */
const NEAR = 3;

/**
 * A question names what it is about: 印花税能减吗 says which tax. Of a topical fact what is named in a
 * question is therefore told, though only assumed, unless it is named as left out; of any other fact it
 * stays a question.
 */
export function asTopic(
  claim: FoundClaim,
  topical: ReadonlySet<string>,
  { marks, pieces }: Pick<Reading, 'marks' | 'pieces'>,
): FoundClaim {
  if (claim.mood !== 'question' || !topical.has(claim.fact)) return claim;
  const piece = pieces.findLast(({ from }) => from <= claim.from);
  const before = marks.within(Math.max(piece?.from ?? 0, claim.from - NEAR), claim.from);
  return before.some((mark) => marks.is(mark, 'not'))
    ? claim
    : { ...claim, mood: 'fact', certainty: 'assumed' };
}
