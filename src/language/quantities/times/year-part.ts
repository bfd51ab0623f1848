import { matchAt } from '../match-at.ts';
import { months } from './calendar.ts';
import { holidayAt } from './holidays.ts';
import { type Days, numberOf, type Part } from './point.ts';

const HALF = /的?([上下前后])半年/y;

const QUARTER =
  /的?(?:第?([一二三四1-4])\s?季度|第([一二三四1-4])季|q([1-4])(?:季度?)?)(?:的)?([初末底])?/y;

const FIRST_QUARTERS = /的?[前头]([一二两三1-3])个?季度/y;

const EDGE_OF_YEAR =
  /的?年?(?:(初(?![一二三四五六七八九十\d])|头(?!部)|伊始)|(底|末|尾|关)|(中(?![学心国介药医秋])))/y;

const ALONE_EDGE = /(?:年(初(?![一二三四五六七八九十\d])|头)|开(年))|(年[底末尾]|岁末)|(年中)/y;

const PART_OF_YEAR = /的?(?:([前头])|(最?后))([一二两三四五六七八九十\d]{1,2})个?月(?!底|初)/y;

const SEASON = /的?([春夏秋冬])(?:天|季)|的?(暑假)/y;

const NTH_MONTH = /的?第([一二三四五六七八九十\d]{1,2})个月/y;

/** A part of a year, said with its year or without: 二季度, 上半年, 年底, 前五个月. */
export function partOfYearAt(text: string, start: number, hasYear: boolean): Part | null {
  return (
    quarterAt(text, start) ??
    halfAt(text, start) ??
    seasonAt(text, start) ??
    edgeAt(text, start, hasYear) ??
    (hasYear ? runAt(text, start) : null)
  );
}

/** 春节, 正月十五 as a part of its year. */
export function holiday(text: string, start: number): Part | null {
  const found = holidayAt(text, start);
  if (found === null) return null;
  return { end: found.end, month: null, isDay: found.isDay, days: (year) => found.days(year) };
}

/** 二季度, 第一季度, q1, 前三季度 */
function quarterAt(text: string, start: number): Part | null {
  const found = matchAt(QUARTER, text, start);
  if (found !== null) {
    const number = numberOf(found[1] ?? found[2] ?? found[3]);
    const end = start + found[0].length;
    return {
      end,
      month: null,
      isDay: false,
      days: (year) => edgeOfQuarter(year, number * 3 - 2, found[4]),
    };
  }
  const several = matchAt(FIRST_QUARTERS, text, start);
  if (several === null) return null;
  const last = numberOf(several[1]) * 3;
  return {
    end: start + several[0].length,
    month: null,
    isDay: false,
    days: (year) => months(year, 1, last),
  };
}

/** A quarter, or with 初 and 末 its first and last month. @param first month of the quarter */
export function edgeOfQuarter(year: number, first: number, edge: string | undefined): Days {
  if (edge === '初') return months(year, first, first);
  if (edge !== undefined) return months(year, first + 2, first + 2);
  return months(year, first, first + 2);
}

/** 上半年, 后半年 */
function halfAt(text: string, start: number): Part | null {
  const found = matchAt(HALF, text, start);
  if (found === null) return null;
  const first = found[1] === '上' || found[1] === '前' ? 1 : 7;
  return {
    end: start + found[0].length,
    month: null,
    isDay: false,
    days: (year) => months(year, first, first + 5),
  };
}

/** 去年冬天 runs into the year after. */
function seasonAt(text: string, start: number): Part | null {
  const found = matchAt(SEASON, text, start);
  if (found === null) return null;
  const first = found[2] === undefined ? 3 * '春夏秋冬'.indexOf(found[1] ?? '') + 3 : 7;
  const last = found[2] === undefined ? first + 2 : 8;
  const end = start + found[0].length;
  return { end, month: null, isDay: false, days: (year) => months(year, first, last) };
}

/** 年初, 年底, 去年年中 */
function edgeAt(text: string, start: number, hasYear: boolean): Part | null {
  const found = matchAt(hasYear ? EDGE_OF_YEAR : ALONE_EDGE, text, start);
  if (found === null) return null;
  const isEarly = hasYear ? found[1] !== undefined : (found[1] ?? found[2]) !== undefined;
  const isLate = hasYear ? found[2] !== undefined : found[3] !== undefined;
  const month = isEarly ? 1 : isLate ? 12 : 6;
  return {
    end: start + found[0].length,
    month: null,
    isDay: false,
    days: (year) => months(year, month, month),
  };
}

/** 今年前五个月, 2021年后三月, 明年第九个月 */
function runAt(text: string, start: number): Part | null {
  const part = matchAt(PART_OF_YEAR, text, start);
  if (part !== null) {
    const count = numberOf(part[3]);
    const [first, last] = part[1] === undefined ? [13 - count, 12] : [1, count];
    return {
      end: start + part[0].length,
      month: null,
      isDay: false,
      days: (year) => months(year, first, last),
    };
  }
  const nth = matchAt(NTH_MONTH, text, start);
  if (nth === null) return null;
  const month = numberOf(nth[1]);
  return {
    end: start + nth[0].length,
    month,
    isDay: false,
    days: (year) => months(year, month, month),
  };
}
