import type { CivilDate } from '../../knowledge/civil-date.ts';
import { memoizeRecent } from '../../knowledge/memoize.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { RANK_WEIGHTS } from './weights.ts';

/**
 * How a measure stands on a day: 0 holds, 1 open-ended otherwise, 2 expired, 3 not out yet, 4 of a
 * sample. What validity means is no matter of the search: whoever opens it brings this along.
 */
export type Holding = (measure: Measure, on: CivilDate) => number;

const DAYS_KEPT = 16;
const BOOSTS = [
  RANK_WEIGHTS.holds,
  RANK_WEIGHTS.openEnded,
  RANK_WEIGHTS.expired,
  RANK_WEIGHTS.notOut,
  RANK_WEIGHTS.sample,
];

/** What the day adds to the score of each measure, in the order of the knowledge. */
export function createDayScorer(
  measures: readonly Measure[],
  holding: Holding,
): (day: CivilDate) => Float64Array {
  return memoizeRecent(
    (day) => Float64Array.from(measures, (measure) => BOOSTS[holding(measure, day)] ?? 0),
    DAYS_KEPT,
  );
}
