import type { Signs } from '../../../src/conversation/answer/ranking/signs.ts';

/** A small question with what a record can answer it with. */
export interface Lesson {
  readonly set: string;
  /** id of the record in hand */
  readonly record: string;
  /** how much it counts */
  readonly weight: number;
  readonly answers: readonly { readonly signs: Signs; readonly isRight: boolean }[];
}

/** Draws weights towards 0, so that what few lessons show counts little. */
const RIDGE = 1;
const ROUNDS = 300;
/** Adam, as published. */
const STEP = 0.2;
const [BETA, GAMMA, TINY] = [0.9, 0.999, 1e-8];

/**
 * The weights under which right answers are likeliest: a multinomial logistic regression over the answers of
 * each question, several of which may be right. Deterministic.
 */
export function fitWeights(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const names = [
    ...new Set(
      lessons.flatMap(({ answers }) => answers.flatMap(({ signs }) => Object.keys(signs))),
    ),
  ].toSorted();
  const place = new Map(names.map((name, at) => [name, at]));
  const rows = lessons.map(({ answers, weight }) => ({
    weight,
    answers: answers.map(({ signs, isRight }) => ({
      isRight,
      signs: Object.entries(signs).flatMap(([name, value]) =>
        value === 0 ? [] : [[place.get(name) ?? 0, value] as const],
      ),
    })),
  }));
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight) => RIDGE * weight);
    for (const { answers, weight } of rows) {
      const scores = answers.map(({ signs }) =>
        signs.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0),
      );
      const most = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - most));
      const sum = chances.reduce((all, one) => all + one, 0);
      const right = chances.reduce(
        (all, one, at) => (answers[at]?.isRight === true ? all + one : all),
        0,
      );
      for (const [number, { signs, isRight }] of answers.entries()) {
        const chance = chances[number] ?? 0;
        const pull = weight * (chance / sum - (isRight ? chance / Math.max(right, 1e-300) : 0));
        for (const [at, value] of signs) slope[at] = (slope[at] ?? 0) + pull * value;
      }
    }
    const pace = STEP * (1 - round / (ROUNDS + 1));
    for (const [at, own] of slope.entries()) {
      mean[at] = BETA * (mean[at] ?? 0) + (1 - BETA) * own;
      square[at] = GAMMA * (square[at] ?? 0) + (1 - GAMMA) * own * own;
      const first = (mean[at] ?? 0) / (1 - BETA ** round);
      const second = (square[at] ?? 0) / (1 - GAMMA ** round);
      weights[at] = (weights[at] ?? 0) - (pace * first) / (Math.sqrt(second) + TINY);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** Of each set how many questions get a right answer as the likeliest. */
export function shareRight(
  lessons: readonly Lesson[],
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<string, { readonly right: number; readonly all: number }> {
  const shares = new Map<string, { readonly right: number; readonly all: number }>();
  for (const { set, answers } of lessons) {
    const scoreOf = (signs: Signs) =>
      Object.entries(signs).reduce(
        (sum, [name, value]) => sum + value * (weights.get(name) ?? 0),
        0,
      );
    const best = answers.toSorted((one, other) => scoreOf(other.signs) - scoreOf(one.signs))[0];
    const before = shares.get(set) ?? { right: 0, all: 0 };
    shares.set(set, {
      right: before.right + Number(best?.isRight === true),
      all: before.all + 1,
    });
  }
  return shares;
}
