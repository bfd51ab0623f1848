import { inkOn, parseRgb, type Rgb, rgbText, WHITE } from '../shared/colour.ts';
import { readableInk } from '../shared/readable-ink.ts';
import { partnerColour } from './partner-colour.ts';

/**
 * Fits a partner's colours to the panel. His ground decides whether the light or the dark set goes with
 * it; his colour of words and his accent as a colour of words are moved until they can be read on it,
 * and words on his accent are black or white.
 */
export function fitColours(host: HTMLElement, panel: HTMLElement): void {
  const set = (name: string, colour: Rgb) => panel.style.setProperty(name, rgbText(colour));
  for (const name of ['--paper', '--card', '--ink', '--accent', '--on-accent', '--accent-ink'])
    panel.style.removeProperty(name);

  const ground = partnerColour(host, '--hxd-bg');
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const dark = ground === null ? prefersDark : inkOn(ground) === WHITE;
  panel.classList.toggle('dark', dark);
  panel.classList.toggle('light', !dark);
  if (ground !== null) for (const name of ['--paper', '--card']) set(name, ground);

  const paper = parseRgb(getComputedStyle(panel).backgroundColor);
  if (paper === null) return;
  const words = partnerColour(host, '--hxd-fg');
  if (words !== null) set('--ink', readableInk(words, paper));
  const accent = partnerColour(host, '--hxd-accent');
  if (accent === null) return;
  set('--accent', accent);
  set('--on-accent', inkOn(accent));
  set('--accent-ink', readableInk(accent, paper));
}
