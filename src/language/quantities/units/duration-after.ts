import { matchAt } from '../match-at.ts';
import { type Counted, counted } from '../mention.ts';
import { type Numeral, numeralAt } from '../numerals/numeral.ts';

const UNIT =
  /(?:(?<=\d)\s)?(个?)(半|多|来|整)?(天(?![津猫然花上下空气])|日(?![期子常用元元本报])|月|周年|年头|年(?![级代薪租份底初末会货报度审检])|周(?![末边岁转])|星期|礼拜|季度)(半|多|整)?/y;
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7 };
const MONTHS: Readonly<Record<string, number>> = { 月: 1, 季度: 3 };
const JOINT = /\s?(?:零|又|外加|加)?\s?(?=[\d一二两三四五六七八九十半])/y;

interface Unit {
  readonly unit: 'day' | 'month' | 'year';
  readonly factor: number;
}

/** 一年半, 两个多月, 三周, 五个季度, 两年零三个月; null for 3月 and 5日, which are dates. */
export function durationAfter(text: string, numeral: Numeral): Counted | null {
  const first = single(text, numeral);
  if (first === null || first.low !== first.high) return first;
  const joint = matchAt(JOINT, text, first.end);
  const second = joint === null ? null : numeralAt(text, first.end + joint[0].length);
  const more = second === null ? null : single(text, second);
  if (more === null || more.low === null || more.high === null) return first;
  return sum(first, more);
}

function single(text: string, numeral: Numeral): Counted | null {
  const found = matchAt(UNIT, text, numeral.end);
  if (found === null) return null;
  const [whole, measure, inner, name = '', outer] = found;
  if (!isDuration(text, numeral, measure !== '', name)) return null;
  const isHalf = inner === '半' || outer === '半';
  const { unit, factor } = unitOf(name, isHalf || numeral.low === 0.5);
  const isMore = inner === '多' || inner === '来' || outer === '多';
  const scaled = (value: number): number => Math.round(value * factor * 1e6) / 1e6;
  const low = scaled((numeral.low ?? 0) + (isHalf ? 0.5 : 0));
  const high =
    numeral.high === null
      ? null
      : scaled(numeral.high + (isHalf ? 0.5 : 0) + (isMore ? (numeral.low === 0.5 ? 0.5 : 1) : 0));
  const end = numeral.end + whole.length;
  const sized = numeral.low === 0.5 ? sizedHalf(text, numeral.start, low, high) : null;
  return counted('duration', numeral, {
    ...{ end, low, high, unit, highOpen: isMore || numeral.highOpen },
    lowOpen: numeral.lowOpen || inner === '多' || outer === '多',
    ...sized,
  });
}

/** 三个月 and 两月 last, 三月 is a date; 3日 is a date, 90日 lasts. */
function isDuration(text: string, numeral: Numeral, measured: boolean, name: string): boolean {
  if (name === '月' && !measured) {
    if (/[份租薪供末底初中销]/.test(text[numeral.end + 1] ?? '')) return false;
    return (
      /[俩仨两把几数]$/.test(text.slice(numeral.start, numeral.end)) || (numeral.low ?? 0) > 12
    );
  }
  if (name === '日')
    return numeral.low !== null && (numeral.low > 31 || /^以?内/.test(text.slice(numeral.end + 1)));
  if (name === '年' && (numeral.form === 'read-out' || (numeral.low ?? 0) > 1000)) return false;
  if (name === '季度') return measured || text[numeral.end - 1] === '两';
  if (name === '天' || name === '周' || name === '年') return !measured;
  return true;
}

/** 大半年 is more than half of it, 小半年 less. */
function sizedHalf(
  text: string,
  start: number,
  low: number,
  high: number | null,
): Partial<Counted> | null {
  const size = text[start - 1];
  if (size === '大') return { start: start - 1, high: low * 2, highOpen: true, approximate: true };
  if (size !== '小' || high === null) return null;
  return { start: start - 1, low: (low * 2) / 3, highOpen: true, approximate: true };
}

/** Half years are counted in months. */
function unitOf(name: string, isHalf: boolean): Unit {
  const days = DAYS[name];
  if (days !== undefined) return { unit: 'day', factor: days };
  const months = MONTHS[name];
  if (months !== undefined) return { unit: 'month', factor: months };
  return isHalf ? { unit: 'month', factor: 12 } : { unit: 'year', factor: 1 };
}

const SIZE: Readonly<Record<string, number>> = { day: 1, month: 30, year: 360 };

/** 两年零三个月 is 27 months, 一个星期又三天 ten days; 三个月一年 is no sum. */
function sum(first: Counted, more: Counted): Counted {
  const [large, small] = [first.unit ?? '', more.unit ?? ''];
  const isWeeks =
    large === 'day' && small === 'day' && (first.low ?? 0) >= 7 && (more.low ?? 0) < 7;
  if ((SIZE[large] ?? 0) <= (SIZE[small] ?? 0) && !isWeeks) return first;
  const inMonths = large === 'year' && small === 'month';
  const inDays = large === 'month' && small === 'day';
  if (!inMonths && !inDays && !isWeeks) return first;
  const factor = inMonths ? 12 : inDays ? 30 : 1;
  const low = (first.low ?? 0) * factor + (more.low ?? 0);
  const high = (first.high ?? 0) * factor + (more.high ?? 0);
  return { ...first, end: more.end, low, high, highOpen: more.highOpen, unit: small };
}
