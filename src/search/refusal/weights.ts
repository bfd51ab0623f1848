/**
 * Weights of the signs of `signs.ts`, and the scores from which a question is asked back about and from
 * which it is answered. Written by `npm run calibrate`, not by hand.
 */
export const REFUSAL: {
  readonly weights: readonly number[];
  readonly ask: number;
  readonly answer: number;
} = {
  weights: [-2.227, 0.392, 0.239, 0.367, 0.162, 0.112, 0, 0.113, 0.1, 0.432, -0.437, -0.463],
  ask: -2.3,
  answer: 0,
};
