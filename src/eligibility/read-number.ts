import type { Fact } from '../knowledge/schema/fact.ts';
import { type Quantity, readQuantity } from '../knowledge/text/chinese-quantity.ts';
import type { FactValue } from './facts.ts';
import { boundsOf } from './interval.ts';
import { parseOrdinal } from './ordinal.ts';
import { inUnitOf, perPeriod, withoutPeriods } from './unit-of-answer.ts';

const NONE =
  /^(一(个|点|分|块)(也|都))?(没有?|零|无)(请|雇|人|了|的)*$|^没(有)?(请|雇)(过)?人$|^(一个|一点)也?没/;

/**
 * A number as an answer: exact (三万五, 15万整), a range `low..high` (十来个人 → 10..19, 两三万 → 20000..30000,
 * 不到15万, 20万以上), a band by label or ordinal. Null when there is no number in it, when it is one of
 * something else (三年 for a sum of money), or when no sane answer is that large.
 * @param year of the day of asking, for 2019年毕业
 */
export function readNumber(fact: Fact, text: string, year: number): FactValue | null {
  const band = fact.bands.find((one) => one.value === text || one.label === text);
  if (band) return band.value;
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=\d)[,，\s](?=\d)/g, '')
    .replace(/\s/g, '')
    .replace(/(?<=[\d万千百])整/g, '');
  if (fact.bands.length > 0 && /^([①-⑩]|[A-Ja-j]|第.个?|选.)$/.test(text.trim())) {
    const ordinal = parseOrdinal(text.trim());
    return ordinal === null ? null : (fact.bands[ordinal]?.value ?? null);
  }
  if (NONE.test(plain)) return boundsOf(fact).low > 0 ? null : 0;
  const said = inUnitOf(fact, plain, year) ?? ownQuantity(fact, plain);
  return said === null ? null : within(fact, qualified(plain, said));
}

/** The first number of the text that is not one of something else. */
function ownQuantity(fact: Fact, text: string): Quantity | null {
  const masked = fact.unit === '元' ? withoutPeriods(text) : text;
  let from = 0;
  for (;;) {
    const said = readQuantity(masked.slice(from));
    if (said === null) return null;
    const moved = { ...said, start: from + said.start, end: from + said.end };
    if (!isOfAnotherUnit(fact, masked, moved))
      return fact.unit === '元' ? perPeriod(fact, text, moved) : moved;
    from = moved.end;
  }
}

const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  元: /^(元|块|万|钱|大洋)/,
  人: /^(号?人|个?人|个|位|名|口|员工|工人)/,
  月: /^个?(月|整月)/,
  年: /^年/,
  天: /^(天|日)/,
};

/** A number with the unit of something else is no answer; a bare 个 counts people and months. */
function isOfAnotherUnit(fact: Fact, text: string, { end }: Quantity): boolean {
  const after = text.slice(end);
  const own = OWN_WORDS[fact.unit ?? ''];
  if (own === undefined || own.test(after)) return false;
  return (
    Object.values(OWN_WORDS).some((pattern) => pattern.test(after)) ||
    /^(岁|号|点|折|%|成|倍|家|间|平)/.test(after)
  );
}

/** 不到, 以下, 以上, 超过: an open side makes it a range. */
function qualified(text: string, { low, high, start, end }: Quantity): Quantity {
  const before = text.slice(0, start);
  const after = text.slice(end).replace(/^(元|块钱?|个?人|个?月|名|位|天|年)/, '');
  const top = high ?? low;
  const spanning = (from: number, to: number | null): Quantity => ({
    low: from,
    high: to,
    start,
    end,
  });
  if (/(没有?|不|未)(超过?|到过)了?$|(最多|顶多|封顶)(也就|就)?$/.test(before))
    return spanning(0, top);
  if (/^(以下|以内|之内|封顶)/.test(after)) return spanning(0, top);
  if (/(不到|低于|少于|没到|不足|不满|没满|将近|快|差点)(了|有)?$/.test(before))
    return spanning(0, nextBelow(top));
  if (/^(不到|都不到|没到|不足)/.test(after)) return spanning(0, nextBelow(top));
  if (/(超过?|高于|多于|大于|不止|过了?)了?$/.test(before) || /^(不止|开外|出头)/.test(after))
    return spanning(nextAbove(low), null);
  if (/(至少|起码|最少)(有|也有)?$/.test(before) || /^(以上|往上|起步|朝上)/.test(after))
    return spanning(low, null);
  return { low, high, start, end };
}

/** What people count or pay is whole. */
const nextBelow = (value: number): number =>
  Math.max(0, Number.isInteger(value) ? value - 1 : value);
const nextAbove = (value: number): number => (Number.isInteger(value) ? value + 1 : value);

/** The answer as it is stored; null where it lies outside all sane answers. */
function within(fact: Fact, { low, high }: Quantity): FactValue | null {
  const bounds = boundsOf(fact);
  // Months within a year: 一年半 and more is all of it.
  if (low > bounds.high && fact.unit === '月' && bounds.high === 12) return 12;
  if (low > bounds.high || (high !== null && high < bounds.low)) return null;
  const from = Math.max(low, bounds.low);
  const to = high === null ? null : Math.min(high, bounds.high);
  if (to === from) return from;
  return `${from}..${to ?? ''}`;
}
