/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -1.725, -1.094, 0.643, -1.144, -0.118, 0.004, 0.589, 0.272, 0.641, -0.295,
];
export const REFUSAL_BAR = 1.349;
