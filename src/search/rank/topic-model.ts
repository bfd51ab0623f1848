import { openRuns, type RunsData } from './runs.ts';

/** Weights of a linear model: for each feature the topics it speaks for or against. */
export interface TopicModelData {
  /** sorted */
  readonly features: readonly string[];
  /** the topics that each feature speaks to */
  readonly topics: RunsData;
  /** tenths */
  readonly weights: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
}

/** Tells what a question is about. */
export interface TopicModel {
  /** probability of each topic, summing to 1 */
  readonly read: (features: ReadonlyMap<string, number>) => Float64Array;
  /**
   * What the features alone speak for each topic, in nats; `bias` is what is believed without them.
   * @param to zeros that it is added to
   */
  readonly evidence: (features: ReadonlyMap<string, number>, to?: Float64Array) => Float64Array;
  readonly bias: Float64Array;
  readonly knows: (feature: string) => boolean;
}

/** Reads topics out of features. */
export function openTopicModel(data: TopicModelData): TopicModel {
  const numbers = new Map<string, number>();
  data.features.forEach((feature, number) => {
    numbers.set(feature, number);
  });
  const { starts, values: topics } = openRuns(data.topics);
  const weights = Float64Array.from(data.weights).map((weight) => weight / 10);
  const bias = Float64Array.from(data.bias).map((weight) => weight / 10);
  const add = (scores: Float64Array, features: ReadonlyMap<string, number>): Float64Array => {
    for (const [feature, value] of features) {
      const number = numbers.get(feature);
      if (number === undefined) continue;
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at += 1) {
        const topic = topics[at] ?? 0;
        scores[topic] = (scores[topic] ?? 0) + value * (weights[at] ?? 0);
      }
    }
    return scores;
  };
  return {
    knows: (feature) => numbers.has(feature),
    bias,
    evidence: (features, to = new Float64Array(bias.length)) => add(to, features),
    read: (features) => softmax(add(Float64Array.from(bias), features)),
  };
}

/** Turns scores into probabilities, in place. */
function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) top = Math.max(top, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const value = Math.exp((scores[at] ?? 0) - top);
    scores[at] = value;
    sum += value;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}
