import { parseChineseNumber } from './chinese-number.ts';

/** A number as said, exact or as the range that vague words leave; `high` is null for 以上. */
export interface Quantity {
  readonly low: number;
  readonly high: number | null;
  /** where it stands in the text */
  readonly start: number;
  readonly end: number;
}

const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const FIGURE =
  /(?:\d+(?:\.\d+)?(?:[亿万w千k百](?:[零〇]?[一二两三四五六七八九\d]+[千百十]?)*)?|[零〇一二两俩三仨四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+[百千万亿]?)?)/gi;
const BETWEEN = /^(?:元|块钱?|人|个人?|名|位)?(?:到|至|[-–—~～])/;

/**
 * The first number that a text says: 三万五, 3.5w, 十来个 → 10..19, 两三万, 几千, 一百多, 8千到1万, 1-2万.
 * Null when it says none.
 */
export function readQuantity(text: string): Quantity | null {
  const first = vague(text) ?? pair(text) ?? exactIn(text);
  if (first === null || first.high === null) return first;
  const joint = BETWEEN.exec(text.slice(first.end));
  if (joint === null) return first;
  const from = first.end + joint[0].length;
  const second = readQuantity(text.slice(from));
  if (second === null || second.start > 0 || second.high === null) return first;
  const low = first.low * sharedUnit(text, first, second, from);
  return low < second.high ? { ...first, low, high: second.high, end: from + second.end } : first;
}

/** 几千, 好几万, 上百, 万把块, 十几个. */
function vague(text: string): Quantity | null {
  const found =
    /([一二两三四五六七八九]?十)几|(?<![\d十百千万])几(十|百|千|万)|(?<!以)上(百|千|万)|(百|千|万)把/.exec(
      text,
    );
  if (found === null) return null;
  const [whole, tens, several, over, about] = found;
  const at = { start: found.index, end: found.index + whole.length };
  if (tens !== undefined) {
    const base = parseChineseNumber(tens) ?? 10;
    return { low: base + 1, high: base + 9, ...at };
  }
  const unit = UNIT[several ?? over ?? about ?? ''] ?? 1;
  if (several !== undefined) return { low: 2 * unit, high: 10 * unit - 1, ...at };
  return over === undefined
    ? { low: 0.9 * unit, high: 1.1 * unit, ...at }
    : { low: unit, high: null, ...at };
}

/** 两三万, 三五个, 十五六, 二三十: neighbours said in one breath. */
function pair(text: string): Quantity | null {
  const found =
    /(?<![一二两三四五六七八九十百千万])([二三四五六七八九]?十)?([一二两三四五六七八])([两三四五六七八九])(十|百|千|万)?(?![十百千万])/.exec(
      text.replace(/(?<=[一十])二/g, '两'),
    );
  if (found === null) return null;
  const [whole, tens = '', first = '', second = '', unit = ''] = found;
  const low = parseChineseNumber(`${tens}${first}${unit}`);
  const high = parseChineseNumber(`${tens}${second}${unit}`);
  const [a, b] = [parseChineseNumber(first) ?? 0, parseChineseNumber(second) ?? 0];
  if (low === null || high === null || !(b === a + 1 || (a === 3 && b === 5))) return null;
  return { low, high, start: found.index, end: found.index + whole.length };
}

function exactIn(text: string): Quantity | null {
  for (const found of text.matchAll(FIGURE)) {
    const value = parseChineseNumber(found[0]);
    if (value === null) continue;
    const start = found.index;
    const end = start + found[0].length;
    const more = /^(?:多|来|几)/.exec(text.slice(end));
    if (more === null) return { low: value, high: value, start, end };
    return { low: value, high: value + lastPlace(value) - 1, start, end: end + 1 };
  }
  return null;
}

/** The last place that is said: 10 000 of 150 000, so 十五万多 ends before 十六万. */
function lastPlace(value: number): number {
  let place = 1;
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10;
  return place;
}

/** 1-2万 and 三到五千: the unit is said once, for both. */
function sharedUnit(text: string, first: Quantity, second: Quantity, from: number): number {
  const said = text.slice(first.start, first.end);
  const unit = /[万w千k百]/i.exec(text.slice(from, from + second.end))?.[0];
  if (unit === undefined || /[万w千k百十]/i.test(said)) return 1;
  return parseChineseNumber(`1${unit}`) ?? 1;
}
