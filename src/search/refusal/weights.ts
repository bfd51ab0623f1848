/**
 * Weights of the signs of `signs.ts`, and the scores from which a question is asked back about and from
 * which it is answered. Written by `npm run calibrate`, not by hand.
 */
export const REFUSAL: {
  readonly weights: readonly number[];
  readonly ask: number;
  readonly answer: number;
} = {
  weights: [-2.412, 0.382, 0.228, 0.348, 0.233, 0.102, 0, 0.112, 0.093, 0.421, -0.516, -0.395],
  ask: -2.834,
  answer: -0.4,
};
