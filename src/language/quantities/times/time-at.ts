import { addDays, type CivilDate } from '../../../knowledge/civil-date.ts';
import { matchAt } from '../match-at.ts';
import type { Silent, TimeSaid } from '../mention.ts';
import type { Days, Point } from './point.ts';
import { pointAt } from './point-at.ts';

/** What `FROM`, `THAN` and `UNTIL` may begin with. */
const LED = /[从自打由早晚截直一到至]/;
const FROM = /(?:从|自从|自|打从|打|由)\s?(?:包括)?/y;
const THAN = /[早晚]于\s?/y;
const UNTIL = /(?:截至|截止到?|直到|一直到|到|至)\s?(?=[^了底])/y;
/** 7月1号租到年底: a verb may stand between, and is left for its reader. */
const TO =
  /\s?(?:号|日)?(?:起|开始)?\s?(?:一直|就)?([租干做开关签停住用休放拖])?(?:了)?\s?((?:到了?|至|[-–—~～]{1,2})\s?)/y;
const NOW = /(?:现在|如今|目前|当前|眼下|今(?![年天日明])|这会儿|至今)/y;
const NOT_AFTER = /\s?(?:或|及|和|以及|与)(?:在此|者)?[之以]?前/y;
const NOT_BEFORE = /\s?(?:或|及|和|以及|与)(?:在此|者)?[之以]?后/y;
const BEFORE = /\s?(?:之前|以前|前(?![面台厅半几两\d一二三四五六七八九十]))/y;
const AFTER = /\s?(?:之后|以后|过后|后(?![面台续厅来半天年\d一二三四五六七八九十]))/y;
const SINCE = /\s?(?:开始|以来|起算|起(?![来码诉])|至今|到如今|到现在)/y;
const CLOSING = /\s?(?:为止|止(?!步))/y;
const WITHIN = /\s?(?:期间|之内|以内|内(?![部容存蒙])|里(?!面))/y;

/** The day, stretch or open stretch of time that begins at `start`. */
export function timeAt(text: string, start: number, on: CivilDate): TimeSaid | Silent | null {
  if (!LED.test(text.charAt(start))) return pointOrStretchAt(text, start, on);
  const from = matchAt(FROM, text, start);
  if (from !== null) {
    const first = pointAt(text, start + from[0].length, on);
    return first === null ? null : stretch(text, { ...first, start }, on, true);
  }
  const other = matchAt(THAN, text, start);
  if (other !== null) {
    const point = pointAt(text, start + other[0].length, on);
    const days = point === null ? null : settle(point, on);
    if (point === null || days === null) return null;
    const isBefore = other[0].startsWith('早');
    const [from, to] = isBefore ? [null, addDays(days[0], -1)] : [addDays(days[1], 1), null];
    return { ...said(point, start, point.end), from, to, isDay: false };
  }
  const until = matchAt(UNTIL, text, start);
  if (until !== null) {
    const last = pointAt(text, start + until[0].length, on);
    if (last === null || isCounted(text, last)) return null;
    const days = settle(last, on);
    if (days === null) return null;
    const end = last.end + (matchAt(CLOSING, text, last.end)?.[0].length ?? 0);
    return { ...said(last, start, end), from: null, to: days[1], isDay: false };
  }
  return pointOrStretchAt(text, start, on);
}

function pointOrStretchAt(text: string, start: number, on: CivilDate): TimeSaid | Silent | null {
  const first = pointAt(text, start, on);
  return first === null ? null : stretch(text, first, on, false);
}

/** 到2019 counts things as often as years. */
const isCounted = (text: string, point: Point): boolean =>
  /^\d{4}$/.test(text.slice(point.start, point.end));

/** A point with what follows it: 到年底, 以前, 起, 期间. */
function stretch(
  text: string,
  first: Point,
  on: CivilDate,
  isFrom: boolean,
): TimeSaid | Silent | null {
  const range = rangeFrom(text, first, on);
  if (range !== null) return range;
  const days = settle(first, on);
  const { end } = first;
  // 2019年2月29日: there is no such day.
  if (days === null) return { kind: 'silent', start: first.start, end };
  const closed = (
    found: RegExpExecArray,
    from: CivilDate | null,
    to: CivilDate | null,
  ): TimeSaid => ({
    ...said(first, first.start, end + found[0].length),
    ...{ from, to, isDay: false },
  });
  const notAfter = matchAt(NOT_AFTER, text, end);
  if (notAfter !== null) return closed(notAfter, null, days[1]);
  const notBefore = matchAt(NOT_BEFORE, text, end);
  if (notBefore !== null) return closed(notBefore, days[0], null);
  const before = matchAt(BEFORE, text, end);
  // 年底前 takes the end of the year in, 2018年以前 leaves 2018 out.
  if (before !== null)
    return closed(before, null, isLate(text, end) ? days[1] : addDays(days[0], -1));
  const after = matchAt(AFTER, text, end);
  if (after !== null) return closed(after, addDays(days[1], 1), null);
  const since = matchAt(SINCE, text, end);
  if (since !== null) return closed(since, days[0], null);
  const closing = matchAt(CLOSING, text, end);
  if (closing !== null) return closed(closing, null, days[1]);
  const within = matchAt(WITHIN, text, end);
  if (within !== null && !first.isDay) return closed(within, ...days);
  const isDay = first.isDay && !isFrom;
  if (isFrom && first.isDay)
    return { ...said(first, first.start, end), from: days[0], to: null, isDay };
  return { ...said(first, first.start, end), from: days[0], to: days[1], isDay };
}

const isLate = (text: string, end: number): boolean => /[底末尾]$/.test(text.slice(end - 1, end));

/** 去年3月到现在, 2019年10月到3月, 12月9号至15号 */
function rangeFrom(text: string, first: Point, on: CivilDate): TimeSaid | null {
  const joint = matchAt(TO, text, first.end);
  if (joint === null) return null;
  const at = first.end + joint[0].length;
  const isOpen = joint[1] === undefined;
  const start = isOpen ? first.start : at - (joint[2]?.length ?? 0);
  const head = isOpen ? null : alone(first, on);
  const now = matchAt(NOW, text, at);
  if (now !== null) {
    const days = settle(first, on);
    if (days === null) return null;
    const end = at + now[0].length;
    return { ...said(first, start, end), from: days[0], to: on, isDay: false, head };
  }
  const last = pointAt(text, at, on);
  if (last === null) return null;
  const joined = settleBoth(first, last, on);
  if (joined === null) return null;
  const end = last.end + (matchAt(CLOSING, text, last.end)?.[0].length ?? 0);
  const yearAssumed = first.year === null && last.year === null;
  const [from, to] = joined;
  return { kind: 'time', start, end, from, to, isDay: false, yearAssumed, head };
}

function alone(point: Point, on: CivilDate): TimeSaid | null {
  const days = settle(point, on);
  if (days === null) return null;
  return { ...said(point, point.start, point.end), from: days[0], to: days[1], isDay: point.isDay };
}

/** Both ends share the year and month that only one of them says; an end before its start is next year's. */
function settleBoth(first: Point, last: Point, on: CivilDate): Days | null {
  if (first.year === null && last.year === null) {
    const from = settle(first, on);
    if (from === null) return null;
    return lastAfter(from, last, Number(from[0].slice(0, 4)), first.month ?? monthOf(from[0]));
  }
  if (first.year === null && last.year !== null) {
    const to = settle(last, on);
    const from = to === null ? null : first.days(last.year, first.month ?? monthOf(to[0]));
    if (to === null || from === null) return null;
    if (from[0] <= to[1]) return [from[0], to[1]];
    const earlier = first.days(last.year - 1, first.month ?? 1);
    return earlier === null ? null : [earlier[0], to[1]];
  }
  const from = settle(first, on);
  if (from === null) return null;
  if (last.year === null)
    return lastAfter(from, last, Number(from[0].slice(0, 4)), first.month ?? monthOf(from[0]));
  const to = settle(last, on);
  return to === null || to[1] < from[0] ? null : [from[0], to[1]];
}

function lastAfter(from: Days, last: Point, year: number, month: number): Days | null {
  for (const candidate of [year, year + 1]) {
    const to = last.days(candidate, last.month ?? month);
    if (to !== null && to[1] >= from[0]) return [from[0], to[1]];
  }
  return null;
}

const monthOf = (date: string): number => Number(date.slice(5, 7));

/** The days of a point; what was not said is this year or month, or the nearest that has such a day. */
function settle(point: Point, on: CivilDate): Days | null {
  const [year, month] = [Number(on.slice(0, 4)), monthOf(on)];
  if (point.year !== null) return point.days(point.year, point.month ?? month);
  if (point.month === null) {
    for (const back of [0, -1, 1, -2]) {
      const moved = new Date(Date.UTC(year, month - 1 + back, 1));
      const days = point.days(moved.getUTCFullYear(), moved.getUTCMonth() + 1);
      if (days !== null) return days;
    }
    return null;
  }
  for (const back of [0, -1, -2, -3, 1, 2, 3]) {
    const days = point.days(year + back, point.month);
    if (days !== null) return days;
  }
  return null;
}

const said = (point: Point, start: number, end: number) => ({
  ...{ kind: 'time' as const, start, end },
  yearAssumed: point.year === null,
});
