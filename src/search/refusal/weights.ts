/**
 * Weights of the signs of `signs.ts`, and the scores from which a question is asked back about and from
 * which it is answered. Written by `npm run calibrate`, not by hand.
 */
export const REFUSAL: {
  readonly weights: readonly number[];
  readonly ask: number;
  readonly answer: number;
} = {
  weights: [-2.754, 0.388, 0.27, 0.267, 0.204, 0.144, 0, 0.13, 0.067, 0.457, -0.582, -0.361],
  ask: -2.91,
  answer: -0.421,
};
