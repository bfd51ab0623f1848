import type { CivilDate } from '../../../../knowledge/civil-date.ts';
import { memoizeWeak } from '../../../../knowledge/memoize.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { Quantity } from '../../../../language/utterance.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import type { Weighing } from '../record-signs.ts';

/** Smaller ones are of any record: 2个人, 3个月. */
const LEAST = 1000;

/** A figure and hardly a word more. */
const BARE = 8;

/** 那15万是哪一年的, 那一万块我够格不: what a record gives names a sum that is said, and what is in hand does not. */
export function byFigure(
  { hand }: Table,
  { utterance, today, state, words }: Scene,
  deps: Deps,
): Weighing {
  const told = new Set((utterance?.claims ?? []).map(({ value }) => value));
  const said = [...figuresOf(utterance?.quantities ?? [])].filter((figure) => !told.has(figure));
  // 刚好三十万, after 按季报呢: a figure supposed further names nothing.
  const isSupposed = state.supposed.length > 0 && words.length <= BARE;
  if (said.length === 0 || isSupposed) return () => ({});
  const given = (measure: Measure) => figuresGiven(deps.search)(measure, today);
  const isInHand = said.some((figure) => hand.some((measure) => given(measure).has(figure)));
  return (measure) => {
    const own = given(measure);
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

/** The sums that title and cases of a record name, whatever the day. */
const figuresGiven = memoizeWeak(({ language }: Deps['search']) => {
  const known = new WeakMap<Measure, ReadonlySet<number>>();
  return (measure: Measure, today: CivilDate): ReadonlySet<number> => {
    const { title, summary, clauses } = measure;
    const text = [title, summary, ...clauses.map(({ gist }) => gist)].join('。');
    const figures = known.get(measure) ?? figuresOf(language.read(text, today).quantities);
    known.set(measure, figures);
    return figures;
  };
});
