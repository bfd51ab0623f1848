import type { CivilDate } from '../../../knowledge/civil-date.ts';
import { numeralAt } from '../numerals/numeral.ts';

export type Days = readonly [CivilDate, CivilDate];

/** A day or a stretch of the calendar whose year or month may still be open. */
export interface Point {
  readonly start: number;
  readonly end: number;
  /** null: not said, inherited or assumed */
  readonly year: number | null;
  readonly month: number | null;
  readonly isDay: boolean;
  /** first and last day, given the year and month where they were not said; null where there is none */
  readonly days: (year: number, month: number) => Days | null;
}

/** What follows a year, or stands without one. */
export interface Part {
  readonly end: number;
  readonly month: number | null;
  readonly isDay: boolean;
  readonly days: (year: number, month: number) => Days | null;
}

/** A point whose days are known already, so that neither year nor month is open. */
export const fixed = (start: number, end: number, days: Days | null, isDay: boolean): Point => ({
  ...{ start, end, isDay, days: () => days },
  year: days === null ? null : Number(days[0].slice(0, 4)),
  month: days === null ? null : Number(days[0].slice(5, 7)),
});

/** One day as a stretch; null where there is no such day. */
export const one = (date: CivilDate | null): Days | null => (date === null ? null : [date, date]);

/** From a day to a day; null where one of them does not exist. */
export const both = (from: CivilDate | null, to: CivilDate | null): Days | null =>
  from === null || to === null ? null : [from, to];

/** 十二 → 12, of what a pattern has found; 0 for nothing. */
export const numberOf = (said: string | undefined): number => numeralAt(said ?? '', 0)?.low ?? 0;
