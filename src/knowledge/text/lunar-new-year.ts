import { addDays, type CivilDate } from '../civil-date.ts';
import { parseChineseNumber } from './chinese-number.ts';

/** The first day of the first lunar month. */
const NEW_YEAR: Readonly<Record<number, string>> = {
  2018: '2018-02-16',
  2019: '2019-02-05',
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
};

/** 正月初六, 大年初六, 正月十五 of a year as a civil date; null for anything else, and for 除夕 and the like. */
export function lunarNewYearDay(text: string, year: number): CivilDate | null {
  const said = /(?:正月|大年|年)(?:初)?([一二三四五六七八九十]{1,2})(?!月)/.exec(text)?.[1];
  const day = said === undefined ? null : parseChineseNumber(said);
  const first = NEW_YEAR[year];
  if (first === undefined || day === null || day < 1 || day > 29) return null;
  return addDays(first as CivilDate, day - 1);
}
