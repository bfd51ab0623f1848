/**
 * Weights of the signs of `signs.ts`, and the scores from which a question is asked back about and from
 * which it is answered. Written by `npm run calibrate`, not by hand.
 */
export const REFUSAL: {
  readonly weights: readonly number[];
  readonly ask: number;
  readonly answer: number;
} = {
  weights: [-2.672, 0.416, 0.299, 0.217, 0.179, 0.174, 0, 0.163, 0.035, 0.464, -0.535, -0.355],
  ask: -2.963,
  answer: -0.329,
};
