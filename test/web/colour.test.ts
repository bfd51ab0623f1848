import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, parseRgb, type Rgb } from '../../adapters/web/shared/colour.ts';
import { readableInk } from '../../adapters/web/widget/panel/panel-colours.ts';

const part = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);

describe('colours of partners', () => {
  it.each([
    [[255, 255, 255], [0, 0, 0], 21],
    [[119, 119, 119], [255, 255, 255], 4.48],
    [[179, 38, 30], [255, 255, 255], 6.54],
  ] as const)('contrast of %j and %j is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 1);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });

  it('words on any accent can be read', () => {
    fc.assert(fc.property(colour, (accent) => contrast(inkOn(accent), accent) >= 4.5));
  });

  it('any colour as a colour of words can be read on any ground', () => {
    fc.assert(
      fc.property(
        colour,
        colour,
        (wanted, ground) => contrast(readableInk(wanted, ground), ground) >= 4.5,
      ),
    );
  });

  it('a colour that can be read stays as it is', () => {
    fc.assert(
      fc.property(colour, colour, (wanted, ground) => {
        fc.pre(contrast(wanted, ground) >= 4.5);
        expect(readableInk(wanted, ground)).toEqual(wanted);
      }),
    );
  });

  it.each([
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgba(10, 20, 30, 0.5)', [10, 20, 30]],
    ['oklch(0.7 0.1 20)', null],
    ['', null],
  ])('%s is read as %j', (text, rgb) => {
    expect(parseRgb(text)).toEqual(rgb);
  });
});
