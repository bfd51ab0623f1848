import MiniSearch from 'minisearch';
import type { TextIndex } from '../../../src/search/rank/text-index.ts';

const OPTIONS = {
  fields: ['terms'],
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
  searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
};

/** What a build would store: one field of terms, each as often as it counts. */
export function buildMiniSearch(documents: readonly ReadonlyMap<string, number>[]): string {
  const index = new MiniSearch<{ id: number; terms: string }>(OPTIONS);
  documents.forEach((terms, id) => {
    const repeated = [...terms].flatMap(([term, count]) =>
      Array.from({ length: Math.max(1, Math.round(count)) }, () => term),
    );
    index.add({ id, terms: repeated.join(' ') });
  });
  return JSON.stringify(index);
}

/**
 * MiniSearch behind the port, its scoring brought back to BM25: one field, no floor under a term, and
 * the score not multiplied by the number of terms that matched. What cannot be mended from outside is
 * that it counts a text's length in different terms.
 */
export function openMiniSearch(json: string): TextIndex {
  const index = MiniSearch.loadJSON<{ id: number; terms: string }>(json, OPTIONS);
  const size = index.documentCount;
  const scores = new Float64Array(size);
  const idfOf = (holders: number) => Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
  const holdersOf = (term: string) => index.search(term).length;
  return {
    size,
    has: (term) => holdersOf(term) > 0,
    idf: (term) => idfOf(holdersOf(term) || 1),
    score: (terms) => {
      scores.fill(0);
      const query = [...terms.keys()].join(' ');
      const found = index.search(query, { boostTerm: (term) => terms.get(term) ?? 1 });
      for (const { id, score, queryTerms } of found)
        scores[id as number] = score / queryTerms.length;
      return scores;
    },
  };
}
