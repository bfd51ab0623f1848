import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { SIGN_LABELS, SIGNS, type Sign, type SignValues } from './signs.ts';
import { REFUSAL } from './weights.ts';

/** What becomes of a question: it is answered, asked back about, or refused. */
export type Outcome = 'answer' | 'ask' | 'refuse';

/** One sign with what it speaks for (above 0) or against an answer. */
export interface WeighedSign {
  readonly name: Sign;
  readonly value: number;
  readonly share: number;
  /** the sign in words an officer understands */
  readonly text: string;
}

export interface Decision {
  readonly outcome: Outcome;
  /** the sum of what the signs speak; the bars are those of `weights.ts` */
  readonly score: number;
  readonly signs: readonly WeighedSign[];
}

/** Odds (log) of the likeliest matter from which it may be asked back about. */
const LIKELY = -4;

/** Weighs the signs of a message. */
export function decide(values: SignValues): Decision {
  const signs = SIGNS.map((name, at): WeighedSign => {
    const value = values[at] ?? 0;
    return { name, value, share: value * REFUSAL.weights[name], text: SIGN_LABELS[name] };
  });
  const score = signs.reduce((sum, { share }) => sum + share, 0);
  if (score >= REFUSAL.answer) return { outcome: 'answer', score, signs };
  // Asked back is only about a matter that is likely enough to be named.
  const likeliest = signs.find(({ name }) => name === 'best matter')?.value ?? 0;
  const asks = score >= REFUSAL.ask && likeliest >= LIKELY;
  return { outcome: asks ? 'ask' : 'refuse', score, signs };
}

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
