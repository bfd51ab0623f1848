import type { Fact } from '../knowledge/schema/fact.ts';
import { parseChineseNumber } from '../knowledge/text/chinese-number.ts';
import { type Quantity, readQuantity } from '../knowledge/text/chinese-quantity.ts';

/** How many of a fact's units another unit of time makes. */
const TIMES: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  月: [
    [/^个?年/, 12],
    [/^个?季度/, 3],
  ],
  天: [
    [/^个?(月|多月)/, 30],
    [/^个?(周|星期|礼拜)/, 7],
  ],
};

/**
 * Times said in another unit than is asked: a year of lease is twelve months; 半年, 两个半月, 3月到8月,
 * 2019年毕业. Null when the text says its number in the fact's own unit.
 */
export function inUnitOf(fact: Fact, text: string, year: number): Quantity | null {
  switch (fact.unit) {
    case '月':
      return monthSpan(text) ?? duration(fact.unit, text) ?? wholeYear(text);
    case '天':
      return duration(fact.unit, text);
    case '年':
      return yearsSince(text, year);
    default:
      return null;
  }
}

/** 半年, 一年半, 两个半月, 三个星期. */
function duration(unit: '月' | '天', text: string): Quantity | null {
  const factors = TIMES[unit] ?? [];
  const half = /^(?:大概|差不多|就|有)*半个?(年|季度|月|周|星期|礼拜)/.exec(text);
  if (half !== null) {
    const factor = factors.find(([pattern]) => pattern.test(half[1] ?? ''))?.[1];
    return factor === undefined ? null : at(factor / 2, text);
  }
  const said = readQuantity(text);
  if (said === null) return null;
  const after = text.slice(said.end);
  const factor = factors.find(([pattern]) => pattern.test(after))?.[1] ?? 1;
  const extra = /^个?(年|星期|周|礼拜)半|^个半/.test(after) ? 0.5 : 0;
  if (factor === 1 && extra === 0) return null;
  const inMonths = (value: number): number => (value + extra) * factor;
  const high = said.high === null ? null : inMonths(said.high);
  return { low: inMonths(said.low), high, start: said.start, end: text.length };
}

/** 全年, 整年: all twelve months. */
function wholeYear(text: string): Quantity | null {
  return /(全|整)年|一直(在)?租/.test(text) ? at(12, text) : null;
}

/** 3月到8月: both months count. */
function monthSpan(text: string): Quantity | null {
  const [, from, to] =
    /([\d一二三四五六七八九十]+)月份?(?:到|至|[-~—])([\d一二三四五六七八九十]+)月/.exec(text) ?? [];
  const [a, b] = [from, to].map((part) => parseChineseNumber(part ?? ''));
  return a == null || b == null || b < a || b > 12 ? null : at(b - a + 1, text);
}

/** 2019年毕业的, 去年, 刚毕业, as years before the day of asking. */
function yearsSince(text: string, year: number): Quantity | null {
  if (/应届|刚毕业|今年/.test(text)) return at(0, text);
  if (/去年/.test(text)) return at(1, text);
  if (/前年/.test(text)) return at(2, text);
  const said = /((?:19|20)\d{2})(?:年|届)?/.exec(text)?.[1];
  return said === undefined || Number(said) > year ? null : at(year - Number(said), text);
}

const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/年|12个月/, 12],
  [/季/, 3],
  [/月/, 1],
];

/** A sum said for another period than the one asked for: the label tells which (月租金, 季度销售额). */
export function perPeriod(fact: Fact, text: string, said: Quantity): Quantity {
  const monthsIn = (words: string) => PERIODS.find(([pattern]) => pattern.test(words))?.[1];
  const asked = monthsIn(fact.label);
  const months = monthsIn(text);
  if (asked === undefined || months === undefined) return said;
  const scaled = (value: number): number => Math.round((value * asked) / months);
  return { ...said, low: scaled(said.low), high: said.high === null ? null : scaled(said.high) };
}

/** Blanks out 一个月 and the like, whose 一 is no answer; the places of the other words stay. */
export function withoutPeriods(text: string): string {
  return text.replace(/(?:每|一|1)个?(?:月|季度?|年|天)/g, (period) => '　'.repeat(period.length));
}

const at = (value: number, text: string): Quantity => ({
  low: value,
  high: value,
  start: 0,
  end: text.length,
});
