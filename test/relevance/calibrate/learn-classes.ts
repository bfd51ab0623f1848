import { strides } from '../../../src/search/build/train-topics.ts';

/** A text with the class it is of, or null where it is about the topics that the build learns. */
export interface Lesson {
  readonly cues: ReadonlyMap<string, number>;
  /** log of the sum of what speaks for all topics of the build, which stay as they are */
  readonly known: number;
  readonly of: number | null;
  readonly weight: number;
}

const PASSES = 8;
const RATE = 0.5;
const SHRINK = 0.985;
const START = 0.5;
const LEAST = 0.35;
const NEGLIGIBLE = 1e-3;
const BIAS_RATE = 0.1;

/**
 * Learns further classes beside topics that are fixed: a multinomial logistic regression in which only
 * the weights of the new classes move. Weights are kept for features that the build's topics know.
 * @returns as `readOtherClasses` reads it
 */
export function learnClasses(
  lessons: readonly Lesson[],
  names: readonly string[],
  knows: (feature: string) => boolean,
): string {
  const classes = names.length;
  const features = [...new Set(lessons.flatMap(({ cues }) => [...cues.keys()]))]
    .filter(knows)
    .sort();
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const rows = lessons.map(({ cues, ...lesson }) => {
    const found = [...cues].flatMap(([feature, value]) => {
      const number = numbers.get(feature);
      return number === undefined ? [] : [[number, value] as const];
    });
    return {
      ...lesson,
      at: Int32Array.from(found, ([number]) => number),
      values: Float64Array.from(found, ([, value]) => value),
    };
  });
  const biasAt = features.length * classes;
  const weights = new Float64Array(biasAt + classes);
  const squares = new Float64Array(weights.length).fill(START);
  const scores = new Float64Array(classes);
  const active = new Int32Array(classes);
  const errors = new Float64Array(classes);
  const step = (at: number, gradient: number) => {
    const total = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = total;
    weights[at] = (weights[at] ?? 0) - (RATE * gradient) / Math.sqrt(total);
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const index of strides(rows.length, pass)) {
      const row = rows[index];
      if (row === undefined) continue;
      let top = row.known;
      for (let one = 0; one < classes; one += 1) {
        scores[one] = weights[biasAt + one] ?? 0;
      }
      for (let position = 0; position < row.at.length; position += 1) {
        const value = row.values[position] ?? 0;
        const from = (row.at[position] ?? 0) * classes;
        for (let one = 0; one < classes; one += 1) {
          scores[one] = (scores[one] ?? 0) + value * (weights[from + one] ?? 0);
        }
      }
      for (const score of scores) if (score > top) top = score;
      let sum = Math.exp(row.known - top);
      for (const score of scores) sum += Math.exp(score - top);
      let count = 0;
      for (let one = 0; one < classes; one += 1) {
        const share = Math.exp((scores[one] ?? 0) - top) / sum;
        const error = row.weight * (share - (row.of === one ? 1 : 0));
        if (Math.abs(error) < NEGLIGIBLE) continue;
        active[count] = one;
        errors[count] = error;
        count += 1;
        step(biasAt + one, BIAS_RATE * error);
      }
      for (let position = 0; position < row.at.length; position += 1) {
        const value = row.values[position] ?? 0;
        const from = (row.at[position] ?? 0) * classes;
        for (let number = 0; number < count; number += 1) {
          step(from + (active[number] ?? 0), value * (errors[number] ?? 0));
        }
      }
    }
    for (let at = 0; at < biasAt; at += 1) weights[at] = SHRINK * (weights[at] ?? 0);
  }
  return write(features, weights, names);
}

/** As `readOtherClasses` reads it. */
function write(
  features: readonly string[],
  weights: Float64Array,
  classes: readonly string[],
): string {
  const lines = features.flatMap((feature, number) => {
    const pairs = classes.flatMap((_, one) => {
      const weight = weights[number * classes.length + one] ?? 0;
      return Math.abs(weight) < LEAST ? [] : [`${one}:${Math.round(weight * 10)}`];
    });
    return pairs.length === 0 ? [] : [[feature, ...pairs].join('\t')];
  });
  const bias = Array.from(weights.subarray(features.length * classes.length), (weight) =>
    Math.round(weight * 10),
  );
  return [classes.join('\t'), bias.join('\t'), ...lines, ''].join('\n');
}
