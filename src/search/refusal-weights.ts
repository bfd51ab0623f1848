/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -0.312, -0.497, 0.792, -0.503, -0.126, 0.132, 0.225, 0.904, 0.707, -0.309,
];
export const REFUSAL_BAR = 0.244;
