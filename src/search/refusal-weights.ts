/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -1.318, -1.016, 0.669, -0.969, 0.017, 0.165, 0.163, 0.731, 0.727, -0.283,
];
export const REFUSAL_BAR = 1.599;
