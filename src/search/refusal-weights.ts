/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -2.538, -1.516, 0.41, -1.218, -0.298, 0.098, 0.445, -0.468,
];
export const REFUSAL_BAR = 0.672;
