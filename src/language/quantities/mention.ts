import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Numeral } from './numerals/numeral.ts';

/** A number with its unit, as found; ends are positions in the text. */
export interface Counted {
  readonly kind: 'number' | 'money' | 'percent' | 'ordinal' | 'duration';
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly approximate: boolean;
  /** `day`, `month`, `year` of a duration; a classifier of a number, null where none was said */
  readonly unit: string | null;
  /** the largest of 十, 百, 千, 万, 亿 that was said, 1 where none was */
  readonly scale: number;
}

/** A day, or the days from one to another. */
export interface TimeSaid {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** one day was named */
  readonly isDay: boolean;
  readonly yearAssumed: boolean;
  /** its beginning, where a verb stands between: 7月1号 of 7月1号租到年底 */
  readonly head?: TimeSaid | null;
}

/** What only looks like a number: a clock, a telephone, the number of a house. */
export interface Silent {
  readonly kind: 'silent';
  readonly start: number;
  readonly end: number;
}

export type Mention = Counted | TimeSaid | Silent;

/** A numeral as a mention of some kind. */
export function counted(
  kind: Counted['kind'],
  numeral: Numeral,
  more: Partial<Counted> = {},
): Counted {
  const { start, end, low, high, lowOpen, highOpen, approximate, scale } = numeral;
  const bounds = { low, high, lowOpen, highOpen, approximate };
  return { kind, start, end, ...bounds, unit: null, scale, ...more };
}

/** One value, said exactly. */
export function exactly(kind: Counted['kind'], start: number, end: number, value: number): Counted {
  const bounds = { low: value, high: value, lowOpen: false, highOpen: false, approximate: false };
  return { kind, start, end, ...bounds, unit: null, scale: 1 };
}
