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
    constant: -2.652,
    'best matter': 0.436,
    'its evidence': 0.343,
    'all matters': 0.18,
    windows: 0.183,
    'best window': 0.168,
    'number of windows': 0,
    request: 0.183,
    'evidence of request': 0.019,
    named: 0.435,
    'everyday matter': -0.486,
    neighbour: -0.468,
  },
  ask: -2.974,
  answer: -0.223,
};
