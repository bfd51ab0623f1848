import { remember } from '../remember.ts';
import type { SearchData } from '../search-data.ts';
import type { Features } from './features.ts';
import { createTopicScorer } from './score-topics.ts';
import { openIndex } from './text-index.ts';
import { openTopicModel } from './topic-model.ts';

/** How well each measure answers a question by its words alone, and what the question is about. */
export interface Match {
  /** 0 to about 4, one for each measure in the order of the knowledge */
  readonly scores: Float64Array;
  /** probability of each topic */
  readonly topics: Float64Array;
  /** the highest of the scores */
  readonly best: number;
  /** share of the question's word weight that the best measure holds, 0 to 1 */
  readonly coverage: number;
}

export interface Matcher {
  readonly match: (features: Features) => Match;
  /** probability of each topic alone */
  readonly topics: (features: Features) => Float64Array;
}

/** What a record's own text and the best of its ways of asking add at most. */
const TEXT = 0.9;
const ASK = 0.6;
/** From this share of known word weight on, the words are trusted in full. */
const FULL_COVERAGE = 0.4;
/** How much more the words count where the topic is in doubt. */
const DOUBT = 1;
/** What BM25 gives at most for a term, in units of its weight, at usual lengths. */
const GAIN = 1.6;
/** The topics of a message are read to understand it and again to rank. */
const READINGS_KEPT = 8;

export function createMatcher(data: SearchData): Matcher {
  const records = openIndex(data.index);
  const asks = openIndex(data.asks.index);
  const model = openTopicModel(data.topicModel);
  const addTopics = createTopicScorer(data);

  const topicsOf = remember(({ cues }: Features) => model.read(cues), READINGS_KEPT);

  const match = (features: Features): Match => {
    const { terms } = features;
    const scores = new Float64Array(records.size);
    const text = records.score(terms);
    const best = largest(text);
    const coverage = best === 0 ? 0 : Math.min(1, best / (GAIN * weightOf(terms, records.idf)));
    // The best of few known words is no better evidence for being the best.
    const topics = topicsOf(features);
    const doubt = 1 - largest(topics);
    const trust = Math.min(1, coverage / FULL_COVERAGE) * (1 + DOUBT * doubt);
    text.forEach((score, at) => {
      add(scores, at, best === 0 ? 0 : (TEXT * trust * score) / best);
    });
    addAsks(scores, asks.score(terms), data.asks.owner, ASK * trust);
    addTopics(scores, topics);
    return { scores, topics, best: largest(scores), coverage };
  };
  return { match, topics: topicsOf };
}

/** Of each measure the way of asking that fits best. */
function addAsks(
  scores: Float64Array,
  found: Float64Array,
  owner: ArrayLike<number>,
  most: number,
): void {
  const best = largest(found);
  if (best === 0) return;
  const top = new Float64Array(scores.length);
  found.forEach((score, at) => {
    const measure = owner[at] ?? 0;
    if (score > (top[measure] ?? 0)) top[measure] = score;
  });
  top.forEach((score, measure) => {
    add(scores, measure, (most * score) / best);
  });
}

function weightOf(terms: ReadonlyMap<string, number>, idf: (term: string) => number): number {
  let weight = 0;
  for (const [term, count] of terms) weight += count * idf(term);
  return weight;
}

function add(scores: Float64Array, at: number, value: number): void {
  scores[at] = (scores[at] ?? 0) + value;
}

function largest(values: Float64Array): number {
  let top = 0;
  for (const value of values) if (value > top) top = value;
  return top;
}
