import { BLACK, contrast, type Rgb, WHITE } from './colour.ts';

/** The least contrast of text that WCAG AA accepts. */
const ENOUGH = 4.5;

/**
 * A colour to write in on a ground: the wanted one, moved towards black or white only as far as it
 * must to be read.
 * @example a bright yellow on white becomes a dark mustard
 */
export function readableInk(wanted: Rgb, ground: Rgb): Rgb {
  const goal = farthest(ground);
  for (let step = 0; step <= 20; step += 1) {
    const colour = mix(wanted, goal, step / 20);
    if (contrast(colour, ground) >= ENOUGH) return colour;
  }
  return goal;
}

/** Black or white, whichever stands out more. */
export function farthest(ground: Rgb): Rgb {
  return contrast(ground, BLACK) >= contrast(ground, WHITE) ? BLACK : WHITE;
}

/** A colour between two: 0 is the first, 1 the second. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] * (1 - share) + to[index] * share);
  return [part(0), part(1), part(2)];
}
