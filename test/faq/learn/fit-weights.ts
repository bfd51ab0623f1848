import type { Signs } from '../../../src/conversation/answer/ranking/signs.ts';
import { type Fit, fitChoices } from '../../fit-choices.ts';

/** A small question with what a record can answer it with. */
export interface Lesson {
  readonly set: string;
  /** id of the record in hand */
  readonly record: string;
  /** who wrote it, where it stands in a talk */
  readonly writer?: string;
  /** how much it counts */
  readonly weight: number;
  readonly answers: readonly { readonly signs: Signs; readonly isRight: boolean }[];
}

/** Shorter and shorter steps: the last settle what the first have found. */
const FIT: Fit = { ridge: 2, rounds: 120, step: 0.2, fades: true };

/** The weight of each sign under which right answers are likeliest, see `fitChoices`. */
export function fitWeights(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const names = [
    ...new Set(
      lessons.flatMap(({ answers }) => answers.flatMap(({ signs }) => Object.keys(signs))),
    ),
  ].toSorted();
  const place = new Map(names.map((name, at) => [name, at]));
  const choices = lessons.map(({ answers, weight }) => ({
    weight,
    options: answers.map(({ signs, isRight }) => ({
      isRight,
      signs: Object.entries(signs).flatMap(([name, value]) =>
        value === 0 ? [] : [[place.get(name) ?? 0, value] as const],
      ),
    })),
  }));
  const weights = fitChoices(names.length, choices, FIT);
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
