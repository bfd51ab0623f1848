/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -1.478, -0.866, 0.663, -1.1, -0.066, 0.046, 0.597, 0.343, 0.63, -0.297,
];
export const REFUSAL_BAR = 0.911;
