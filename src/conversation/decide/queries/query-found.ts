import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Span } from '../../../language/utterance.ts';
import { stored, type Words } from '../../../language/words.ts';
import type { SearchResult } from '../../../search/search.ts';
import { find, isFound } from '../../answer/measures/finding/search-words.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { QUERIES } from '../../thresholds.ts';

/** One of several queries, with all that is found for it. */
export interface FoundQuery {
  readonly words: Words;
  readonly span: Span;
  readonly measure: Measure;
  readonly results: readonly SearchResult[];
}

/** The record that one way of putting a query finds best; null where none is found, or little speaks for it. */
export function queryFor(
  ways: readonly Words[],
  { start, end }: Pick<Span, 'start' | 'end'>,
  least: number,
  scene: Scene,
  deps: Deps,
): FoundQuery | null {
  const span = { start, end, text: stored(scene.words.slice(start, end)) };
  const found = ways.flatMap((words) => {
    const answer = find(words, scene, deps);
    const results = answer.results.filter(({ fit }) => fit !== 'elsewhere' && fit !== 'sample');
    const [first] = results;
    const [most] = [...results].sort((one, other) => other.score - one.score);
    // What was put first has reasons that its score does not know; they are no greater than this.
    const isFirst = (most?.score ?? 0) - (first?.score ?? 0) < QUERIES.asMuch;
    const top = isFirst ? first : most;
    return isFound(answer) && top !== undefined && top.score >= least
      ? [{ words, span, measure: top.measure, results, score: top.score }]
      : [];
  });
  return found.sort((one, other) => other.score - one.score)[0] ?? null;
}

/** Those that speak for their own records, one for each, the surest before others that do not stand apart from it. */
export function apart(several: readonly FoundQuery[]): readonly FoundQuery[] {
  const clear: FoundQuery[] = [];
  for (const one of [...several].sort((a, b) => scoreOf(b) - scoreOf(a)))
    if (clear.every((other) => standApart(one, other))) clear.push(one);
  // 鸡饲料，还有猫粮: what speaks for the same record is asked of it with the rest.
  const withSame = (one: FoundQuery): FoundQuery => ({
    ...one,
    words: several
      .filter((other) => other !== one && other.measure === one.measure)
      .reduce((all, { words }) => all.and('，', words), one.words),
  });
  return several.filter((one) => clear.includes(one)).map(withSame);
}

/** How much speaks for the record of a query. */
export const scoreOf = ({ results, measure }: FoundQuery): number => scoreIn(results, measure);

/** The score of a record among results; 0 where it is not found. */
export const scoreIn = (results: readonly SearchResult[], measure: Measure): number =>
  results.find((result) => result.measure === measure)?.score ?? 0;

function standApart(one: FoundQuery, other: FoundQuery): boolean {
  if (one.measure === other.measure) return false;
  const ahead = lead(one, other.measure);
  const behind = lead(other, one.measure);
  return ahead >= QUERIES.ahead && behind >= QUERIES.ahead && ahead + behind >= QUERIES.apart;
}

/** By how much a query speaks for its record before another. */
const lead = ({ results, measure }: FoundQuery, other: Measure): number =>
  scoreIn(results, measure) - scoreIn(results, other);
