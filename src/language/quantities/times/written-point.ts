import { matchAt } from '../match-at.ts';
import { civil, months } from './calendar.ts';
import { one, type Point } from './point.ts';

const ISO =
  /((?:19|20)\d\d)\s?([-/.])\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?(?![\d%万千元])(?!\.\d)/y;

const PACKED = /((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/y;

const TWO_DIGITS = /([0-3]\d)[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])(?![\d.-])/y;

const SLASHED = /(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/])/y;

const DASHED = /(0[1-9]|1[0-2])[-.](0[1-9]|[12]\d|3[01])(?![\d.-])/y;

/** 2020-03-06, 2020.3, 20200306, 12/1, 09-01 */
export function writtenAt(text: string, start: number): Point | null {
  const packed = matchAt(PACKED, text, start);
  if (packed !== null) return day(packed, start, Number(packed[1]), packed[2], packed[3]);
  const iso = matchAt(ISO, text, start);
  if (iso !== null && Number(iso[3]) >= 1 && Number(iso[3]) <= 12) {
    const year = Number(iso[1]);
    if (iso[4] !== undefined) return day(iso, start, year, iso[3], iso[4]);
    const month = Number(iso[3]);
    const end = start + iso[0].length;
    return { start, end, year, month, isDay: false, days: () => months(year, month, month) };
  }
  const twoDigits = matchAt(TWO_DIGITS, text, start);
  if (twoDigits !== null)
    return day(twoDigits, start, 2000 + Number(twoDigits[1]), twoDigits[2], twoDigits[3]);
  const short = matchAt(SLASHED, text, start) ?? matchAt(DASHED, text, start);
  if (short === null) return null;
  // 1/2 and 1/3 are shares.
  if (
    short[0].includes('/') &&
    Number(short[1]) < Number(short[2]) &&
    Number(short[2]) <= 10 &&
    !short[0].startsWith('0')
  )
    return null;
  return day(short, start, null, short[1], short[2]);
}

function day(
  found: RegExpExecArray,
  start: number,
  year: number | null,
  month: string | undefined,
  date: string | undefined,
): Point {
  const [m, d] = [Number(month), Number(date)];
  const end = start + found[0].length;
  return { start, end, year, month: m, isDay: true, days: (y) => one(civil(year ?? y, m, d)) };
}
