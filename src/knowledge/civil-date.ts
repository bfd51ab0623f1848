import * as z from 'zod';

/**
 * A civil date in Asia/Shanghai, written `YYYY-MM-DD`. Dates of this shape compare correctly as
 * strings, so `a <= b` is all the arithmetic that windows need.
 */
export type CivilDate = string & z.$brand<'CivilDate'>;

/** A day of the calendar, written 2020-03-06. */
export const civilDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期要写成 2020-03-06 这样的八位数字')
  .refine((text) => isRealDate(text), '没有这一天，请核对年月日')
  .brand<'CivilDate'>();

/** Reads `YYYY-MM-DD`; returns null for anything else, impossible days included. */
export function parseCivilDate(text: string): CivilDate | null {
  const parsed = civilDateSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** The day that `instant` (milliseconds since the epoch) falls on in Asia/Shanghai, UTC+8 all year. */
export function civilDateAt(instant: number): CivilDate {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10) as CivilDate;
}

/** The day `days` after `date`; negative goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10) as CivilDate;
}

/** The same day `months` later, or the last day of that month: 2020-01-31 + 1 is 2020-02-29. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  first.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return first.toISOString().slice(0, 10) as CivilDate;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function isRealDate(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
