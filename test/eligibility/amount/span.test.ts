import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '../../../src/eligibility/amount/exact.ts';
import {
  difference,
  greater,
  hull,
  lesser,
  point,
  product,
  rising,
  type Span,
  sum,
} from '../../../src/eligibility/amount/span.ts';

/** Whole numbers as a span; an open end is null. */
const span = (low: number | null, high: number | null): Span => ({
  low: low === null ? null : exact(low),
  high: high === null ? null : exact(high),
});

const operations = {
  sum: { of: sum, each: (a: number, b: number) => a + b },
  difference: { of: difference, each: (a: number, b: number) => a - b },
  product: { of: product, each: (a: number, b: number) => a * b },
  lesser: { of: lesser, each: Math.min },
  greater: { of: greater, each: Math.max },
} as const;
type Operation = keyof typeof operations;
const names = Object.keys(operations) as Operation[];

describe('spans of two known ends', () => {
  const ends = fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([low, width]) => [low, low + width] as const);
  const within = ([low, high]: readonly [number, number]) =>
    Array.from({ length: high - low + 1 }, (_, step) => low + step);

  it.each(names)('the %s holds all that may come of any two values, and no more', (name) => {
    const { of, each } = operations[name];
    fc.assert(
      fc.property(ends, ends, (a, b) => {
        const all = within(a).flatMap((one) => within(b).map((other) => each(one, other)));
        expect(of(span(...a), span(...b))).toEqual(span(Math.min(...all), Math.max(...all)));
      }),
    );
  });

  it('the hull holds both', () => {
    fc.assert(
      fc.property(ends, ends, (a, b) => {
        const [low, high] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
        expect(hull(span(...a), span(...b))).toEqual(span(low, high));
      }),
    );
  });
});

describe('spans with an open end', () => {
  it.each<[Operation | 'hull', Span, Span, Span]>([
    ['sum', span(1, null), span(2, 3), span(3, null)],
    ['sum', span(null, 1), span(2, 3), span(null, 4)],
    ['difference', span(1, null), span(2, 3), span(-2, null)],
    ['difference', span(1, 5), span(2, null), span(null, 3)],
    ['difference', span(1, 5), span(null, 2), span(-1, null)],
    // From nothing up: an open end of what is not negative leaves the low end known.
    ['product', span(0, null), span(3, 4), span(0, null)],
    ['product', span(2, null), span(0, 4), span(0, null)],
    ['product', span(2, null), span(3, null), span(6, null)],
    ['product', span(2, 5), span(3, null), span(6, null)],
    ['product', span(-1, null), span(3, 4), span(null, null)],
    ['product', span(2, null), span(-1, 4), span(null, null)],
    ['product', span(null, 2), span(3, 4), span(null, null)],
    ['product', span(2, 3), span(null, 4), span(null, null)],
    ['lesser', span(1, null), span(2, 3), span(1, 3)],
    ['lesser', span(1, 3), span(2, null), span(1, 3)],
    ['lesser', span(null, 4), span(2, 3), span(null, 3)],
    ['lesser', span(1, null), span(2, null), span(1, null)],
    ['greater', span(null, 4), span(2, 3), span(2, 4)],
    ['greater', span(2, 3), span(null, 4), span(2, 4)],
    ['greater', span(1, null), span(2, 3), span(2, null)],
    ['hull', span(1, null), span(2, 3), span(1, null)],
    ['hull', span(null, 4), span(2, 3), span(null, 4)],
  ])('the %s of %o and %o is %o', (name, a, b, expected) => {
    expect((name === 'hull' ? hull : operations[name].of)(a, b)).toEqual(expected);
  });

  it.each([
    [span(1, 2), span(2, 3)],
    [span(null, 2), span(null, 3)],
    [span(1, null), span(2, null)],
  ])('what rises makes of %o %o', (a, expected) => {
    expect(rising(a, (value) => value + exact(1))).toEqual(expected);
  });

  it('a point is both ends', () => {
    expect(point(exact(7))).toEqual(span(7, 7));
  });
});
