import { addDays, addMonths, type CivilDate, parseCivilDate } from '../civil-date.ts';
import { parseChineseNumber } from './chinese-number.ts';
import { lunarNewYearDay } from './lunar-new-year.ts';

/**
 * A day or a month as people say it, relative to `on`: 2020年3月6日, 3月6号, 3.10, 20200310, 去年3月, 3月初 →
 * 2020-03, 上个月, 昨天, 大年初六. A month comes back as `YYYY-MM`, a day as `YYYY-MM-DD`, anything else as
 * null. A month without a year is that of `year` when given, else of the year of `on`.
 */
export function parseChineseDate(text: string, on: CivilDate, year?: number): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〇零一二两三四五六七八九十]+(?=[年月日号])/g, (numeral) =>
      String(parseChineseNumber(numeral) ?? numeral),
    );
  const thisYear = Number(on.slice(0, 4));
  const named = yearOf(plain, thisYear);
  return (
    written(plain) ??
    inMonth(plain, named ?? year ?? thisYear) ??
    lunarNewYearDay(text, named ?? year ?? thisYear) ??
    fromToday(plain, on)
  );
}

/** 2020-03-06, 2020.3.6, 2020/3, 20200306. */
function written(text: string): string | null {
  const iso = /(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/.exec(text);
  if (iso) return join(Number(iso[1]), iso[2], iso[3]);
  const packed = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  return packed ? join(Number(packed[1]), packed[2], packed[3]) : null;
}

/** 3月6号, 3月初, 3.10. */
function inMonth(text: string, year: number): string | null {
  const said = /(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]?)?/.exec(text);
  if (said) return join(year, said[1], said[2]);
  const dotted = /^(\d{1,2})[./](\d{1,2})[日号]?$/.exec(text);
  return dotted ? join(year, dotted[1], dotted[2]) : null;
}

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/大前天/, -3],
  [/前天/, -2],
  [/昨天|昨日/, -1],
  [/今天|今日/, 0],
  [/明天|明日/, 1],
  [/后天/, 2],
];
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/上上个?月/, -2],
  [/上个?月/, -1],
  [/这个?月|本月|当月/, 0],
  [/下个?月/, 1],
];

/** 昨天, 上个月. */
function fromToday(text: string, on: CivilDate): string | null {
  const days = DAYS.find(([pattern]) => pattern.test(text))?.[1];
  if (days !== undefined) return addDays(on, days);
  const months = MONTHS.find(([pattern]) => pattern.test(text))?.[1];
  return months === undefined ? null : addMonths(on, months).slice(0, 7);
}

/** 2020年, 20年, 去年, 前年, 今年, 明年. */
function yearOf(text: string, thisYear: number): number | null {
  const digits = /(\d{4}|\d{2})年/.exec(text)?.[1];
  if (digits !== undefined) return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (text.includes('前年')) return thisYear - 2;
  if (text.includes('去年')) return thisYear - 1;
  if (text.includes('明年')) return thisYear + 1;
  return /今年|当年/.test(text) ? thisYear : null;
}

function join(year: number, month: string | undefined, day: string | undefined): string | null {
  const padded = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  if (day !== undefined) return parseCivilDate(`${year}-${padded(month)}-${padded(day)}`);
  return parseCivilDate(`${year}-${padded(month)}-01`) === null ? null : `${year}-${padded(month)}`;
}
