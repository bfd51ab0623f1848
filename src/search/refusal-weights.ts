/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -1.947, -1.385, 0.446, -0.924, 0.02, 0.225, 0.38, 1.236, -0.429,
];
export const REFUSAL_BAR = 0.704;
