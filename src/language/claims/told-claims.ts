import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Reading } from '../clauses/is-question.ts';
import type { Piece } from '../clauses/pieces.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';

/**
 * The claims without those that the message itself takes back: 我是小规模，哦不对，刚转的一般纳税人; or that it
 * leaves behind: 关了四十天，现在又开了.
 * @param corrects whether a piece of the text begins with words that take something back
 */
export function withoutTakenBack(
  claims: readonly FoundClaim[],
  pieces: readonly Piece[],
  corrects: (piece: Piece) => boolean,
): readonly FoundClaim[] {
  const said = claims.filter(({ denied, mood }) => !denied && mood === 'fact');
  const doubled = said.filter((claim) => said.some((other) => differs(claim, other)));
  if (doubled.length === 0) return claims;
  const turns = pieces.filter(corrects);
  return claims.filter(
    (claim) =>
      !doubled.some(
        (later) =>
          differs(claim, later) &&
          ((later.current && !claim.current && later.from >= claim.to) ||
            turns.some(({ from }) => claim.to <= from && later.from >= from)),
      ),
  );
}

/** Whether two claims tell different things of one fact of the same person. */
const differs = (one: FoundClaim, other: FoundClaim): boolean =>
  one.fact === other.fact && one.whose === other.whose && one.value !== other.value;

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

const boundsOf = memoizeWeak(
  (facts: readonly Fact[]) =>
    new Map<string, Fact['bounds']>(facts.map(({ id, bounds }) => [id, bounds])),
);

/** Whether a claim's number is one that a sane answer may give; anything that is no number may. */
export function isWithinBounds({ fact: id, value }: FoundClaim, facts: readonly Fact[]): boolean {
  const bounds = boundsOf(facts).get(id);
  if (bounds === undefined) return true;
  const [, low, high] =
    typeof value === 'number'
      ? ['', String(value), String(value)]
      : (/^([\d.]+)\.\.([\d.]*)$/.exec(value) ?? []);
  if (low === undefined) return true;
  return Number(low) <= bounds.max && (high === '' || Number(high) >= bounds.min);
}

/**
 * 门面租给人家，没办执照: where an answer is told beside one that says it more exactly, both tell that one.
 * @param facts whose options say what they narrow
 */
export function narrowing(
  facts: readonly Fact[],
): (claims: readonly FoundClaim[]) => readonly FoundClaim[] {
  const exactOf = new Map<string, string[]>();
  for (const { id, options } of facts)
    for (const { value, narrows } of options)
      for (const wide of narrows) {
        const key = `${id} ${wide}`;
        exactOf.set(key, [...(exactOf.get(key) ?? []), value]);
      }
  return (claims) =>
    claims.map((claim) => {
      const exact = exactOf
        .get(`${claim.fact} ${claim.value}`)
        ?.find((value) => claims.some((one) => isToldAs(one, claim, value)));
      return exact === undefined ? claim : { ...claim, value: exact };
    });
}

const isToldAs = (one: FoundClaim, { fact, whose }: FoundClaim, value: string): boolean =>
  one.fact === fact &&
  one.value === value &&
  one.whose === whose &&
  one.mood === 'fact' &&
  !one.denied;
