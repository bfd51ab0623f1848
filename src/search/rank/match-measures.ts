import { memoizeRecent } from '../../knowledge/memoize.ts';
import type { SearchData } from '../search-data.ts';
import type { Features } from './features.ts';
import { createTopicScorer } from './score-topics.ts';
import { openIndex } from './text-index.ts';
import { openTopicModel, type TopicModel } from './topic-model.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** How well each measure answers a question by its words alone, and what the question is about. */
export interface Match {
  /** 0 to about 4, one for each measure in the order of the knowledge: the sum of its parts */
  readonly scores: Float64Array;
  readonly parts: Readonly<Record<'text' | 'ask' | 'topic' | 'theme', Float64Array>>;
  /** probability of each topic */
  readonly topics: Float64Array;
  /** the highest of the scores */
  readonly best: number;
}

export interface Matcher {
  readonly match: (features: Features) => Match;
  /** probability of each topic alone */
  readonly topics: (features: Features) => Float64Array;
  readonly model: TopicModel;
}

/** What BM25 gives at most for a term, in units of its weight, at usual lengths. */
const GAIN = 1.6;
/** The topics of a message are read to understand it and again to rank. */
const READINGS_KEPT = 8;

/**
 * Scores every measure by the words of a question; pure, some milliseconds at 100 times the
 * measures.
 */
export function createMatcher(data: SearchData): Matcher {
  const records = openIndex(data.index);
  const asks = openIndex(data.asks.index);
  const model = openTopicModel(data.topicModel);
  const scoreTopics = createTopicScorer(data);
  const isOwn = data.topics.map(({ outside }) => outside === undefined);

  const topicsOf = memoizeRecent(({ cues }: Features) => model.read(cues), READINGS_KEPT);

  /** Whether the papers hold it at all is decided elsewhere: the order is that among their own matters. */
  const amongOwn = (topics: Float64Array): Float64Array => {
    const own = new Float64Array(topics.length);
    let sum = 0;
    for (let topic = 0; topic < own.length; topic += 1) {
      if (isOwn[topic] === true) own[topic] = topics[topic] ?? 0;
      sum += own[topic] ?? 0;
    }
    if (sum > 0)
      for (let topic = 0; topic < own.length; topic += 1) own[topic] = (own[topic] ?? 0) / sum;
    return own;
  };

  const match = (features: Features): Match => {
    const { terms } = features;
    const found = records.score(terms);
    const best = largest(found);
    const coverage = best === 0 ? 0 : Math.min(1, best / (GAIN * weightOf(terms, records.idf)));
    // The best of few known words is no better evidence for being the best.
    const topics = topicsOf(features);
    const within = amongOwn(topics);
    const doubt = 1 - largest(within);
    const trust =
      Math.min(1, coverage / RANK_WEIGHTS.fullCoverage) * (1 + RANK_WEIGHTS.doubt * doubt);
    const text = new Float64Array(records.size);
    if (best > 0)
      for (let at = 0; at < text.length; at += 1)
        text[at] = (RANK_WEIGHTS.text * trust * (found[at] ?? 0)) / best;
    const ask = scoreAsks(asks.score(terms), data.asks.owner, records.size);
    const parts = { text, ask, ...scoreTopics(within) };
    const scores = new Float64Array(records.size);
    for (let at = 0; at < scores.length; at += 1) {
      ask[at] = RANK_WEIGHTS.ask * trust * (ask[at] ?? 0);
      scores[at] =
        (text[at] ?? 0) + (ask[at] ?? 0) + (parts.topic[at] ?? 0) + (parts.theme[at] ?? 0);
    }
    return { scores, parts, topics, best: largest(scores) };
  };
  return { match, topics: topicsOf, model };
}

/** Of each measure the way of asking that fits best, as a share of the best of all. */
function scoreAsks(found: Float64Array, owner: ArrayLike<number>, measures: number): Float64Array {
  const top = new Float64Array(measures);
  const best = largest(found);
  if (best === 0) return top;
  for (let at = 0; at < found.length; at += 1) {
    const score = found[at] ?? 0;
    if (score === 0) continue;
    const measure = owner[at] ?? 0;
    if (score / best > (top[measure] ?? 0)) top[measure] = score / best;
  }
  return top;
}

function weightOf(terms: ReadonlyMap<string, number>, idf: (term: string) => number): number {
  let weight = 0;
  for (const [term, count] of terms) weight += count * idf(term);
  return weight;
}

function largest(values: Float64Array): number {
  let top = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value > top) top = value;
  }
  return top;
}
