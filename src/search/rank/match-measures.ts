import type { SearchData } from '../search-data.ts';
import type { Features } from './features.ts';
import { openIndex } from './text-index.ts';
import { openTopicModel } from './topic-model.ts';

/** How well each measure answers a question by its words alone, and what the question is about. */
export interface Match {
  /** 0 to about 3, one for each measure in the order of the knowledge */
  readonly scores: Float64Array;
  /** probability of each topic */
  readonly topics: Float64Array;
  /** share of the question's word weight that the best measure holds, 0 to 1 */
  readonly coverage: number;
}

export interface Matcher {
  readonly match: (features: Features) => Match;
  readonly knows: (term: string) => boolean;
  readonly idf: (term: string) => number;
}

/** What each source adds at most: the record's own text, one way of asking, the topic. */
const TEXT = 1;
const ASK = 0.7;
const TOPIC = 1.5;

export function createMatcher(data: SearchData): Matcher {
  const records = openIndex(data.index);
  const asks = openIndex(data.asks.index);
  const model = openTopicModel(data.topicModel);
  const { owner } = data.asks;

  const match = ({ terms, cues }: Features): Match => {
    const scores = new Float64Array(records.size);
    const topics = model.read(cues);
    const text = records.score(terms);
    const bestText = largest(text);
    for (let at = 0; at < scores.length; at += 1) {
      scores[at] = bestText === 0 ? 0 : (TEXT * (text[at] ?? 0)) / bestText;
    }
    addAsks(scores, asks.score(terms), owner);
    topics.forEach((probability, number) => {
      for (const measure of data.topics[number]?.measures ?? []) {
        scores[measure] = (scores[measure] ?? 0) + TOPIC * probability;
      }
    });
    let weight = 0;
    for (const [term, count] of terms) weight += count * records.idf(term);
    return { scores, topics, coverage: weight === 0 ? 0 : Math.min(1, bestText / (weight * 1.6)) };
  };
  return { match, knows: records.has, idf: records.idf };
}

/** Of each measure the way of asking that fits best. */
function addAsks(scores: Float64Array, found: Float64Array, owner: readonly number[]): void {
  const best = largest(found);
  if (best === 0) return;
  const top = new Float64Array(scores.length);
  found.forEach((score, at) => {
    const measure = owner[at] ?? 0;
    if (score > (top[measure] ?? 0)) top[measure] = score;
  });
  top.forEach((score, measure) => {
    scores[measure] = (scores[measure] ?? 0) + (ASK * score) / best;
  });
}

function largest(values: Float64Array): number {
  let top = 0;
  for (const value of values) if (value > top) top = value;
  return top;
}
