import { packRuns } from '../rank/runs.ts';
import { softmax, type TopicModelData } from '../rank/topic-model.ts';

/** One sentence whose topic is known. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly topic: number;
  /** how much it counts; 1 is usual */
  readonly weight: number;
}

const RATE = 1;
/** Pull towards zero after each pass: keeps a rare word from settling a topic alone. */
const SHRINK = 0.97;
/** What the sum of squares starts from, so that the first small error makes a small step. */
const START = 0.5;
/** Errors below this are not worth a step. */
const NEGLIGIBLE = 1e-3;
/** Weights below this say nothing and are not stored. */
const LEAST = 0.45;

/**
 * Fits a multinomial logistic regression by adaptive gradient steps, always in the same order, so that
 * the same sentences give the same weights.
 * @param topics how many topics there are
 */
export function trainTopics(
  examples: readonly Example[],
  topics: number,
  epochs: number,
): TopicModelData {
  const features = sharedFeatures(examples);
  const numbers = new Map(features.map((feature, index) => [feature, index]));
  const weights = new Float64Array((features.length + 1) * topics);
  const squares = new Float64Array(weights.length);
  const rows = examples.map(({ features: found, topic, weight }) => ({
    topic,
    weight,
    ...columns(found, numbers),
  }));
  const biasAt = features.length * topics;

  const step = (at: number, gradient: number) => {
    const total = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = total;
    weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(total + START);
  };
  const scores = new Float64Array(topics);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of strides(rows.length, epoch)) {
      const row = rows[index];
      if (row === undefined) continue;
      scores.set(weights.subarray(biasAt, biasAt + topics));
      row.at.forEach((feature, position) => {
        const value = row.values[position] ?? 0;
        const from = feature * topics;
        for (let topic = 0; topic < topics; topic += 1) {
          scores[topic] = (scores[topic] ?? 0) + value * (weights[from + topic] ?? 0);
        }
      });
      softmax(scores);
      scores[row.topic] = (scores[row.topic] ?? 0) - 1;
      for (let topic = 0; topic < topics; topic += 1) {
        const error = (scores[topic] ?? 0) * row.weight;
        if (Math.abs(error) < NEGLIGIBLE) continue;
        step(biasAt + topic, error * 0.1);
        row.at.forEach((feature, position) => {
          const at = feature * topics + topic;
          step(at, error * (row.values[position] ?? 0));
        });
      }
    }
    for (let at = 0; at < biasAt; at += 1) weights[at] = SHRINK * (weights[at] ?? 0);
  }
  return store(features, weights, topics);
}

/** Features of at least two sentences: one seen once teaches nothing about other sentences. */
function sharedFeatures(examples: readonly Example[]): string[] {
  const holders = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  }
  return [...holders].flatMap(([feature, count]) => (count > 1 ? [feature] : [])).sort();
}

function columns(
  found: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): { at: Int32Array; values: Float64Array } {
  const known = [...found].flatMap(([feature, value]) => {
    const number = numbers.get(feature);
    return number === undefined ? [] : [[number, value] as const];
  });
  return {
    at: Int32Array.from(known, ([number]) => number),
    values: Float64Array.from(known, ([, value]) => value),
  };
}

/** A fixed order that mixes the rows differently in every epoch: steps coprime to their number. */
function* strides(length: number, epoch: number): Generator<number> {
  let stride = 7 + 2 * epoch * 17;
  while (length > 1 && divisor(stride, length) !== 1) stride += 1;
  for (let count = 0, at = epoch % Math.max(1, length); count < length; count += 1) {
    yield at;
    at = (at + stride) % length;
  }
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function store(features: readonly string[], weights: Float64Array, topics: number): TopicModelData {
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
