import type { Measure } from '../../../knowledge/schema/measure.ts';

/** Neighbouring characters of a text that mean something. */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = [...text.matchAll(/(?=([\u4e00-\u9fff\da-z]{2}))/gi)].flatMap(
    ([, pair = '']) => pair,
  );
  return new Set(pairs.filter((pair) => !FUNCTION.test(pair) && pair !== '自己'));
};

/** Pairs that function words make tell nothing of what is asked. */
const FUNCTION =
  /[的了吗呢吧啊呀我你您他她它这那是在有要能可以就都也还和跟给被把来去到上下么什怎哪几多少不没请问想谁为咋]|(?<!银)行(?!业)|个(?!人)/;

/** How many pairs of a question's words stand in a measure's title and cases. */
export function sharedWords(words: string, { title, clauses }: Measure): number {
  const named = pairsOf(
    [title, ...clauses.map((clause) => `${clause.title}${clause.gist}`)].join('；'),
  );
  return [...pairsOf(words)].filter((pair) => named.has(pair)).length;
}
