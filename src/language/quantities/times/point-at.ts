import type { CivilDate } from '../../../knowledge/civil-date.ts';
import { matchAt } from '../match-at.ts';
import { civil, months } from './calendar.ts';
import { bareDayAt, dottedAt, edgeOfThisMonth, monthAt, monthsAt } from './month-part.ts';
import { fixed, one, type Part, type Point } from './point.ts';
import { relativeAt } from './relative-point.ts';
import { yearAt } from './year-at.ts';
import { holiday, partOfYearAt } from './year-part.ts';

const START =
  /[\d一二三四五六七八九十〇零元廿卅上下这本当前后大昨今明去旧来次翌年开岁第q春过清五端中国除双农阴正腊冬小头圣劳情妇儿七重六三初月夏秋冬暑周]/;

/** The day or stretch of the calendar that begins at `start`. */
export function pointAt(text: string, start: number, on: CivilDate): Point | null {
  if (!START.test(text[start] ?? '')) return null;
  const isWithin = /\d/.test(text[start] ?? '') && /[\d./]/.test(text[start - 1] ?? '');
  if (isWithin && !/^(?:19|20)\d\d年/.test(text.slice(start, start + 5))) return null;
  return writtenAt(text, start) ?? relativeAt(text, start, on) ?? namedAt(text, start, on);
}

/** 去年三月, 2020年12月9号, 明年底, 上半年, 3月份, 15号 */
function namedAt(text: string, start: number, on: CivilDate): Point | null {
  const year = yearAt(text, start, on);
  if (year === null) {
    const part =
      partAt(text, start, false) ?? bareDayAt(text, start) ?? edgeOfThisMonth(text, start);
    return part === null ? null : { start, ...part, year: null };
  }
  if (year.days !== undefined) return fixed(start, year.end, year.days, false);
  const after =
    /^\s?的?(?=[\d一二三四五六七八九十元农阴正腊冬大上下前后头第q春国五端中清除双最])/.exec(
      text.slice(year.end, year.end + 3),
    );
  const part =
    partAt(text, year.end, true) ??
    (after === null ? null : partAt(text, year.end + after[0].length, true));
  if (part !== null) return { start, ...part, year: year.year };
  if (!year.isSure) return null;
  const { year: number, end } = year;
  return { start, end, year: number, month: null, isDay: false, days: () => months(number, 1, 12) };
}

function partAt(text: string, start: number, hasYear: boolean): Part | null {
  return (
    dottedAt(text, start, hasYear) ??
    monthsAt(text, start) ??
    holiday(text, start) ??
    monthAt(text, start) ??
    partOfYearAt(text, start, hasYear)
  );
}

const ISO =
  /((?:19|20)\d\d)\s?([-/.])\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?(?![\d%万千元])(?!\.\d)/y;

const PACKED = /((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/y;

const TWO_DIGITS = /([0-3]\d)[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])(?![\d.-])/y;

const SLASHED = /(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/])/y;

const DASHED = /(0[1-9]|1[0-2])[-.](0[1-9]|[12]\d|3[01])(?![\d.-])/y;

/** 2020-03-06, 2020.3, 20200306, 12/1, 09-01 */
function writtenAt(text: string, start: number): Point | null {
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
