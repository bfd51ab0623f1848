import { inkOn, parseRgb, type Rgb, rgbText } from '../shared/colour.ts';

/** A colour that the partner has set, as the browser computes it; null when unset or unreadable. */
export function partnerColour(
  host: HTMLElement,
  name: '--hxd-accent' | '--hxd-bg' | '--hxd-fg',
): Rgb | null {
  const wanted = getComputedStyle(host).getPropertyValue(name).trim();
  if (wanted === '' || !CSS.supports('color', wanted)) return null;
  const before = host.style.color;
  host.style.color = wanted;
  const colour = parseRgb(getComputedStyle(host).color);
  host.style.color = before;
  return colour;
}

/** Puts the colour on the launcher, with words in black or white, whichever can be read. */
export function paintLauncher(button: HTMLElement, colour: Rgb | null): void {
  if (colour === null) return;
  button.style.setProperty('--hxd-launcher', rgbText(colour));
  button.style.setProperty('--hxd-on-launcher', rgbText(inkOn(colour)));
}
