import type { Fact } from '../../knowledge/schema/fact.ts';
import { type FactValue, UNKNOWN } from '../facts.ts';

/** All that a number may be, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What an answer says of a number: itself, its band, a written range `3..5`; null when it says nothing.
 * An open end reaches as far as a sane answer does.
 */
export function intervalOf(fact: Fact, value: FactValue | undefined): Interval | null {
  if (value === undefined || value === UNKNOWN) return null;
  if (typeof value === 'number') return { low: value, high: value };
  const band = fact.bands.find((candidate) => candidate.value === value);
  if (band) return { low: band.min, high: band.max ?? topOf(fact, band.min) };
  const range = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)?$/.exec(value);
  if (range) {
    const low = Number(range[1]);
    return { low, high: range[2] === undefined ? topOf(fact, low) : Number(range[2]) };
  }
  const exact = Number(value);
  return value.trim() === '' || Number.isNaN(exact) ? null : { low: exact, high: exact };
}

/** What a sane answer lies between, where nothing was answered. */
export function boundsOf(fact: Fact | undefined): Interval {
  return { low: fact?.bounds?.min ?? 0, high: fact?.bounds?.max ?? Number.POSITIVE_INFINITY };
}

const topOf = (fact: Fact, low: number): number => Math.max(low, boundsOf(fact).high);
