import { memoizeRecent, memoizeWeak } from '../../knowledge/memoize.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { type Said, textOf } from '../words.ts';

/** A turn compares its few texts with many records. */
const TEXTS_KEPT = 64;

/** Neighbouring characters of a text that mean something. */
export const pairsOf = (words: Said | string): ReadonlySet<string> => pairsWithin(textOf(words));

const pairsWithin = memoizeRecent((text: string): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(RUN))
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  for (const pair of pairs) if (pair === '自己' || FUNCTION.test(pair)) pairs.delete(pair);
  return pairs;
}, TEXTS_KEPT);

const RUN = /[\u4e00-\u9fff\da-z]{2,}/gi;

/** Pairs that function words make tell nothing of what is asked. */
const FUNCTION =
  /[的了吗呢吧啊呀我你您他她它这那是在有要能可以就都也还和跟给被把来去到上下么什怎哪几多少不没请问想谁为咋]|(?<!银)行(?!业)|个(?!人)/;

/** The pairs of a measure's title and cases. */
const namedPairs = memoizeWeak(({ title, clauses }: Measure) =>
  pairsOf([title, ...clauses.map((clause) => `${clause.title}${clause.gist}`)].join('；')),
);

/** How many pairs of a question's words stand in a measure's title and cases. */
export function sharedWords(words: Said | string, measure: Measure): number {
  const named = namedPairs(measure);
  let shared = 0;
  for (const pair of pairsOf(words)) if (named.has(pair)) shared += 1;
  return shared;
}
