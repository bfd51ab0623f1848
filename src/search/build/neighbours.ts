import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NeighbourData, TopicData } from '../search-data.ts';

/** What lies next door, with the measures of the matters that are nearest to it. */
export function collectNeighbours(
  { neighbours }: Lexicon,
  topics: readonly TopicData[],
): NeighbourData[] {
  const measuresOf = new Map(topics.map(({ id, measures }) => [id, measures]));
  return neighbours.flatMap(({ ask, nouns }) =>
    nouns.map(({ noun, words, near, instead, ask: own }) => ({
      noun,
      words: [...new Set([noun, ...words])].sort((a, b) => b.length - a.length),
      near: [...new Set(near.flatMap((topic) => measuresOf.get(topic) ?? []))],
      ...(instead === undefined ? {} : { instead }),
      ask: own ?? ask,
    })),
  );
}
