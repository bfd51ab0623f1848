import type { CivilDate } from '../../../../knowledge/civil-date.ts';
import { memoizeWeak } from '../../../../knowledge/memoize.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { readQuantities } from '../../../../language/quantities/read-quantities.ts';
import type { Quantity } from '../../../../language/utterance.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import type { Weighing } from '../record-signs.ts';

/** Smaller ones are of any record: 2个人, 3个月. */
const LEAST = 1000;

/** A figure and hardly a word more. */
const BARE = 8;

/** 那15万是哪一年的, 那一万块我够格不: what a record gives names a sum that is said, and what is in hand does not. */
export function byFigure({ hand }: Table, { utterance, state, words }: Scene): Weighing {
  const told = new Set((utterance?.claims ?? []).map(({ value }) => value));
  const said = [...figuresOf(utterance?.quantities ?? [])].filter((figure) => !told.has(figure));
  // 刚好三十万, after 按季报呢: a figure supposed further names nothing.
  const isSupposed = state.supposed.length > 0 && words.length <= BARE;
  if (said.length === 0 || isSupposed) return () => ({});
  const isInHand = said.some((figure) => hand.some((measure) => figuresGiven(measure).has(figure)));
  return (measure) => {
    const own = figuresGiven(measure);
    const isSaid = said.some((figure) => own.has(figure));
    return {
      'gives the figure said': isSaid,
      'gives the figure said, and none in hand does': isSaid && !isInHand,
    };
  };
}

/** Sums of money, and large numbers of nothing in particular. */
function figuresOf(quantities: readonly Quantity[]): ReadonlySet<number> {
  return new Set(
    quantities.flatMap((one) => {
      const isSum = one.kind === 'money' || (one.kind === 'number' && one.unit === null);
      const [low, high] = isSum ? [one.range.low, one.range.high] : [null, null];
      return [low, high].filter((figure) => figure !== null && figure >= LEAST) as number[];
    }),
  );
}

/** The sums that title, summary and cases of a record name. */
const figuresGiven = memoizeWeak(({ title, summary, clauses }: Measure): ReadonlySet<number> => {
  const texts = [title, summary, ...clauses.map(({ gist }) => gist)];
  return figuresOf(readQuantities(texts.join('。'), ANY_DAY));
});

/** A sum is the same on any day. */
const ANY_DAY = '2026-01-01' as CivilDate;
