import type { CivilDate } from '../../../knowledge/civil-date.ts';
import { matchAt } from '../match-at.ts';
import { arePair } from '../numerals/parse-numeral.ts';
import { months } from './calendar.ts';

export interface YearSaid {
  readonly end: number;
  readonly year: number;
  /** whether it is a year even if nothing of the calendar follows; 10年 may as well last ten years */
  readonly isSure: boolean;
  /** 今明两年 */
  readonly days?: readonly [CivilDate, CivilDate];
}

/** What `WORDS` and `TWO` may begin with. */
const NAMED = /[大前去上旧今本当这明来次翌下后]/;
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/大前年/y, -3],
  // 以前年度 is no 前年.
  [/(?<!以)前年/y, -2],
  [/去年|上一年|上年(?!度)|上年度|旧年/y, -1],
  [/今年|本年度?|当年|这一年/y, 0],
  [/明年|来年|(?<![一二两三四五六七八九十几每\d])次年|翌年|下一年|下年度?/y, 1],
  [/大后年/y, 3],
  [/后年/y, 2],
];
const FIRST = /[\d一二〇零九八七五六大前去上旧今本当这明来次翌下后]/;
const TWO = /([去今])([今明])两年/y;
const SHORT_RANGE = /(\d\d)年?(?:到|至|[-–—~～])(\d\d)年(?![级代薪租龄])/y;
const DECADE = /(?:(?:二十|20)世纪)?([5-9]0|[五六七八九]十)年代(?:初|末|中期)?/y;
const FULL = /((?:19|20)\d\d)\s?(?:年度?(?![级])|届)/y;
const BARE =
  /((?:19|20)\d\d)(?![\d,.:/]|\s?[元块万千百个人家户名天月日号斤平台件次kw%折成倍以多来])/y;
const SHORT = /(\d\d)\s?年(?![级代薪租龄])/y;
const SPOKEN =
  /([一二][〇零九][〇零一二三四五六七八九]{2}|[〇零一二九八七][〇零一二三四五六七八九])(?:年(?![级代薪租龄])|届)/y;
const DIGITS = '零一二三四五六七八九';
/** 10年前, 20年以上, 15年的老店: what lasts, not a year. */
const LASTS_AFTER = /^(?:以?[内前后来]|之[内前后]|以上|以下|多|半|左右|了|的老|老店|期限?|整)/;
const LASTS_BEFORE = /(?:[了满近快租签开干做有超过第约足共]|不到|将近|超过|已经|大概)$/;

/** 2020年, 20年, 二〇二〇年, 零八年, 去年, 今明两年; 2018 where it stands alone. */
export function yearAt(text: string, start: number, on: CivilDate): YearSaid | null {
  const now = Number(on.slice(0, 4));
  const sign = text.charAt(start);
  if (!FIRST.test(sign)) return null;
  return NAMED.test(sign) ? namedYear(text, start, now) : figuresOfYear(text, start, now);
}

/** 去年, 今明两年; what is named so is written in no figures. */
function namedYear(text: string, start: number, now: number): YearSaid | null {
  for (const [pattern, offset] of WORDS) {
    const found = matchAt(pattern, text, start);
    if (found === null) continue;
    if (offset === 2 && /[前先]/.test(text[start - 1] ?? '')) return null;
    return { end: start + found[0].length, year: now + offset, isSure: true };
  }
  const two = matchAt(TWO, text, start);
  if (two !== null) {
    const first = two[1] === '去' ? now - 1 : now;
    return {
      end: start + two[0].length,
      year: first,
      isSure: true,
      days: [months(first, 1, 1)[0], months(first + 1, 12, 12)[1]],
    };
  }
  return null;
}

/** 20年, 二〇二〇年, 90年代, 19到22年; 2018 where it stands alone. */
function figuresOfYear(text: string, start: number, now: number): YearSaid | null {
  const decade = matchAt(DECADE, text, start);
  if (decade !== null) {
    const ten = decade[1] ?? '';
    const year =
      1900 + (/\d/.test(ten) ? Number(ten) : 10 * '零一二三四五六七八九'.indexOf(ten[0] ?? ''));
    const days = [months(year, 1, 1)[0], months(year + 9, 12, 12)[1]] as const;
    return { end: start + decade[0].length, year, isSure: true, days };
  }
  const range = matchAt(SHORT_RANGE, text, start);
  const [first, last] = [Number(range?.[1]) + 2000, Number(range?.[2]) + 2000];
  if (range !== null && first < last && last <= now + 5)
    return {
      ...{ end: start + range[0].length, year: first, isSure: true },
      days: [months(first, 1, 1)[0], months(last, 12, 12)[1]],
    };
  return writtenYear(text, start, now);
}

function writtenYear(text: string, start: number, now: number): YearSaid | null {
  const full = matchAt(FULL, text, start) ?? matchAt(BARE, text, start);
  if (full !== null) {
    const isBare = /\d$/.test(full[0]);
    if (
      isBare &&
      (Number(full[1]) < 1980 ||
        Number(full[1]) > now + 30 ||
        /[a-z\d￥¥额租金款价约共花付交为]/.test(text[start - 1] ?? ''))
    )
      return null;
    return { end: start + full[0].length, year: Number(full[1]), isSure: true };
  }
  const short = matchAt(SHORT, text, start) ?? matchAt(SPOKEN, text, start);
  if (short === null) return null;
  const end = start + short[0].length;
  const digits = [...(short[1] ?? '')].map((char) =>
    /\d/.test(char) ? char : String(DIGITS.indexOf(char === '〇' ? '零' : char)),
  );
  const value = Number(digits.join(''));
  if (digits.length === 4) return { end, year: value, isSure: true };
  const isSpoken = !/\d/.test(short[1] ?? '');
  if (isSpoken && value > 29 && arePair(Number(digits[0]), Number(digits[1]))) return null;
  const year = value + (value + 2000 <= now + 15 ? 2000 : 1900);
  const looksNear = value > 14 && year >= 2000 && year <= now + 3;
  const isPlausible = isSpoken || value < 10 || (year < 2000 && value >= 78) || looksNear;
  const lasts =
    LASTS_AFTER.test(text.slice(end, end + 3)) ||
    LASTS_BEFORE.test(text.slice(Math.max(0, start - 2), start));
  if (year < now - 60) return null;
  return { end, year, isSure: isPlausible && !lasts };
}
