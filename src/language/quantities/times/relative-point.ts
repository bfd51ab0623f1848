import { addDays, addMonths, type CivilDate } from '../../../knowledge/civil-date.ts';
import { matchAt } from '../match-at.ts';
import { halfOfMonth, inMonth, WEEKDAYS } from './month-part.ts';
import { fixed, one, type Point } from './point.ts';
import { edgeOfQuarter } from './year-part.ts';

const RELATIVE_MONTH = /(上上|上|这|本|当|下下|下)个?月(?!亮)/y;

const HALF_OF_MONTH = /([上下])半(?:个)?月/y;

const RELATIVE_QUARTER = /(上上|上|这|本|当|下)一?个?季度?([初末底])?(?!节)/y;

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

const RELATIVE = /[大前昨今明后上这本当下周]/;

const OFFSET: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  当: 0,
  下: 1,
  下下: 2,
};

/** 昨天, 上周二, 上个月15号, 上季度 */
export function relativeAt(text: string, start: number, on: CivilDate): Point | null {
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
