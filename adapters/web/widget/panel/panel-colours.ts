import { BLACK, contrast, inkOn, parseRgb, type Rgb, rgbText, WHITE } from '../../shared/colour.ts';
import { partnerColour } from '../partner-colour.ts';

type Palette = Readonly<Record<`--${string}`, Rgb>>;

/**
 * Fits a partner's colours to the panel. Their ground decides whether the light or the dark set goes with
 * it; their colour of words, and their accent as a colour of words, are moved until they can be read on it,
 * and words on their accent are black or white.
 */
export function fitColours(host: HTMLElement, panel: HTMLElement): void {
  panel.removeAttribute('style');
  const ground = partnerColour(host, '--hxd-bg');
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = ground === null ? prefersDark : inkOn(ground) === WHITE;
  panel.classList.toggle('dark', dark);
  panel.classList.toggle('light', !dark);

  const own = getComputedStyle(panel);
  const paper = ground ?? parseRgb(own.backgroundColor);
  const words = partnerColour(host, '--hxd-fg') ?? parseRgb(own.color);
  const accent = partnerColour(host, '--hxd-accent');
  if (paper === null || words === null) return;
  const palette = {
    ...(ground === null ? {} : groundPalette(ground)),
    '--ink': readableInk(words, hardest(paper)),
    ...(accent === null ? {} : accentPalette(accent, paper)),
  };
  for (const [name, colour] of Object.entries(palette))
    panel.style.setProperty(name, rgbText(colour));
}

function groundPalette(ground: Rgb): Palette {
  const [far, shade] = [farthest(ground), shaded(ground)];
  return {
    '--paper': ground,
    '--card': ground,
    '--wash': shade,
    '--brand-wash': shade,
    '--no-wash': shade,
    '--line': mix(ground, far, 0.2),
    '--edge': mix(ground, far, 0.5),
    '--muted': readableInk(mix(ground, far, 0.6), hardest(ground)),
  };
}

function accentPalette(accent: Rgb, paper: Rgb): Palette {
  return {
    '--brand': accent,
    '--on-brand': inkOn(accent),
    '--action': accent,
    '--on-action': inkOn(accent),
    '--action-ink': readableInk(accent, hardest(paper)),
  };
}

/** The ground of a bubble on a ground: a shade towards the words, as long as that leaves them legible. */
function shaded(ground: Rgb): Rgb {
  const far = farthest(ground);
  const shade = mix(ground, far, 0.07);
  return contrast(shade, far) >= 5 ? shade : mix(ground, inverse(far), 0.07);
}

/** Of a ground and its bubbles the one that is harder to write on: legible there is legible on both. */
function hardest(ground: Rgb): Rgb {
  const [far, shade] = [farthest(ground), shaded(ground)];
  return contrast(shade, far) < contrast(ground, far) ? shade : ground;
}

const inverse = (colour: Rgb): Rgb => (colour === WHITE ? BLACK : WHITE);

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
function farthest(ground: Rgb): Rgb {
  return contrast(ground, BLACK) >= contrast(ground, WHITE) ? BLACK : WHITE;
}

/** A colour between two: 0 is the first, 1 the second. */
function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] * (1 - share) + to[index] * share);
  return [part(0), part(1), part(2)];
}
