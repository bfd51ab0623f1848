import { type Exact, times } from './exact.ts';

/** A sum that lies between two ends, both included; an end is null where nothing bounds it. */
export interface Span {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

/** An amount that is known exactly. */
export const point = (value: Exact): Span => ({ low: value, high: value });

/** Ends added; an open end stays open. */
export function sum(a: Span, b: Span): Span {
  return { low: lift(a.low, b.low, add), high: lift(a.high, b.high, add) };
}

/** What is left of `a` after any amount of `b`; an open end stays open. */
export function difference(a: Span, b: Span): Span {
  return { low: lift(a.low, b.high, subtract), high: lift(a.high, b.low, subtract) };
}

/** Ends may be negative, so every pair of ends is tried; anything times an open end is open. */
export function product(a: Span, b: Span): Span {
  const { low: a0, high: a1 } = a;
  const { low: b0, high: b1 } = b;
  if (a0 !== null && a1 !== null && b0 !== null && b1 !== null) {
    const products = [times(a0, b0), times(a0, b1), times(a1, b0), times(a1, b1)];
    return { low: least(products), high: most(products) };
  }
  const isPositive = a0 !== null && b0 !== null && a0 >= 0n && b0 >= 0n;
  return isPositive ? { low: times(a0, b0), high: lift(a1, b1, times) } : { low: null, high: null };
}

/** The smaller of two. */
export function lesser(a: Span, b: Span): Span {
  return { low: lift(a.low, b.low, min), high: eitherEnd(a.high, b.high, min) };
}

/** The greater of two. */
export function greater(a: Span, b: Span): Span {
  return { low: eitherEnd(a.low, b.low, max), high: lift(a.high, b.high, max) };
}

/** All that either may be. */
export function hull(a: Span, b: Span): Span {
  return { low: lift(a.low, b.low, min), high: lift(a.high, b.high, max) };
}

/** What a function that never falls makes of a span. */
export function rising({ low, high }: Span, of: (value: Exact) => Exact): Span {
  return { low: low === null ? null : of(low), high: high === null ? null : of(high) };
}

const add = (a: Exact, b: Exact): Exact => a + b;
const subtract = (a: Exact, b: Exact): Exact => a - b;
const min = (a: Exact, b: Exact): Exact => (a < b ? a : b);
const max = (a: Exact, b: Exact): Exact => (a > b ? a : b);
const least = (values: readonly Exact[]): Exact => values.reduce(min);
const most = (values: readonly Exact[]): Exact => values.reduce(max);

type Combine = (a: Exact, b: Exact) => Exact;

function lift(a: Exact | null, b: Exact | null, combine: Combine): Exact | null {
  return a === null || b === null ? null : combine(a, b);
}

function eitherEnd(a: Exact | null, b: Exact | null, combine: Combine): Exact | null {
  if (a === null) return b;
  return b === null ? a : combine(a, b);
}
