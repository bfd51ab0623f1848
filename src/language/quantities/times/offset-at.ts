import { addDays, addMonths, type CivilDate } from '../../../knowledge/civil-date.ts';
import { matchAt } from '../match-at.ts';
import type { Counted, TimeSaid } from '../mention.ts';
import { halfAt, numeralAt } from '../numerals/numeral.ts';
import { durationAfter } from '../units/duration-after.ts';
import { months } from './calendar.ts';

const NUMERIC = /[\d一二两俩三仨四五六七八九十半几]/;
const NAMED = /[最近过以未今接往后]/;
const PAST = /(?:最近|近|(?<![经都又就])过去|以往)(?:的)?(?:这)?\s?/y;
const FUTURE = /(?:未来|今后|接下来|往后|后续)(?:的)?\s?/y;
const AGO = /\s?(?:[之以]前|前(?![面台厅]))/y;
const LATER = /\s?(?:[之以]后|过后|后(?![面台厅续天年]))/y;
/** 登记失业八个月后: what has lasted is counted, not the day. */
const LASTS_BEFORE = /(?:失业|登记|干|做|学|关|停|歇|过|满)了?$/;
const WITHIN = /\s?(?:以内|之内|内(?![部容存蒙]))/y;
/** 两年以内 is a length as much as 两年; 三天内 is a time. */
const SOON = /\s?内(?![部容存蒙])/y;

/** 近三个月, 未来5年内, 20天后, 三个月前, 17天内: time counted from today. */
export function offsetAt(text: string, start: number, on: CivilDate): TimeSaid | null {
  const first = text.charAt(start);
  if (NAMED.test(first)) {
    const past = matchAt(PAST, text, start);
    if (past !== null) return around(text, start, past[0].length, on, -1);
    const future = matchAt(FUTURE, text, start);
    if (future !== null) return around(text, start, future[0].length, on, 1);
  }
  if (!NUMERIC.test(first)) return null;
  const lasting = durationAt(text, start);
  if (lasting === null || lasting.low === null || lasting.low !== lasting.high) return null;
  const ago = matchAt(AGO, text, lasting.end);
  if (ago !== null) return moved(lasting, lasting.end + ago[0].length, on, -1);
  const later = matchAt(LATER, text, lasting.end);
  if (later !== null && !LASTS_BEFORE.test(text.slice(Math.max(0, start - 3), start)))
    return moved(lasting, lasting.end + later[0].length, on, 1);
  const within = matchAt(lasting.unit === 'day' ? WITHIN : SOON, text, lasting.end);
  if (
    within === null ||
    !/(?:^|[\s，,。；;在请于])$/.test(text.slice(Math.max(0, start - 1), start))
  )
    return null;
  const end = lasting.end + within[0].length;
  return { ...blank(start, end), from: on, to: shift(on, lasting.low, lasting.unit) };
}

function around(
  text: string,
  start: number,
  skip: number,
  on: CivilDate,
  way: 1 | -1,
): TimeSaid | null {
  // 开了近三年 lasts nearly three years.
  if (way === -1 && /[了满快将]$/.test(text.slice(Math.max(0, start - 1), start))) return null;
  const lasting = durationAt(text, start + skip);
  if (lasting === null || lasting.low === null) return null;
  const end = lasting.end + (matchAt(WITHIN, text, lasting.end)?.[0].length ?? 0);
  const other = shift(
    on,
    way * (lasting.low === lasting.high ? lasting.low : lasting.low + 1),
    lasting.unit,
  );
  return { ...blank(start, end), from: way < 0 ? other : on, to: way < 0 ? on : other };
}

function durationAt(text: string, start: number): Counted | null {
  const numeral = numeralAt(text, start);
  const half = text[start] === '半' && numeral === null;
  const said = half ? halfAt(start) : numeral;
  return said === null ? null : durationAfter(text, said);
}

/** Days and weeks lead to a day, months to a month, years to a year. */
function moved(lasting: Counted, end: number, on: CivilDate, way: 1 | -1): TimeSaid {
  const day = shift(on, way * (lasting.low ?? 0), lasting.unit);
  const at = blank(lasting.start, end);
  if (lasting.unit === 'day') return { ...at, from: day, to: day, isDay: true };
  const isMonth = lasting.unit === 'month' || !Number.isInteger(lasting.low);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [from, to] = isMonth ? months(year, month, month) : months(year, 1, 12);
  return { ...at, from, to };
}

function shift(on: CivilDate, count: number, unit: string | null): CivilDate {
  if (unit === 'day') return addDays(on, Math.round(count));
  const inMonths = count * (unit === 'year' ? 12 : 1);
  const whole = Math.trunc(inMonths);
  return addDays(addMonths(on, whole), Math.round((inMonths - whole) * 30));
}

const blank = (start: number, end: number) => ({
  ...{ kind: 'time' as const, start, end, from: null, to: null },
  ...{ isDay: false, yearAssumed: false },
});
