import { LIMIT, type Peer } from './peer.ts';
import { bigramsOf, usualJieba } from './tokens.ts';

const K1 = 1.2;
const B = 0.75;

/** Lucene's BM25 over one field of words and bigrams together: the best peer on outside sets. */
export const bm25WordsBigrams: Peer = {
  name: 'BM25, words ∪ bigrams',
  open: async (documents) => {
    const words = usualJieba();
    const terms = (text: string) => [...words(text), ...bigramsOf(text).map((pair) => `_${pair}`)];
    const counted = documents.map(({ title, text }) => terms(`${title} ${text}`));
    const average = counted.reduce((sum, { length }) => sum + length, 0) / counted.length;
    const postings = new Map<string, Map<number, number>>();
    counted.forEach((list, document) => {
      for (const term of list) {
        const holders = postings.get(term) ?? new Map<number, number>();
        postings.set(term, holders.set(document, (holders.get(document) ?? 0) + 1));
      }
    });
    return (question) => {
      const scores = new Map<number, number>();
      for (const term of terms(question)) {
        const holders = postings.get(term);
        if (holders === undefined) continue;
        const idf = Math.log(1 + (documents.length - holders.size + 0.5) / (holders.size + 0.5));
        for (const [document, count] of holders) {
          const length = counted[document]?.length ?? 0;
          const norm = K1 * (1 - B + (B * length) / average);
          const gain = (idf * count * (K1 + 1)) / (count + norm);
          scores.set(document, (scores.get(document) ?? 0) + gain);
        }
      }
      return best(scores);
    };
  },
};

function best(scores: ReadonlyMap<number, number>): number[] {
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, LIMIT)
    .map(([document]) => document);
}
