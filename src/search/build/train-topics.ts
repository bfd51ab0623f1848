import { packRuns } from '../rank/runs.ts';
import type { TopicModelData } from '../rank/topic-model.ts';

/** One sentence whose topic is known. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  /** the topics it may belong to; it is taught to the first until `settle` finds a likelier one */
  readonly topics: readonly number[];
  /** how much it counts; 1 is usual */
  readonly weight: number;
}

/** Fits a multinomial logistic regression by adaptive gradient steps. */
export interface TopicTrainer {
  /** passes over the sentences that may belong to one topic alone, or over all of them */
  readonly learn: (passes: number, which: 'certain' | 'all') => void;
  /** gives each sentence to that of its topics which is likeliest so far */
  readonly settle: () => void;
  readonly store: () => TopicModelData;
}

interface Row {
  readonly topics: readonly number[];
  topic: number;
  readonly weight: number;
  readonly at: Int32Array;
  readonly values: Float64Array;
}

const RATE = 1.3;
/** The bias moves slowly: how often a topic is named here says little about how often it is asked for. */
const BIAS_RATE = 0.1;
/** Pull towards zero after each pass: keeps a rare word from settling a topic alone. */
const SHRINK = 0.97;
/** What the sum of squares starts from, so that the first small error makes a small step. */
const START = 0.5;
/** Errors below this are not worth a step; after the first passes nearly all are. */
const NEGLIGIBLE = 3e-3;
/** A topic this far behind the best one (in nats) has no probability. */
const HOPELESS = 14;
/** Weights below this say nothing and are not stored. */
const LEAST = 0.45;

/**
 * Rows, weights and errors are typed arrays, and only topics with an error worth a step are touched:
 * this is where the build spends its time. The order of the steps is fixed, so that the same sentences
 * give the same weights.
 * @param topics how many topics there are
 */
export function createTopicTrainer(examples: readonly Example[], topics: number): TopicTrainer {
  const features = sharedFeatures(examples);
  const numbers = new Map(features.map((feature, index) => [feature, index]));
  const rows = examples.map((example) => rowOf(example, numbers));
  const certain = rows.filter((row) => row.topics.length === 1);
  const biasAt = features.length * topics;
  const weights = new Float32Array(biasAt + topics);
  const squares = new Float32Array(weights.length).fill(START);
  const scores = new Float64Array(topics);
  const active = new Int32Array(topics);
  const errors = new Float64Array(topics);
  let passed = 0;

  /** Scores of all topics into `scores`. */
  const score = ({ at, values }: Row) => {
    for (let topic = 0; topic < topics; topic += 1) scores[topic] = weights[biasAt + topic] ?? 0;
    // Four features at a time: the score is read and written once for the four of them.
    for (let position = 0; position < at.length; position += 4) {
      const a = values[position] ?? 0;
      const b = values[position + 1] ?? 0;
      const c = values[position + 2] ?? 0;
      const d = values[position + 3] ?? 0;
      const fromA = (at[position] ?? 0) * topics;
      const fromB = (at[position + 1] ?? 0) * topics;
      const fromC = (at[position + 2] ?? 0) * topics;
      const fromD = (at[position + 3] ?? 0) * topics;
      for (let topic = 0; topic < topics; topic += 1) {
        scores[topic] =
          (scores[topic] ?? 0) +
          a * (weights[fromA + topic] ?? 0) +
          b * (weights[fromB + topic] ?? 0) +
          c * (weights[fromC + topic] ?? 0) +
          d * (weights[fromD + topic] ?? 0);
      }
    }
  };

  /** How far each probability is off, where that is worth a step: into `active` and `errors`. */
  const compare = ({ topic: right, weight }: Row): number => {
    let top = Number.NEGATIVE_INFINITY;
    for (const value of scores) if (value > top) top = value;
    let sum = 0;
    for (let topic = 0; topic < topics; topic += 1) {
      const behind = (scores[topic] ?? 0) - top;
      const value = behind < -HOPELESS ? 0 : Math.exp(behind);
      scores[topic] = value;
      sum += value;
    }
    let count = 0;
    for (let topic = 0; topic < topics; topic += 1) {
      const error = weight * ((scores[topic] ?? 0) / sum - (topic === right ? 1 : 0));
      if (error < NEGLIGIBLE && error > -NEGLIGIBLE) continue;
      active[count] = topic;
      errors[count] = error;
      count += 1;
    }
    return count;
  };

  const step = (from: number, value: number, count: number) => {
    for (let number = 0; number < count; number += 1) {
      const at = from + (active[number] ?? 0);
      const gradient = value * (errors[number] ?? 0);
      const total = (squares[at] ?? 0) + gradient * gradient;
      squares[at] = total;
      weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(total);
    }
  };

  const pass = (taught: readonly Row[]) => {
    for (const index of strides(taught.length, passed)) {
      const row = taught[index];
      if (row === undefined) continue;
      score(row);
      const count = compare(row);
      step(biasAt, BIAS_RATE, count);
      for (let position = 0; position < row.at.length; position += 1) {
        step((row.at[position] ?? 0) * topics, row.values[position] ?? 0, count);
      }
    }
    for (let at = 0; at < biasAt; at += 1) weights[at] = SHRINK * (weights[at] ?? 0);
    passed += 1;
  };

  return {
    learn: (passes, which) => {
      for (let count = 0; count < passes; count += 1) pass(which === 'all' ? rows : certain);
    },
    settle: () => {
      for (const row of rows) {
        if (row.topics.length < 2) continue;
        score(row);
        const likeliest = [...row.topics].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
        row.topic = likeliest[0] ?? row.topic;
      }
    },
    store: () => store(features, weights, topics),
  };
}

/** Features of at least two sentences: one seen once teaches nothing about other sentences. */
function sharedFeatures(examples: readonly Example[]): string[] {
  const holders = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  }
  return [...holders].flatMap(([feature, count]) => (count > 1 ? [feature] : [])).sort();
}

function rowOf({ features, topics, weight }: Example, numbers: ReadonlyMap<string, number>): Row {
  const at: number[] = [];
  const values: number[] = [];
  for (const [feature, value] of features) {
    const number = numbers.get(feature);
    if (number === undefined) continue;
    at.push(number);
    values.push(value);
  }
  return {
    topics,
    topic: topics[0] ?? 0,
    weight,
    at: Int32Array.from(at),
    values: Float64Array.from(values),
  };
}

function store(features: readonly string[], weights: Float32Array, topics: number): TopicModelData {
  const kept: string[] = [];
  const lists: number[][] = [];
  const values: number[] = [];
  features.forEach((feature, index) => {
    const list: number[] = [];
    for (let topic = 0; topic < topics; topic += 1) {
      const weight = weights[index * topics + topic] ?? 0;
      if (Math.abs(weight) < LEAST) continue;
      list.push(topic);
      values.push(Math.round(weight * 10));
    }
    if (list.length === 0) return;
    kept.push(feature);
    lists.push(list);
  });
  const bias = Array.from(weights.subarray(features.length * topics), (weight) =>
    Math.round(weight * 10),
  );
  return { features: kept, topics: packRuns(lists), weights: values, bias };
}

/** A fixed order that mixes the rows differently in every pass: steps coprime to their number. */
export function* strides(length: number, pass: number): Generator<number> {
  let stride = 7 + 2 * pass * 17;
  while (length > 1 && divisor(stride, length) !== 1) stride += 1;
  for (let count = 0, at = pass % Math.max(1, length); count < length; count += 1) {
    yield at;
    at = (at + stride) % length;
  }
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
