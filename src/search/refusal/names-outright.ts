import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';

/** So many characters in a row are a name. */
const RUN = 4;
/** What more titles than these have in them is the name of none: 个体工商户, 创业担保. */
const FEW = 6;

/**
 * 赢在广州我哋攞咗三等奖 有几多钱: whether words say what a record is called, in a run of its title that hardly any other has.
 */
export function namesOutright(
  text: string,
  { title }: Measure,
  measures: readonly Measure[],
): boolean {
  const counts = runCounts(measures);
  return runsOf(title).some((run) => text.includes(run) && (counts.get(run) ?? 0) <= FEW);
}

const runsOf = (title: string): readonly string[] =>
  [...title.matchAll(new RegExp(`(?=([\\u4e00-\\u9fff]{${RUN}}))`, 'g'))].flatMap(
    ([, run]) => run ?? [],
  );

const runCounts = memoizeWeak((measures: readonly Measure[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { title } of measures)
    for (const run of new Set(runsOf(title))) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
});
