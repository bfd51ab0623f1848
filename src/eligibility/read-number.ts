import type { Fact } from '../knowledge/schema/fact.ts';
import { parseChineseNumber } from '../knowledge/text/chinese-number.ts';
import type { FactValue } from './facts.ts';
import { parseOrdinal } from './ordinal.ts';

const NUMBER =
  /(\d[\d,，]*(?:\.\d+)?(?:万|w|W|千|k|K|百|亿)?[零一二两三四五六七八九\d]?(?:千|百)?|[〇零一二两俩三仨四五六七八九十百千万亿点]+半?)/;
const UNIT_WORDS: Readonly<Record<string, RegExp>> = {
  元: /元|块|钱/,
  人: /人|个|位|名/,
  月: /个?月|年/,
  年: /年/,
};

/**
 * A number as an answer: exact (三万五, 15万整), a range `low..high` (十来个人 → 10..19, 两三万 → 20000..30000,
 * 不到15万, 20万以上), a band by label or ordinal. Null when there is no number in it.
 */
export function readNumber(fact: Fact, text: string): FactValue | null {
  const band = fact.bands.find((candidate) => candidate.value === text || candidate.label === text);
  if (band) return band.value;
  if (fact.bands.length > 0 && /^([①-⑩A-Ja-j]|第.个?|选.)$/.test(text)) {
    const ordinal = parseOrdinal(text);
    return ordinal === null ? null : (fact.bands[ordinal]?.value ?? null);
  }
  if (/^(没有|没|一个(也|都)?没有|零)$/.test(text)) return 0;
  const spread = readSpread(text);
  if (spread !== null) return spread;
  const halfYears = fact.unit === '月' ? readHalfYears(text) : null;
  if (halfYears !== null) return halfYears;
  const found = NUMBER.exec(text)?.[0];
  const value = found === undefined ? null : parseChineseNumber(found.replace(/整$/, ''));
  if (found === undefined || value === null || isOfAnotherUnit(fact, text, found)) return null;
  const scaled = fact.unit === '月' && text.includes(`${found}年`) ? value * 12 : value;
  return qualified(text, found, scaled);
}

/** 半年 aside, a number with the unit of something else (3年 for a sum of money) is no answer. */
function isOfAnotherUnit(fact: Fact, text: string, found: string): boolean {
  const after = text.slice(
    text.indexOf(found) + found.length,
    text.indexOf(found) + found.length + 2,
  );
  const own = UNIT_WORDS[fact.unit ?? ''];
  const others = Object.entries(UNIT_WORDS).filter(([unit]) => unit !== fact.unit);
  return (
    !(own?.test(after) ?? true) && others.some(([, pattern]) => pattern.test(after.slice(0, 1)))
  );
}

/** 不到, 以下, 以上, 多: an open side makes it a range. */
function qualified(text: string, found: string, value: number): FactValue {
  const before = text.slice(0, text.indexOf(found));
  const after = text.slice(text.indexOf(found) + found.length);
  if (/(不到|低于|少于|没到|不足)$/.test(before)) return `0..${below(value)}`;
  if (/(不超过|最多|顶多)$/.test(before) || /^(元|块|人|个)?(以下|以内|之内)/.test(after))
    return `0..${value}`;
  if (/(超过|高于|多于|大于)$/.test(before)) return `${above(value)}..`;
  if (/(至少|起码)$/.test(before) || /^(元|块|人|个)?(以上|起)/.test(after)) return `${value}..`;
  if (/^(多|来)/.test(after)) return `${value}..${value + magnitude(value) - 1}`;
  return value;
}

/** 两三万, 三五个, 十几个, 十来个人, 一百来个. */
function readSpread(text: string): string | null {
  const few = /(十|二十|三十|几十)(几|来|多)个?/.exec(text);
  if (few) {
    const base = few[1] === '几十' ? 20 : (parseChineseNumber(few[1] ?? '') ?? 10);
    return few[1] === '几十' ? '20..90' : `${base}..${base + 9}`;
  }
  const pair = /([一二两三四五六七八])([二两三四五六七八九])(十|百|千|万)?(?![十百千])/.exec(text);
  if (!pair) return null;
  const [, first = '', second = '', unit = ''] = pair;
  const low = parseChineseNumber(`${first}${unit}`);
  const high = parseChineseNumber(`${second}${unit}`);
  return low !== null &&
    high !== null &&
    low < high &&
    high - low <= 2 * (parseChineseNumber(`一${unit}`) ?? 1)
    ? `${low}..${high}`
    : null;
}

/** 半年 → 6, 一年半 → 18, in months. */
function readHalfYears(text: string): number | null {
  const years = /([一二两三四五\d])年半/.exec(text)?.[1];
  if (years !== undefined) return (parseChineseNumber(years) ?? 0) * 12 + 6;
  return text.includes('半年') ? 6 : null;
}

const below = (value: number) => (Number.isInteger(value) ? value - 1 : value);
const above = (value: number) => (Number.isInteger(value) ? value + 1 : value);
const magnitude = (value: number) => 10 ** Math.floor(Math.log10(Math.max(value, 1)));
