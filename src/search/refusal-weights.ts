/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -1.758, -1.052, 0.624, -1.147, -0.103, 0.108, 0.6, 0.282, 0.676, -0.311,
];
export const REFUSAL_BAR = 0.907;
