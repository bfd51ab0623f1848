import { type Block, behind, block } from '../block.ts';
import { type AssessmentView, type Message, messageOf } from '../reply.ts';
import { amountWords } from '../wording/amount-words.ts';
import * as words from '../wording/overview-words.ts';

/** How many measures of a list the first layer names, and how many to somebody in distress. */
const NAMED = 4;
const NAMED_IN_DISTRESS = 3;

/** So many of those whom the rest is for are named. */
const WHOM = 4;

/** What can be had stands first; within that what holds now, then what is nearest to being settled. */
const VERDICTS = ['eligible', 'unknown', 'ineligible'] as const;
const STATUSES = ['in_force', 'open_ended', 'not_started', 'expired'] as const;

/** How a list is told. */
export interface Listing {
  /** how many were left out since they have lapsed, and the owner asked what there is now */
  readonly lapsed?: number;
  /** whether the day judged for has gone by */
  readonly isPast?: boolean;
  /** whether trouble was told: a few things help more than many */
  readonly isInDistress?: boolean;
  /** what share of shops a measure is for, 0 to 1 */
  readonly reach: (measureId: string) => number;
  /** whether it turns on something that few are and nobody has spoken of */
  readonly isForFew: (measureId: string) => boolean;
  /** whether it is for few, and the words that ask speak of those */
  readonly isSpokenOf: (measureId: string) => boolean;
  /** whether the place gives it by a paper of its own that came out lately */
  readonly isRecentHere: (measureId: string) => boolean;
  /** where somebody is, and that they keep a shop: facts that say little of them */
  readonly isCommon: (fact: string) => boolean;
  /** what is not listed since it is for certain people or trades: how many, and whom for */
  readonly apart?: { readonly count: number; readonly whom: readonly string[] };
}

/** What orders a list; see `inOrder`. */
export type Order = Pick<
  Listing,
  'reach' | 'isForFew' | 'isSpokenOf' | 'isRecentHere' | 'isCommon'
>;

/**
 * Measures judged together: how many one can have, and the first of them by name; the whole list
 * behind it, by verdict and within it by validity.
 */
export function overview(
  sums: readonly AssessmentView[],
  place: string | null,
  { lapsed = 0, isPast = false, isInDistress = false, apart, ...order }: Listing,
  opening: readonly Block[] = [],
): Message {
  const count = (verdict: AssessmentView['verdict']) =>
    sums.filter((sum) => sum.verdict === verdict).length;
  const counts = {
    eligible: count('eligible'),
    unknown: count('unknown'),
    ineligible: count('ineligible'),
  };
  const isOver = sums.every(({ validity }) => validity.status === 'expired');
  const which = lapsed > 0 ? 'lasting' : isOver ? 'lapsed' : 'all';
  const sorted = [...sums].sort(inOrder(order));
  const lines = sorted.map((sum) => lineOf(sum, isPast));
  const named = isInDistress ? NAMED_IN_DISTRESS : NAMED;
  const rest = sums.length - named;
  return messageOf('text', [
    block(
      'verdict',
      words.overviewWords(place, counts, which, { apart: apart?.count ?? 0, named }),
    ),
    ...lines.slice(0, named),
    ...(rest > 0 ? [block('more', words.moreMeasures(rest))] : []),
    ...(apart === undefined || apart.count === 0
      ? []
      : [block('more', words.forCertainPeople(apart.count, apart.whom.slice(0, WHOM)))]),
    ...opening,
    ...behind(lines.slice(named)),
    ...(lapsed > 0 ? behind([block('more', words.lapsedWords(lapsed))]) : []),
  ]);
}

/**
 * By verdict; what is for few and not spoken of last; the place's own first, and what is for few and spoken of; then by what speaks for it, validity,
 * one's own trade,
 * and how many shops it is for.
 */
export const inOrder =
  ({ reach, isForFew, isSpokenOf, isRecentHere, isCommon }: Order) =>
  (a: AssessmentView, b: AssessmentView): number => {
    const isApart = ({ measureId }: AssessmentView) =>
      isForFew(measureId) && !isSpokenOf(measureId);
    return (
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      Number(isApart(a)) - Number(isApart(b)) ||
      Number(isRecentHere(b.measureId)) - Number(isRecentHere(a.measureId)) ||
      Number(isSpokenOf(b.measureId)) - Number(isSpokenOf(a.measureId)) ||
      pull(b, isCommon) - pull(a, isCommon) ||
      STATUSES.indexOf(a.validity.status) - STATUSES.indexOf(b.validity.status) ||
      Number(isForTrade(b)) - Number(isForTrade(a)) ||
      reach(b.measureId) - reach(a.measureId)
    );
  };

/**
 * How many things speak for a measure: facts that somebody told of themselves and it asks for, and that it holds
 * for certain. None speaks for what has lapsed.
 */
const pull = (sum: AssessmentView, isCommon: Order['isCommon']): number =>
  sum.validity.status === 'expired'
    ? 0
    : ofThem(sum, isCommon) + Number(sum.validity.status === 'in_force');

/** How much of what somebody told of themselves a measure asks for. */
const ofThem = ({ reasons }: AssessmentView, isCommon: Order['isCommon']): number =>
  new Set(
    reasons.flatMap(({ fact, holds }) =>
      holds === true && fact !== undefined && !isCommon(fact) ? [fact] : [],
    ),
  ).size;

const isForTrade = ({ reasons }: AssessmentView): boolean =>
  reasons.some(({ fact, holds }) => fact === 'trade' && holds === true);

/** One of a list: its title, how it stands, and a sum that the title does not give. */
export function lineOf(sum: AssessmentView, isPast: boolean): Block {
  const { measureId, title, verdict, validity, estimate } = sum;
  const isMoney = estimate?.unit === '元' && verdict !== 'ineligible';
  const amount = isMoney ? amountWords(estimate) : '';
  const told = title.includes(amount) ? '' : amount;
  return block('measure', words.overviewLine(sum, told, isPast), {
    measureId,
    verdict,
    status: validity.status,
  });
}
