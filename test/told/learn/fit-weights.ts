import { shareOf } from '../../../src/language/learned/likeliest-answer.ts';
import {
  MOST,
  type SignWeight,
  type SignWeights,
  type Weights,
} from '../../../src/language/learned/weights.ts';
import type { Lesson } from './lessons.ts';

/** A sign is learnt that so many lessons have, an answer that so many give. */
const LEAST_SEEN = 6;
const LEAST_TOLD = 2;
/** So many weights are kept beside the signs' bases, the strongest, and learnt anew. */
const KEPT = 48_000;
const ROUNDS = 12;
const ROUNDS_ANEW = 5;
const RATE = 0.25;
const BIAS_RATE = 0.1;
const PENALTY = 2e-5;
/** What a sign that stands in more lessons than this weighs, it weighs no more surely. */
const MANY = 20;
const LEAST_SQUARES = 1e-3;
const FIRST_BIAS = -2;
/** A sign whose weights come to fewer steps than this, in all, is left out. */
const LEAST_WEIGHT = 8;
/** How much a lesson of a source teaches, and one of a writer. */
const TEACHES: Readonly<Record<string, number>> = {
  ...{ options: 0.5, questions: 0.5, frames: 0.8, open: 1, replies: 1 },
};
const WRITERS_TEACH = 1.3;
/** How much a lesson of which not all is written down teaches of other facts. */
const BESIDE = 0.3;

interface Fitted {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** A lesson as numbers. */
interface Numbered {
  readonly signs: Int32Array;
  readonly share: number;
  /** for each fact that is told, its label; -1 where nothing is told of it */
  readonly told: Int32Array;
  /** how much it teaches of each fact */
  readonly teaches: Float32Array;
}

/**
 * Weights of signs for answers by one multinomial logistic regression a fact, silence among its answers.
 * The same lessons give the same weights.
 */
export function fitWeights(lessons: readonly Lesson[]): Weights {
  const labels = frequent(
    lessons.map(({ tells }) => [...tells].map(([fact, value]) => `${fact} ${value}`)),
    LEAST_TOLD,
  ).sort();
  const facts = [...new Set(labels.map((label) => label.split(' ')[0] ?? ''))];
  const signs = frequent(
    lessons.map((lesson) => lesson.signs),
    LEAST_SEEN,
  );
  const lengths = facts.map(
    (fact) => labels.filter((label) => label.startsWith(`${fact} `)).length,
  );
  const numbered = numberedOf(lessons, labels, facts, signs);
  const count = labels.length;
  const weights = new Float32Array(signs.length * count);
  const fitted: Fitted = { weights, biases: new Float32Array(count).fill(FIRST_BIAS) };
  const squares = {
    of: new Float32Array(weights.length).fill(LEAST_SQUARES),
    ofBias: new Float32Array(count).fill(0.01),
  };
  const random = seeded();
  for (let round = 0; round < ROUNDS; round += 1)
    learn(fitted, squares, shuffled(numbered, random), lengths, null);
  const bases = signs.map((_, sign) => median(weights.subarray(sign * count, (sign + 1) * count)));
  const kept = strongest(weights, bases, numbered);
  weights.forEach((_, at) => {
    if (kept[at] === 0) weights[at] = bases[Math.floor(at / count)] ?? 0;
  });
  const isKept = signs.map((_, sign) =>
    kept.subarray(sign * count, (sign + 1) * count).includes(1),
  );
  const anew = numbered.map((lesson) => withSigns(lesson, (sign) => isKept[sign] === true));
  for (let round = 0; round < ROUNDS_ANEW; round += 1)
    learn(fitted, squares, shuffled(anew, random), lengths, kept);
  return inSteps(fitted, { labels, signs, bases });
}

/** One round over all lessons, by Adagrad. */
function learn(
  { weights, biases }: Fitted,
  squares: { readonly of: Float32Array; readonly ofBias: Float32Array },
  lessons: readonly Numbered[],
  lengths: readonly number[],
  kept: Uint8Array | null,
): void {
  const count = biases.length;
  const scores = new Float32Array(count);
  const slopes = new Float32Array(count);
  for (const { signs, share, told, teaches } of lessons) {
    scores.set(biases);
    for (const sign of signs) {
      const row = sign * count;
      for (let label = 0; label < count; label += 1)
        scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * share;
    }
    let from = 0;
    lengths.forEach((length, fact) => {
      let all = 1;
      for (let label = from; label < from + length; label += 1) {
        const odds = Math.exp(Math.min(30, scores[label] ?? 0));
        slopes[label] = odds;
        all += odds;
      }
      const much = teaches[fact] ?? 0;
      for (let label = from; label < from + length; label += 1) {
        const wanted = told[fact] === label ? 1 : 0;
        slopes[label] = ((slopes[label] ?? 0) / all - wanted) * much;
      }
      from += length;
    });
    for (let label = 0; label < count; label += 1) {
      const slope = slopes[label] ?? 0;
      const square = (squares.ofBias[label] ?? 0) + slope * slope;
      squares.ofBias[label] = square;
      biases[label] = (biases[label] ?? 0) - (BIAS_RATE * slope) / Math.sqrt(square);
    }
    for (const sign of signs) {
      const row = sign * count;
      for (let label = 0; label < count; label += 1) {
        const at = row + label;
        if (kept !== null && kept[at] === 0) continue;
        const slope = (slopes[label] ?? 0) * share + PENALTY * (weights[at] ?? 0);
        const square = (squares.of[at] ?? 0) + slope * slope;
        squares.of[at] = square;
        weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(square);
      }
    }
  }
}

function numberedOf(
  lessons: readonly Lesson[],
  labels: readonly string[],
  facts: readonly string[],
  signs: readonly string[],
): readonly Numbered[] {
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const signIds = new Map(signs.map((sign, id) => [sign, id]));
  return lessons.map(({ source, signs: own, tells, whole, leaves }) => {
    const known = own.flatMap((sign) => signIds.get(sign) ?? []);
    const much = TEACHES[source] ?? WRITERS_TEACH;
    return {
      signs: Int32Array.from(known),
      share: shareOf(known.length),
      told: Int32Array.from(facts, (fact) => labelIds.get(`${fact} ${tells.get(fact)}`) ?? -1),
      teaches: Float32Array.from(facts, (fact) =>
        whole || tells.has(fact) || leaves === fact ? much : much * BESIDE,
      ),
    };
  });
}

/** A lesson without some of its signs. */
function withSigns(lesson: Numbered, isKept: (sign: number) => boolean): Numbered {
  const signs = lesson.signs.filter(isKept);
  return { ...lesson, signs, share: shareOf(signs.length) };
}

/** What stands in so many lists, in the order of the first. */
function frequent(lists: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([one]) => one);
}

function median(values: Float32Array): number {
  const sorted = values.slice().sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Marks the weights that matter most beside the bases. */
function strongest(
  weights: Float32Array,
  bases: readonly number[],
  lessons: readonly Numbered[],
): Uint8Array {
  const count = weights.length / bases.length;
  const seen = new Int32Array(bases.length);
  for (const { signs } of lessons) for (const sign of signs) seen[sign] = (seen[sign] ?? 0) + 1;
  const worth = weights.map((weight, at) => {
    const sign = Math.floor(at / count);
    return Math.abs(weight - (bases[sign] ?? 0)) * Math.sqrt(Math.min(MANY, seen[sign] ?? 0));
  });
  const least = worth.slice().sort()[Math.max(0, worth.length - KEPT)] ?? 0;
  return Uint8Array.from(worth, (one) => (one >= least ? 1 : 0));
}

/** Weights in steps as they are stored. */
function inSteps(
  { weights, biases }: Fitted,
  {
    labels,
    signs,
    bases,
  }: {
    readonly labels: readonly string[];
    readonly signs: readonly string[];
    readonly bases: readonly number[];
  },
): Weights {
  const count = labels.length;
  const beside = weights.map((weight, at) => weight - (bases[Math.floor(at / count)] ?? 0));
  const sizes = beside
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  // One in a thousand is cut to the strongest step.
  const step = Number(((sizes.at(-Math.ceil(sizes.length / 1000)) ?? 1) / MOST).toPrecision(3));
  const rows = signs.map((sign, id): [string, SignWeights] => [
    sign,
    {
      base: (bases[id] ?? 0) / step,
      own: labels.flatMap((_, label) => {
        const weight = Math.round((beside[id * count + label] ?? 0) / step);
        return weight === 0 ? [] : [{ label, weight: Math.max(-MOST, Math.min(MOST, weight)) }];
      }),
    },
  ]);
  return {
    step,
    labels: labels.map((label, id) => {
      const [fact = '', value = ''] = label.split(' ');
      return { fact, value, bias: Math.round((biases[id] ?? 0) * 100) / 100 };
    }),
    signs: new Map(
      rows
        .filter(([, { own }]) => stepsOf(own) >= LEAST_WEIGHT)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

const stepsOf = (own: readonly SignWeight[]): number =>
  own.reduce((sum, { weight }) => sum + Math.abs(weight), 0);

/** The same numbers between 0 and 1 each time. */
function seeded(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
