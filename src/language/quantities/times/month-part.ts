import { addDays } from '../../../knowledge/civil-date.ts';
import { matchAt } from '../match-at.ts';
import { civil, lastDayOf, months } from './calendar.ts';
import { both, type Days, numberOf, one, type Part } from './point.ts';

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

/** 2021年九月十二, 三月十五坐动车; not 三月十五个人 */
const CHINESE_DAY =
  /(三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]|[一二三四五六七八九](?=$|[，。,;；\s]))(?![一二三四五六七八九十百千万亿元块毛分个月年天人家户点号日折成倍名位次多几来余岁周层间套台辆平张笔单只头件箱斤吨度])/y;

const DAY_RANGE = new RegExp(`\\s?(${D})\\s?[日号]?${TO}(${D})\\s?[日号]`, 'y');

const EDGE_OF_MONTH =
  /的?(?:月)?(?:([上中下])旬|(初|底|末|中)(?![一-龥]*[学心国介药])|([上下])半月)/y;

const NTH_WEEKDAY = /的?第([一二三四五])个?(?:星期|周|礼拜)([一二三四五六日天])/y;

const EACH_MONTH =
  /^(?:能|大概|差不多|也就|才|就|做|卖|赚|挣|有|要|得|交|房租|租金|流水|营业额|工资|收入)*[一二两三四五六七八九十几\d]/;

const ALONE_EDGE_OF_MONTH = /月([初底末中])(?![一-龥]*[学国介药])/y;

const DOTTED = /(1[0-2]|0?[1-9])[./](3[01]|[12]\d|0?[1-9])(?![\d.%万千元])([日号])?/y;

/** Monday first. */
export const WEEKDAYS = '一二三四五六日';

/** 2004年9.30, 4.18日 */
export function dottedAt(text: string, start: number, hasYear: boolean): Part | null {
  const found = matchAt(DOTTED, text, start);
  if (found === null || (!hasYear && found[3] === undefined)) return null;
  const [month, date] = [Number(found[1]), Number(found[2])];
  const end = start + found[0].length;
  return { end, month, isDay: true, days: (year) => one(civil(year, month, date)) };
}

/** 1-五月, 2——4月; 三四月份 and 4、5两个月 where the second follows the first */
export function monthsAt(text: string, start: number): Part | null {
  const list = matchAt(MONTH_LIST, text, start);
  const isList = list !== null && monthNumber(list[2]) === monthNumber(list[1]) + 1;
  const found = isList && !/^\d\d/.test(list[0]) ? list : matchAt(MONTHS, text, start);
  if (found === null) return null;
  const [first, last] = [monthNumber(found[1]), monthNumber(found[2])];
  if (first >= last) return null;
  const end = start + found[0].length;
  return { end, month: first, isDay: false, days: (year) => months(year, first, last) };
}

/** 三月, 3月6号, 3月初; not the 一月 of 一月一两万. */
export function monthAt(text: string, start: number): Part | null {
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
export function inMonth(text: string, start: number, month: number): Part {
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

/** 上半月 ends with the 15th. */
export function halfOfMonth(year: number, month: number, isFirst: boolean): Days | null {
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

/** 月底, 月初 */
export function edgeOfThisMonth(text: string, start: number): Part | null {
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
export function bareDayAt(text: string, start: number): Part | null {
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

const monthNumber = (said: string | undefined): number => (said === '元' ? 1 : numberOf(said));
