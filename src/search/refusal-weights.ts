/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -1.318, -1.002, 0.616, -1.204, -0.08, -0.088, 0.56, 0.604, 0.78, -0.318,
];
export const REFUSAL_BAR = 0.652;
