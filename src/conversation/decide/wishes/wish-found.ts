import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Span } from '../../../language/utterance.ts';
import { stored, type Words } from '../../../language/words.ts';
import type { SearchResult } from '../../../search/search.ts';
import { find, isFound } from '../../answer/measures/finding/search-words.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { WISHES } from '../../thresholds.ts';

/** One of several wishes, with all that is found for it. */
export interface Wish {
  readonly words: Words;
  readonly span: Span;
  readonly measure: Measure;
  readonly results: readonly SearchResult[];
}

/** The record that one way of putting a wish finds best; null where none is found, or little speaks for it. */
export function wishOf(
  ways: readonly Words[],
  { start, end }: Pick<Span, 'start' | 'end'>,
  least: number,
  scene: Scene,
  deps: Deps,
): Wish | null {
  const span = { start, end, text: stored(scene.words.slice(start, end)) };
  const found = ways.flatMap((words) => {
    const answer = find(words, scene, deps);
    const results = answer.results.filter(({ fit }) => fit !== 'elsewhere' && fit !== 'sample');
    const [first] = results;
    const [most] = [...results].sort((one, other) => other.score - one.score);
    // What was put first has reasons that its score does not know; they are no greater than this.
    const isFirst = (most?.score ?? 0) - (first?.score ?? 0) < WISHES.asMuch;
    const top = isFirst ? first : most;
    return isFound(answer) && top !== undefined && top.score >= least
      ? [{ words, span, measure: top.measure, results, score: top.score }]
      : [];
  });
  return found.sort((one, other) => other.score - one.score)[0] ?? null;
}

/** Those that speak for their own records, one for each, the surest before others that do not stand apart from it. */
export function apart(wishes: readonly Wish[]): readonly Wish[] {
  const clear: Wish[] = [];
  for (const one of [...wishes].sort((a, b) => scoreOf(b) - scoreOf(a)))
    if (clear.every((other) => standApart(one, other))) clear.push(one);
  // 鸡饲料，还有猫粮: what speaks for the same record is asked of it with the rest.
  const withSame = (one: Wish): Wish => ({
    ...one,
    words: wishes
      .filter((other) => other !== one && other.measure === one.measure)
      .reduce((all, { words }) => all.and('，', words), one.words),
  });
  return wishes.filter((one) => clear.includes(one)).map(withSame);
}

/** How much speaks for the record of a wish. */
export const scoreOf = ({ results, measure }: Wish): number => scoreIn(results, measure);

/** The score of a record among results; 0 where it is not found. */
export const scoreIn = (results: readonly SearchResult[], measure: Measure): number =>
  results.find((result) => result.measure === measure)?.score ?? 0;

function standApart(one: Wish, other: Wish): boolean {
  if (one.measure === other.measure) return false;
  const ahead = lead(one, other.measure);
  const behind = lead(other, one.measure);
  return ahead >= WISHES.ahead && behind >= WISHES.ahead && ahead + behind >= WISHES.apart;
}

/** By how much a wish speaks for its record before another. */
const lead = ({ results, measure }: Wish, other: Measure): number =>
  scoreIn(results, measure) - scoreIn(results, other);
