import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Consequence } from '../../knowledge/schema/speech.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';

/**
 * One claim for each thing said at each place: of claims of one fact that overlap, the one that explains
 * most; of equals, the one with fewest words passed over.
 */
export function settleClaims(found: readonly FoundClaim[]): FoundClaim[] {
  const ranked = [...found].sort(
    (a, b) => b.covered - a.covered || a.gapWords - b.gapWords || a.from - b.from,
  );
  const ofFact = groupedBy(found, ({ fact }) => [fact]);
  const ofSum = groupedBy(found, ({ sums }) => sums);
  /** of each fact the claims that are stronger than some other: mostly none */
  const strongerOf = strongerIn(ofFact);
  const isOutdone = (claim: FoundClaim): boolean =>
    strongerOf(claim.fact).some((one) => outdoes(one, claim));
  const kept: FoundClaim[] = [];
  const keptOfFact = new Map<string, FoundClaim[]>();
  const keptOfSum = new Map<number, FoundClaim[]>();
  /** at each place the claims that a word there is told by */
  const keptAt = new Map<number, FoundClaim[]>();
  for (const claim of ranked) {
    if (isOutdone(claim)) continue;
    const isSpent = claim.sums.some(
      (sum) =>
        keptOfSum.get(sum)?.some((one) => spends(one, claim)) ||
        ofSum
          .get(sum)
          ?.some(
            (one) => spends(one, claim) && strengthOf(one) > strengthOf(claim) && !isOutdone(one),
          ),
    );
    if (isSpent) continue;
    const [first] = claim.words;
    if (first !== undefined && keptAt.get(first.from)?.some((one) => explains(one, claim)))
      continue;
    if (keptOfFact.get(claim.fact)?.some((one) => overlap(one, claim))) continue;
    kept.push(claim);
    file(keptOfFact, claim.fact, claim);
    for (const sum of claim.sums) file(keptOfSum, sum, claim);
    for (const { from, to } of claim.words)
      for (let at = from; at < to; at += 1) file(keptAt, at, claim);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function strongerIn(ofFact: ReadonlyMap<string, readonly FoundClaim[]>) {
  const known = new Map<string, readonly FoundClaim[]>();
  return (fact: string): readonly FoundClaim[] => {
    const before = known.get(fact);
    if (before !== undefined) return before;
    const claims = ofFact.get(fact) ?? [];
    const least = claims.reduce(
      (low, one) => Math.min(low, strengthOf(one)),
      Number.POSITIVE_INFINITY,
    );
    const stronger = claims.filter((one) => strengthOf(one) > least);
    known.set(fact, stronger);
    return stronger;
  };
}

function groupedBy<K>(
  claims: readonly FoundClaim[],
  keysOf: (claim: FoundClaim) => readonly K[],
): ReadonlyMap<K, readonly FoundClaim[]> {
  const groups = new Map<K, FoundClaim[]>();
  for (const claim of claims) for (const key of keysOf(claim)) file(groups, key, claim);
  return groups;
}

function file<K>(groups: Map<K, FoundClaim[]>, key: K, claim: FoundClaim): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [claim]);
  else group.push(claim);
}

/** In `given`: told of at all, whatever it is. */
const ANY = 'any';

/**
 * Without the claims that count only beside others that nobody makes: what a landlord says of rents.
 * @param consequences 房子是私人的 tells that it is rented
 */
export function withGiven(
  found: readonly FoundClaim[],
  known: ReadonlyMap<string, string | number> = new Map(),
  consequences: readonly Consequence[] = [],
): FoundClaim[] {
  const isTold = (
    by: string,
    fact: string,
    value: string | number,
    beside: readonly FoundClaim[],
  ) =>
    known.get(fact) === value ||
    (value === ANY && known.has(fact)) ||
    beside.some((one) => isOwn(one) && one.by !== by && tells(one, fact, value, consequences));
  const counting = (beside: readonly FoundClaim[]) =>
    found.filter(({ given, by }) =>
      Object.entries(given).every(([fact, value]) => isTold(by, fact, value, beside)),
    );
  // What counts only beside another claim is no ground for a third until that other is made.
  let made = counting([]);
  for (;;) {
    const more = counting(made);
    if (more.length === made.length) return more;
    made = more;
  }
}

const isOwn = ({ whose, denied }: FoundClaim): boolean => whose === 'owner' && !denied;

/** Whether a claim tells a value, or one that it follows from. */
function tells(
  claim: FoundClaim,
  fact: string,
  value: string | number,
  consequences: readonly Consequence[],
): boolean {
  const isMeant = (one: string | number | undefined): boolean =>
    one !== undefined && (value === ANY || one === value);
  return claim.fact === fact
    ? isMeant(claim.value)
    : ofFact(consequences, claim.fact).some(
        ({ when, follows }) => isMeant(follows[fact]) && meets(claim, when),
      );
}

/** 招了个退伍兵 explains 退伍兵: each word tells once, in the widest sense it has. */
const explains = (wide: FoundClaim, narrow: FoundClaim): boolean =>
  wide.by !== narrow.by &&
  wide.covered > narrow.covered &&
  !narrow.stays &&
  narrow.words.length > 0 &&
  narrow.words.every(({ from, to }) =>
    wide.words.some((word) => word.from <= from && word.to >= to),
  );

/** Each sum is one of one thing: 房租一个月三千 is no turnover. Asked of two that take the same sum. */
const spends = (one: FoundClaim, other: FoundClaim): boolean =>
  one.by !== other.by && one.fact !== other.fact;

/** What is told outright of the owner, or of these very words, silences a weaker reading. */
const outdoes = (one: FoundClaim, weak: FoundClaim): boolean =>
  one.fact === weak.fact &&
  strengthOf(one) > strengthOf(weak) &&
  !isLeftBehind(one, weak) &&
  ((one.whose === 'owner' && one.mood === 'fact' && !one.denied) || overlap(one, weak));

/** 前年月销二十万，现在就五六万 */
const isLeftBehind = (one: FoundClaim, later: FoundClaim): boolean =>
  later.current && !one.current && one.to <= later.from;

const strengthOf = ({ weak, prevails }: FoundClaim): number => {
  if (prevails) return 3;
  if (weak === 'last') return 0;
  return weak ? 1 : 2;
};

const overlap = (a: FoundClaim, b: FoundClaim): boolean => a.from < b.to && b.from < a.to;

/** What follows from what was claimed, and from that again, unless it is claimed itself; always assumed. */
export function withConsequences(
  claims: readonly FoundClaim[],
  consequences: readonly (Consequence & { readonly by?: string })[],
): FoundClaim[] {
  const all = [...claims];
  const affirmed = claims.filter(({ denied, mood }) => !denied && mood === 'fact');
  /** whether the same person is said to be so, or anything else of the fact */
  const isKnown = (fact: string, value: string | number, whose: FoundClaim['whose']): boolean =>
    affirmed.some((one) => one.fact === fact && one.whose === whose) ||
    all.some(
      (one) => !one.denied && one.fact === fact && one.value === value && one.whose === whose,
    );
  // What follows is looked at in its turn.
  for (const claim of all) {
    if (claim.denied) continue;
    for (const { when, follows, by = FOLLOWS } of ofFact(consequences, claim.fact)) {
      if (!meets(claim, when)) continue;
      for (const [fact, value] of Object.entries(follows)) {
        if (isKnown(fact, value, claim.whose)) continue;
        all.push({ ...claim, fact, value, certainty: 'assumed', by });
      }
    }
  }
  return all;
}

const byFact = memoizeWeak((consequences: readonly (Consequence & { readonly by?: string })[]) => {
  const groups = new Map<string, (Consequence & { readonly by?: string })[]>();
  for (const one of consequences) {
    const group = groups.get(one.when.fact);
    if (group === undefined) groups.set(one.when.fact, [one]);
    else group.push(one);
  }
  return groups;
});

const ofFact = (consequences: readonly (Consequence & { readonly by?: string })[], fact: string) =>
  byFact(consequences).get(fact) ?? [];

/** Claims that nobody made: what `consequences.yaml` says of those that were. */
export const FOLLOWS = 'follows';

/** Claims that the facts' own options settle: whoever judges by the facts knows them. */
export const IMPLIED = 'implied';

/** What the options of the facts say that they settle. */
export function impliedBy(facts: readonly Fact[]): (Consequence & { readonly by: string })[] {
  const following = (implied: readonly { fact: string; value: string | number }[]) =>
    Object.fromEntries(implied.map(({ fact, value }) => [fact, value]));
  return facts.flatMap(({ id, options }) =>
    options.flatMap((option) =>
      option.implies.length === 0
        ? []
        : [
            {
              when: { fact: id, value: option.value },
              follows: following(option.implies),
              by: IMPLIED,
            },
          ],
    ),
  );
}

/** What follows of itself from an answer, by the rules given. */
export const followingFrom = (
  answer: Pick<FoundClaim, 'fact' | 'value'>,
  consequences: readonly Consequence[],
): readonly Pick<FoundClaim, 'fact' | 'value'>[] =>
  ofFact(consequences, answer.fact)
    .filter(({ when }) => meets(answer, when))
    .flatMap(({ follows }) => Object.entries(follows).map(([fact, value]) => ({ fact, value })));

function meets(
  { fact, value }: Pick<FoundClaim, 'fact' | 'value'>,
  when: Consequence['when'],
): boolean {
  if (fact !== when.fact) return false;
  if (when.value !== undefined) return value === when.value;
  const [low, high] = endsOf(value);
  return (
    (when.min === undefined || (low !== null && low >= when.min)) &&
    (when.max === undefined || (high !== null && high <= when.max))
  );
}

function endsOf(value: string | number): readonly [number | null, number | null] {
  if (typeof value === 'number') return [value, value];
  const [, low, high] = /^(-?[\d.]+)\.\.(-?[\d.]*)$/.exec(value) ?? [];
  return [low === undefined ? null : Number(low), high ? Number(high) : null];
}
