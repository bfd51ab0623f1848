import { type CivilDate, parseCivilDate } from '../civil-date.ts';
import { parseChineseNumber } from './chinese-number.ts';

/**
 * A day or a month as people say it, relative to `on`: 2020年3月6日, 3月6号, 3.10, 去年3月, 3月初 → 2020-03.
 * A month comes back as `YYYY-MM`, a day as `YYYY-MM-DD`, anything else (大年初六) as null. A month
 * without a year is that of `year` when given, else of the year of `on`.
 */
export function parseChineseDate(text: string, on: CivilDate, year?: number): string | null {
  const plain = text
    .replace(/\s/g, '')
    .replace(/[〇零一二两三四五六七八九十]+(?=[年月日号])/g, (numeral) =>
      String(parseChineseNumber(numeral) ?? numeral),
    );
  const iso = /(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/.exec(plain);
  if (iso) return join(Number(iso[1]), iso[2], iso[3]);
  const thisYear = Number(on.slice(0, 4));
  const named = yearOf(plain, thisYear);
  const said = /(\d{1,2})月(?:份)?(?:(\d{1,2})[日号]?)?/.exec(plain);
  if (said) return join(named ?? year ?? thisYear, said[1], said[2]);
  const dotted = /^(\d{1,2})[./](\d{1,2})[日号]?$/.exec(plain);
  return dotted ? join(named ?? year ?? thisYear, dotted[1], dotted[2]) : null;
}

/** 2020年, 20年, 去年, 前年, 今年. */
function yearOf(text: string, thisYear: number): number | null {
  const digits = /(\d{4}|\d{2})年/.exec(text)?.[1];
  if (digits !== undefined) return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (text.includes('前年')) return thisYear - 2;
  if (text.includes('去年')) return thisYear - 1;
  return text.includes('今年') ? thisYear : null;
}

function join(year: number, month: string | undefined, day: string | undefined): string | null {
  const padded = (part: string | undefined) => (part ?? '').padStart(2, '0');
  if (day !== undefined) return parseCivilDate(`${year}-${padded(month)}-${padded(day)}`);
  return parseCivilDate(`${year}-${padded(month)}-01`) === null ? null : `${year}-${padded(month)}`;
}
