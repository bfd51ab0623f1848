import { addDays, addMonths, type CivilDate } from '../../knowledge/civil-date.ts';
import { civil, lastDayOf, months } from './calendar.ts';
import { holidayAt } from './holidays.ts';
import { matchAt } from './match-at.ts';
import { numeralAt } from './numeral.ts';
import { yearAt } from './year-at.ts';

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
interface Part {
  readonly end: number;
  readonly month: number | null;
  readonly isDay: boolean;
  readonly days: (year: number, month: number) => Days | null;
}

const M = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元]';
const D =
  '3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|十[一二三四五六七八九]?|[一二三四五六七八九]';
const TO = '\\s?(?:到|至|[-–—~～]{1,2})\\s?';
const MONTH = new RegExp(`(${M})\\s?月(?:份)?`, 'y');
const MONTHS = new RegExp(`(${M})${TO}(${M})\\s?月(?:份)?(?!\\s?(?:${D})[日号])`, 'y');
const MONTH_LIST =
  /(1[0-2]|[1-9]|[一二三四五六七八九])[、,，和]?(1[0-2]|[2-9]|[二三四五六七八九])(?:这?两个)?月(?:份)?/y;
const DAY = new RegExp(
  `[,，的]?\\s?(${D})\\s?(?:日|号(?![人楼店线门库桌铺摊柜院厂车机文公令]))`,
  'y',
);
const BARE_DAY =
  /(3[01]|[12]\d|[1-9])(?![\d.%万千百元块个月年天人家户点:号日折成倍名位次kw]|\s?[万千元块])/y;
/** 2021年九月十二 */
const CHINESE_DAY =
  /(三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]|[一二三四五六七八九](?=$|[，。,;；\s]))(?![一-龥])/y;
const DAY_RANGE = new RegExp(`\\s?(${D})\\s?[日号]?${TO}(${D})\\s?[日号]`, 'y');
const EDGE_OF_MONTH =
  /的?(?:月)?(?:([上中下])旬|(初|底|末|中)(?![一-龥]*[学心国介药])|([上下])半月)/y;
const NTH_WEEKDAY = /的?第([一二三四五])个?(?:星期|周|礼拜)([一二三四五六日天])/y;
const RELATIVE_MONTH = /(上上|上|这|本|当|下下|下)个?月(?!亮)/y;
const HALF_OF_MONTH = /([上下])半(?:个)?月/y;
const HALF = /的?([上下前后])半年/y;
const QUARTER =
  /的?(?:第?([一二三四1-4])\s?季度|第([一二三四1-4])季|q([1-4])(?:季度?)?)(?:的)?([初末底])?/y;
const FIRST_QUARTERS = /的?[前头]([一二两三1-3])个?季度/y;
const RELATIVE_QUARTER = /(上上|上|这|本|当|下)一?个?季度?([初末底])?(?!节)/y;
const EDGE_OF_YEAR =
  /的?年?(?:(初(?![一二三四五六七八九十\d])|头(?!部)|伊始)|(底|末|尾|关)|(中(?![学心国介药医秋])))/y;
const ALONE_EDGE = /(?:年(初(?![一二三四五六七八九十\d])|头)|开(年))|(年[底末尾]|岁末)|(年中)/y;
const PART_OF_YEAR = /的?(?:([前头])|(最?后))([一二两三四五六七八九十\d]{1,2})个?月(?!底|初)/y;
const EACH_MONTH =
  /^(?:能|大概|差不多|也就|才|就|做|卖|赚|挣|有|要|得|交|房租|租金|流水|营业额|工资|收入)*[一二两三四五六七八九十几\d]/;
const SEASON = /的?([春夏秋冬])(?:天|季)|的?(暑假)/y;
const ALONE_EDGE_OF_MONTH = /月([初底末中])(?![一-龥]*[学国介药])/y;
const NTH_MONTH = /的?第([一二三四五六七八九十\d]{1,2})个月/y;
const WEEK = /(上上|上|这|本|下下|下)一?个?(?:周|星期|礼拜)([一二三四五六日天])?(末)?|周(末)/y;
const DAY_WORDS: readonly (readonly [RegExp, number])[] = [
  [/大前[天日]/y, -3],
  [/前[天日]/y, -2],
  [/昨[天日儿晚]/y, -1],
  [/今[天日儿晚](?!头条)/y, 0],
  [/明[天日儿](?!之后》)/y, 1],
  [/大后[天日]/y, 3],
  [/后[天日]/y, 2],
];
const ISO =
  /((?:19|20)\d\d)\s?([-/.])\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?(?![\d%万千元])(?!\.\d)/y;
const PACKED = /((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/y;
const TWO_DIGITS = /([0-3]\d)[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])(?![\d.-])/y;
const DOTTED = /(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])(?![\d.%万千元])([日号])?/y;
const SLASHED = /(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/])/y;
const DASHED = /(0[1-9]|1[0-2])[-.](0[1-9]|[12]\d|3[01])(?![\d.-])/y;
const START =
  /[\d一二三四五六七八九十〇零元廿卅上下这本当前后大昨今明去旧来次翌年开岁第q春过清五端中国除双农阴正腊冬小头圣劳情妇儿七重六三初月夏秋冬暑周]/;

/** The day or stretch of the calendar that begins at `start`. */
export function pointAt(text: string, start: number, on: CivilDate): Point | null {
  if (!START.test(text[start] ?? '')) return null;
  const isWithin = /\d/.test(text[start] ?? '') && /[\d./]/.test(text[start - 1] ?? '');
  if (isWithin && !/^(?:19|20)\d\d年/.test(text.slice(start, start + 5))) return null;
  return writtenAt(text, start) ?? relativeAt(text, start, on) ?? namedAt(text, start, on);
}

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

const RELATIVE = /[大前昨今明后上这本当下周]/;

/** 昨天, 上周二, 上个月15号, 上季度 */
function relativeAt(text: string, start: number, on: CivilDate): Point | null {
  const first = text[start] ?? '';
  if (!RELATIVE.test(first)) return null;
  for (const [pattern, offset] of DAY_WORDS) {
    const found = matchAt(pattern, text, start);
    if (found === null) continue;
    if (/[大先]/.test(text[start - 1] ?? '') && offset === 2) return null;
    return fixed(start, start + found[0].length, one(addDays(on, offset)), true);
  }
  const week = matchAt(WEEK, text, start);
  if (week !== null) return weekAt(week, start, on);
  const month = matchAt(RELATIVE_MONTH, text, start);
  if (month !== null) {
    const moved = addMonths(on, OFFSET[month[1] ?? ''] ?? 0);
    const [year, number] = [Number(moved.slice(0, 4)), Number(moved.slice(5, 7))];
    const part = inMonth(text, start + month[0].length, number);
    return { start, ...part, year };
  }
  const half = matchAt(HALF_OF_MONTH, text, start);
  if (half !== null) {
    const isFirst = half[1] === '上';
    const [year, number] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
    return fixed(start, start + half[0].length, halfOfMonth(year, number, isFirst), false);
  }
  const quarter = matchAt(RELATIVE_QUARTER, text, start);
  if (quarter === null || !/季/.test(quarter[0])) return null;
  const now = Math.floor((Number(on.slice(5, 7)) - 1) / 3) + (OFFSET[quarter[1] ?? ''] ?? 0);
  const year = Number(on.slice(0, 4));
  const days = edgeOfQuarter(year, now * 3 + 1, quarter[2]);
  return fixed(start, start + quarter[0].length, days, false);
}

const OFFSET: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  当: 0,
  下: 1,
  下下: 2,
};
const WEEKDAYS = '一二三四五六日';

function weekAt(found: RegExpExecArray, start: number, on: CivilDate): Point {
  const today = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(on, (OFFSET[found[1] ?? ''] ?? 0) * 7 - today);
  const end = start + found[0].length;
  if ((found[3] ?? found[4]) !== undefined)
    return fixed(start, end, [addDays(monday, 5), addDays(monday, 6)], false);
  if (found[2] === undefined) return fixed(start, end, [monday, addDays(monday, 6)], false);
  const index = found[2] === '天' ? 6 : WEEKDAYS.indexOf(found[2]);
  return fixed(start, end, one(addDays(monday, index)), true);
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
    quarterAt(text, start) ??
    halfAt(text, start) ??
    seasonAt(text, start) ??
    edgeAt(text, start, hasYear) ??
    (hasYear ? runAt(text, start) : null)
  );
}

/** 2004年9.30, 4.18日 */
function dottedAt(text: string, start: number, hasYear: boolean): Part | null {
  const found = matchAt(DOTTED, text, start);
  if (found === null || (!hasYear && found[3] === undefined)) return null;
  const [month, date] = [Number(found[1]), Number(found[2])];
  const end = start + found[0].length;
  return { end, month, isDay: true, days: (year) => one(civil(year, month, date)) };
}

function holiday(text: string, start: number): Part | null {
  const found = holidayAt(text, start);
  if (found === null) return null;
  return { end: found.end, month: null, isDay: found.isDay, days: (year) => found.days(year) };
}

/** 1-五月, 2——4月; 三四月份 and 4、5两个月 where the second follows the first */
function monthsAt(text: string, start: number): Part | null {
  const list = matchAt(MONTH_LIST, text, start);
  const isList = list !== null && monthNumber(list[2]) === monthNumber(list[1]) + 1;
  const found = isList && !/^\d\d/.test(list[0]) ? list : matchAt(MONTHS, text, start);
  if (found === null) return null;
  const [first, last] = [monthNumber(found[1]), monthNumber(found[2])];
  if (first >= last) return null;
  const end = start + found[0].length;
  return { end, month: first, isDay: false, days: (year) => months(year, first, last) };
}

function monthAt(text: string, start: number): Part | null {
  const found = matchAt(MONTH, text, start);
  // 一月一两万 is said of every month.
  if (
    found?.[0] === '一月' &&
    EACH_MONTH.test(text.slice(start + 2, start + 14)) &&
    !hasDay(text, start + 2)
  )
    return null;
  return found === null ? null : inMonth(text, start + found[0].length, monthNumber(found[1]));
}

const hasDay = (text: string, at: number): boolean =>
  matchAt(DAY, text, at) !== null || matchAt(DAY_RANGE, text, at) !== null;

/** What follows a month: 3月6号, 3月初, 4月12-19日, 十月第一个星期一. */
function inMonth(text: string, start: number, month: number): Part {
  const range = matchAt(DAY_RANGE, text, start);
  if (range !== null) {
    const [first, last] = [numberOf(range[1]), numberOf(range[2])];
    const end = start + range[0].length;
    return {
      end,
      month,
      isDay: false,
      days: (year) => both(civil(year, month, first), civil(year, month, last)),
    };
  }
  const exact =
    matchAt(DAY, text, start) ??
    matchAt(BARE_DAY, text, start) ??
    matchAt(CHINESE_DAY, text, start);
  if (exact !== null) {
    const date = numberOf(exact[1]);
    return {
      end: start + exact[0].length,
      month,
      isDay: true,
      days: (year) => one(civil(year, month, date)),
    };
  }
  const weekday = matchAt(NTH_WEEKDAY, text, start);
  if (weekday !== null) {
    const end = start + weekday[0].length;
    return {
      end,
      month,
      isDay: true,
      days: (year) => nthWeekday(year, month, weekday[1], weekday[2]),
    };
  }
  const edge = matchAt(EDGE_OF_MONTH, text, start);
  const end = start + (edge?.[0].length ?? 0);
  return { end, month, isDay: false, days: (year) => partOfMonth(year, month, edge) };
}

function partOfMonth(year: number, month: number, edge: RegExpExecArray | null): Days | null {
  const third = edge?.[1];
  if (third === '上' || third === '中') {
    const first = third === '上' ? 1 : 11;
    return both(civil(year, month, first), civil(year, month, first + 9));
  }
  if (third === '下') return both(civil(year, month, 21), lastDayOf(year, month));
  if (edge?.[3] !== undefined) return halfOfMonth(year, month, edge[3] === '上');
  if (edge?.[2] === '初') return both(civil(year, month, 1), civil(year, month, 5));
  if (edge?.[2] === '中') return both(civil(year, month, 11), civil(year, month, 20));
  if (edge !== null) return both(civil(year, month, 25), lastDayOf(year, month));
  return months(year, month, month);
}

function halfOfMonth(year: number, month: number, isFirst: boolean): Days | null {
  if (isFirst) return both(civil(year, month, 1), civil(year, month, 15));
  return both(civil(year, month, 16), lastDayOf(year, month));
}

function nthWeekday(year: number, month: number, nth = '一', weekday = '一'): Days | null {
  const first = civil(year, month, 1);
  if (first === null) return null;
  const wanted = weekday === '天' ? 6 : WEEKDAYS.indexOf(weekday);
  const starts = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  return one(addDays(first, ((wanted - starts + 7) % 7) + 7 * WEEKDAYS.indexOf(nth)));
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

function edgeOfQuarter(year: number, first: number, edge: string | undefined): Days {
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

/** 月底, 月初 */
function edgeOfThisMonth(text: string, start: number): Part | null {
  const found = matchAt(ALONE_EDGE_OF_MONTH, text, start);
  if (found === null || /[\d一二三四五六七八九十个正腊每上这本当下]/.test(text[start - 1] ?? ''))
    return null;
  const edge = matchAt(EDGE_OF_MONTH, text, start);
  return {
    ...{ end: start + found[0].length, month: null, isDay: false },
    days: (year, month) => partOfMonth(year, month, edge),
  };
}

/** 15号, 1号到15号 is two of them */
function bareDayAt(text: string, start: number): Part | null {
  const found = matchAt(DAY, text, start);
  if (found === null || found[0] !== found[0].trimStart() || /^[,，的]/.test(found[0])) return null;
  const date = numberOf(found[1]);
  return {
    end: start + found[0].length,
    month: null,
    isDay: true,
    days: (year, month) => one(civil(year, month, date)),
  };
}

const fixed = (start: number, end: number, days: Days | null, isDay: boolean): Point => ({
  ...{ start, end, isDay, days: () => days },
  year: days === null ? null : Number(days[0].slice(0, 4)),
  month: days === null ? null : Number(days[0].slice(5, 7)),
});

const one = (date: CivilDate | null): Days | null => (date === null ? null : [date, date]);
const both = (from: CivilDate | null, to: CivilDate | null): Days | null =>
  from === null || to === null ? null : [from, to];
const monthNumber = (said: string | undefined): number => (said === '元' ? 1 : numberOf(said));
const numberOf = (said: string | undefined): number => numeralAt(said ?? '', 0)?.low ?? 0;
