/**
 * Weights of the signs of `refusal-signs.ts` for "is about these papers", and the bar below which a
 * question is refused. Written by `test/relevance/calibrate.ts`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  -2.02, -1.399, 0.443, -0.936, 0.014, 0.228, 0.368, 1.172, -0.434,
];
export const REFUSAL_BAR = 0.676;
