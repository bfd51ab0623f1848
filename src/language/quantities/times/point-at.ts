import type { CivilDate } from '../../../knowledge/civil-date.ts';
import { months } from './calendar.ts';
import { bareDayAt, dottedAt, edgeOfThisMonth, monthAt, monthsAt } from './month-part.ts';
import { fixed, type Part, type Point } from './point.ts';
import { relativeAt } from './relative-point.ts';
import { writtenAt } from './written-point.ts';
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
