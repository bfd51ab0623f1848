/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** Contrast ratio of WCAG 2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

/** White where that can be read on the colour, else black; one of them always reaches 4.5. */
export function inkOn(colour: Rgb): Rgb {
  return contrast(colour, WHITE) >= 4.5 ? WHITE : BLACK;
}

/** `rgb(1, 2, 3)` and `rgba(1, 2, 3, .5)` as browsers compute colours; null for any other form. */
export function parseRgb(text: string): Rgb | null {
  const match = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** `rgb(1 2 3)` for a style. */
export function rgbText([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
