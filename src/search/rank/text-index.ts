import { openRuns, packRuns, type RunsData } from './runs.ts';

/** Postings: the documents that hold each term, and how often. */
export interface IndexData {
  /** sorted */
  readonly terms: readonly string[];
  readonly documents: RunsData;
  /** whole numbers */
  readonly counts: ArrayLike<number>;
  /** length of each document in weighted terms */
  readonly lengths: ArrayLike<number>;
}

/** Ranks documents by terms: the small port behind which another index may stand. */
export interface TextIndex {
  readonly size: number;
  /** BM25 scores of all documents for weighted terms; the array is reused by the next call */
  readonly score: (terms: ReadonlyMap<string, number>) => Float64Array;
  /** inverse document frequency; of an unknown term the highest there is */
  readonly idf: (term: string) => number;
  readonly has: (term: string) => boolean;
}

/** How soon more of the same term counts no further, and how far length counts (Lucene's usual values). */
const SATURATION = 1.2;
const B = 0.75;

/** @param documents the terms of each document with their weights */
export function buildIndex(documents: readonly ReadonlyMap<string, number>[]): IndexData {
  const postings = new Map<string, [number, number][]>();
  documents.forEach((terms, document) => {
    for (const [term, count] of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [[document, count]]);
      else list.push([document, count]);
    }
  });
  const entries = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: entries.map(([term]) => term),
    documents: packRuns(entries.map(([, list]) => list.map(([document]) => document))),
    counts: entries.flatMap(([, list]) => list.map(([, count]) => count)),
    lengths: documents.map((terms) => [...terms.values()].reduce((sum, n) => sum + n, 0)),
  };
}

/** @param saturation BM25's k1; 1 is a little better on long running texts than on records */
export function openIndex(data: IndexData, saturation = SATURATION): TextIndex {
  const size = data.lengths.length;
  const numbers = new Map<string, number>();
  data.terms.forEach((term, number) => {
    numbers.set(term, number);
  });
  const { starts, values: documents } = openRuns(data.documents);
  const lengths = Float64Array.from(data.lengths);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
  const norms = lengths.map((length) => saturation * (1 - B + (B * length) / average));
  // The saturated count of every posting is known beforehand; a query only adds up.
  const gains = Float64Array.from(data.counts).map((count, at) => {
    const norm = norms[documents[at] ?? 0] ?? 1;
    return (count * (saturation + 1)) / (count + norm);
  });
  const scores = new Float64Array(size);
  const idfOf = (holders: number) => Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
  const rarest = idfOf(1);
  const idfs = Float64Array.from(data.documents.lengths).map(idfOf);

  return {
    size,
    has: (term) => numbers.has(term),
    idf: (term) => {
      const number = numbers.get(term);
      return number === undefined ? rarest : (idfs[number] ?? 0);
    },
    score: (terms) => {
      scores.fill(0);
      for (const [term, weight] of terms) {
        const number = numbers.get(term);
        if (number === undefined) continue;
        const end = starts[number + 1] ?? 0;
        const factor = weight * (idfs[number] ?? 0);
        for (let at = starts[number] ?? 0; at < end; at += 1) {
          const document = documents[at] ?? 0;
          scores[document] = (scores[document] ?? 0) + factor * (gains[at] ?? 0);
        }
      }
      return scores;
    },
  };
}
