import { daysBetween } from '../../knowledge/civil-date.ts';
import type { Per, Quantity, Range } from '../utterance.ts';
import { textOf } from '../words.ts';

/** What a number is asked in: a unit, and for sums what they are counted by. */
export interface Measured {
  /** 元, 人, 月, 天, 年; null takes numbers without a unit */
  readonly unit: string | null;
  readonly per: Per | null;
}

const MONTHS: Readonly<Record<Per, number | null>> = {
  ...{ day: 1 / 30, month: 1, quarter: 3, 'half-year': 6, year: 12, occasion: null },
};
const DAYS = { day: 1, month: 30, year: 360 } as const;
const LASTS: Readonly<Record<string, number>> = { 天: 1, 月: 30, 年: 360 };
/** 三个 counts whatever is asked for. */
const LOOSE = new Set([null, '个', '位', '名']);

/**
 * A quantity in the unit that is asked for; null where it is one of something else.
 * @example 一年六万 as 元 a month is 5000; 3月到8月 in 月 is 6; 三年 as 元 is null
 */
export function amountIn(quantity: Quantity, { unit, per }: Measured): Range | null {
  switch (quantity.kind) {
    case 'money':
      return unit === '元' ? scaled(quantity.range, perFactor(quantity.per, per)) : null;
    case 'number':
      if (quantity.unit === unit || quantity.unit === null) return quantity.range;
      if (quantity.unit === '周岁' && unit === '岁') return quantity.range;
      // 贷了二十个 is 20万.
      if (unit === '元' && quantity.unit === '个') return scaled(quantity.range, 10_000);
      return unit !== '元' && LOOSE.has(quantity.unit) ? quantity.range : null;
    case 'duration': {
      const days = LASTS[unit ?? ''];
      return days === undefined ? null : scaled(quantity.range, lastingFactor(quantity.unit, days));
    }
    case 'period':
      return unit === '月' || unit === '天' ? lastingOf(quantity, unit) : null;
    case 'percent':
      return unit === '%' ? quantity.range : null;
    default:
      return null;
  }
}

/** 刚满三年 is three years. */
export function exactWhereFull({ span }: Quantity, range: Range): Range {
  const isFull = textOf(span.text).startsWith('满') && range.high === null && !range.lowOpen;
  return isFull ? { low: range.low, high: range.low } : range;
}

function perFactor(said: Per | null, asked: Per | null): number {
  const [from, to] = [said, asked].map((one) => (one === null ? null : MONTHS[one]));
  return from == null || to == null ? 1 : to / from;
}

function lastingFactor(unit: 'day' | 'month' | 'year', asked: number): number {
  if (unit === 'year' && asked === 1) return 365;
  if (unit === 'year' && asked === 30) return 12;
  return DAYS[unit] / asked;
}

/** From a day to a day; whole months are counted as such, 7月1号租到年底 is six. */
function lastingOf(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  unit: '月' | '天',
): Range | null {
  if (from === null || to === null) return null;
  const days = daysBetween(from, to) + 1;
  if (unit === '天') return { low: days, high: days };
  const whole = wholeMonths(from, to);
  const months = whole ?? Math.round((days / 30.44) * 2) / 2;
  return { low: months, high: months };
}

/** 1 July to 31 December is six months, 5 March to 4 June three; null for anything between. */
function wholeMonths(from: string, to: string): number | null {
  const [year, month, day] = from.split('-').map(Number);
  const after = new Date(`${to}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  if (after.getUTCDate() !== day) return null;
  return (after.getUTCFullYear() - (year ?? 0)) * 12 + after.getUTCMonth() + 1 - (month ?? 0);
}

function scaled(range: Range, factor: number): Range {
  const times = (value: number | null): number | null =>
    value === null ? null : Math.round(value * factor * 100) / 100;
  return { ...range, low: times(range.low), high: times(range.high) };
}

/**
 * A range as an answer: `3`, `7..8`, `0..149999`, `150001..`. What people count or pay is whole, so an end
 * that is left out is the next whole number within.
 */
export function writtenRange({ low, high, lowOpen, highOpen }: Range): string | number {
  const from = low === null ? 0 : lowOpen ? Math.floor(low) + 1 : low;
  if (high === null) return `${from}..`;
  const to = highOpen && Number.isInteger(high) ? high - 1 : high;
  return from >= to ? to : `${from}..${to}`;
}
