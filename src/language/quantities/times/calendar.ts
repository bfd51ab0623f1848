import { addDays, type CivilDate, parseCivilDate } from '../../../knowledge/civil-date.ts';

/** First day of the first lunar month, the lengths of the months (1: 30 days), the place of a leap month. */
const LUNAR: Readonly<Record<number, string>> = {
  2000: '02-05 110010010110',
  2001: '01-24 1101010010101 4',
  2002: '02-12 110101001010',
  2003: '02-01 110110100101',
  2004: '01-22 0101101010101 2',
  2005: '02-09 010101101010',
  2006: '01-29 1010101011011 7',
  2007: '02-18 001001011101',
  2008: '02-07 100100101101',
  2009: '01-26 1100100101011 5',
  2010: '02-14 101010010101',
  2011: '02-03 101101001010',
  2012: '01-23 1011011001010 4',
  2013: '02-10 101011010101',
  2014: '01-31 0101010110101 9',
  2015: '02-19 010010111010',
  2016: '02-08 101001011011',
  2017: '01-28 0101001010111 6',
  2018: '02-16 010100100111',
  2019: '02-05 101010010011',
  2020: '01-25 0111010010101 4',
  2021: '02-12 011010101010',
  2022: '02-01 101011010101',
  2023: '01-22 0100110110101 2',
  2024: '02-10 010010110110',
  2025: '01-29 1010010101110 6',
  2026: '02-17 101001001111',
  2027: '02-07 010100100110',
  2028: '01-26 1110100100110 5',
  2029: '02-13 110101010010',
  2030: '02-02 110110101010',
  2031: '01-23 0110101101010 3',
  2032: '02-11 100101101101',
  2033: '01-31 0100101011101 11',
  2034: '02-19 010010101101',
  2035: '02-08 101001001101',
};

/** A lunar day (month 1–12) as a civil one; null outside 2000–2035 and for a day that the month has not. */
export function lunarDay(year: number, month: number, day: number): CivilDate | null {
  const [newYear, lengths, leap] = LUNAR[year]?.split(' ') ?? [];
  if (newYear === undefined || lengths === undefined) return null;
  const isAfterLeap = leap !== undefined && month > Number(leap);
  const place = month - 1 + (isAfterLeap ? 1 : 0);
  const length = lengths[place] === '1' ? 30 : 29;
  if (month < 1 || month > 12 || day < 1 || day > length) return null;
  const before = [...lengths.slice(0, place)].reduce(
    (sum, one) => sum + (one === '1' ? 30 : 29),
    0,
  );
  return addDays(`${year}-${newYear}` as CivilDate, before + day - 1);
}

/** The last day before the lunar new year of that civil year. */
export function newYearsEve(year: number): CivilDate | null {
  const first = lunarDay(year, 1, 1);
  return first === null ? null : addDays(first, -1);
}

/** 清明, by the usual approximation for this century. */
export function tombSweepingDay(year: number): CivilDate | null {
  const short = year % 100;
  return civil(year, 4, Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4));
}

/** Null for a day that there is not. */
export function civil(year: number, month: number, day: number): CivilDate | null {
  const padded = (part: number): string => String(part).padStart(2, '0');
  return parseCivilDate(`${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`);
}

/** 28 to 31; months outside 1–12 run on into the years beside. */
export function lastDayOf(year: number, month: number): CivilDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as CivilDate;
}

/** First to last day of a run of months. */
export function months(year: number, first: number, last: number): readonly [CivilDate, CivilDate] {
  const from = new Date(Date.UTC(year, first - 1, 1)).toISOString().slice(0, 10) as CivilDate;
  return [from, lastDayOf(year, last)];
}
