import type { Sign } from './signs.ts';

/**
 * Weights of the signs of `signs.ts`, and the scores from which a question is asked back about and from
 * which it is answered. Written by `npm run calibrate`, not by hand.
 */
export const REFUSAL: {
  readonly weights: Readonly<Record<Sign, number>>;
  readonly ask: number;
  readonly answer: number;
} = {
  weights: {
    constant: -2.672,
    'best matter': 0.416,
    'its evidence': 0.299,
    'all matters': 0.217,
    windows: 0.179,
    'best window': 0.174,
    'number of windows': 0,
    request: 0.163,
    'evidence of request': 0.035,
    named: 0.464,
    'everyday matter': -0.535,
    neighbour: -0.355,
  },
  ask: -2.963,
  answer: -0.329,
};
