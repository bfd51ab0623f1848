import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Per, Quantity, Range } from '../utterance.ts';
import { textOf } from '../words.ts';
import { amountIn, exactWhereFull, type Measured, writtenRange } from './amount-in.ts';
import { readQuantities } from './read-quantities.ts';
import { takenBack } from './taken-back.ts';

const NONE =
  /^(一(个|点|分|块)(也|都))?(没有?|零|无)(请|雇|人|了|的)*$|^没(有)?(请|雇)(过)?人$|^[一半](个|点|分|块)[\u4e00-\u9fff]?[也都]?没/;
const ALL_YEAR = /(全|整)年|一直(在)?租/;
const JUST_NOW = /应届|刚毕业/;

/**
 * A number as the answer to a question: exact (三万五), a range `low..high` (十来个人 → 10..19, 不到15万 →
 * 0..149999), in the fact's unit and counted by what it asks (一年六万 → 5000 a month). Null when the text
 * says no number of that unit, or one that no sane answer is as large as.
 */
export function numberAnswer(fact: Fact, text: string, on: CivilDate): string | number | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/(?<=[\d万千百])整/g, '');
  if (NONE.test(plain)) return (fact.bounds?.min ?? 0) > 0 ? null : 0;
  const asked: Measured = { unit: fact.unit ?? null, per: perAsked(fact) };
  const quantities = takenBack(plain, readQuantities(plain, on));
  const range =
    impliedBy(fact, plain) ??
    shareIn(fact, plain, quantities) ??
    meantIn(plain, quantities, asked, on) ??
    figure(plain);
  return range === null ? null : within(fact, range);
}

/** What holds now, or sums up: 以前八个，现在剩三个; 算下来六万. */
const HOLDS =
  /(?:现在|如今|眼下|目前|剩|总共|一共|加起来|合计|合起来|算下来|实际|其实|请了|招了|雇了)(?:是|有|了|就|也就|大概|差不多|约|还|剩|着|在|的|下)*$/;
/** What held before, or counts the owner too: 连我五个，请了四个. */
const HELD =
  /(?:连我|加我|算我|算上我|包括我|以前|原来|之前|本来|原先|起初)(?:是|有|了|一共|总共)*$/;

/** The amount that a text means, where it says several: what holds now, else the first. */
function meantIn(
  text: string,
  quantities: readonly Quantity[],
  asked: Measured,
  on: CivilDate,
): Range | null {
  const amounts = quantities.flatMap((quantity) => {
    const range = amountOf(quantity, asked, text, on);
    const before = text.slice(0, quantity.span.start);
    return range === null ? [] : [{ quantity, range: exactWhereFull(quantity, range), before }];
  });
  const lasting = amounts.filter(({ quantity }) => quantity.kind !== 'period');
  // 三个都交满七个月了: what is said in the unit goes before what is only counted.
  const measured = lasting.filter(({ quantity }) => isMeasured(quantity));
  const sorted = [measured, lasting, amounts].find((some) => some.length > 0) ?? [];
  const now = sorted.findLast(({ before }) => HOLDS.test(before));
  const meant = now ?? sorted.find(({ before }) => !HELD.test(before)) ?? sorted[0];
  return meant?.range ?? null;
}

/** A length of time or a sum, and no bare number. */
const isMeasured = ({ kind }: Quantity): boolean => kind === 'duration' || kind === 'money';

function amountOf(quantity: Quantity, asked: Measured, text: string, on: CivilDate): Range | null {
  if (asked.unit === '年') return yearsSince(quantity, on) ?? amountIn(quantity, asked);
  if (asked.unit === '月') return monthsSince(quantity, text, on) ?? amountIn(quantity, asked);
  if (asked.unit === '岁') return ageOf(quantity, text, on) ?? amountIn(quantity, asked);
  return amountIn(asked.unit === '元' ? paidBy(quantity, text) : quantity, asked);
}

/** 一季度一交，九千: the sum is that of the time between two payments. */
const PAID_BY = /(季度?|半年|年|月)(?:一|才)(?:[交付缴])(?:一?[次回])?的?[，,]?[^\d]{0,4}$/;

function paidBy(quantity: Quantity, text: string): Quantity {
  const isSum = quantity.kind === 'number' && quantity.unit === null;
  if (!isSum && (quantity.kind !== 'money' || quantity.per !== null)) return quantity;
  const word = PAID_BY.exec(text.slice(0, quantity.span.start))?.[1];
  const per = word === undefined ? undefined : PAID.find(([one]) => word.startsWith(one))?.[1];
  return per === undefined ? quantity : { ...quantity, kind: 'money', per };
}

const PAID: readonly (readonly [string, Per])[] = [
  ['季', 'quarter'],
  ['半年', 'half-year'],
  ['年', 'year'],
  ['月', 'month'],
];

/** 三月开的，到现在: the months since, the first of them in part. */
const SINCE =
  /^(?:份|初|底|中旬)?(?:就|才)?(?:开的?|进来|进的|来的|入职|上班|干起|做起|起|开始|到现在|至今)/;

function monthsSince(quantity: Quantity, text: string, on: CivilDate): Range | null {
  if (quantity.kind !== 'period' || quantity.from === null || quantity.from > on) return null;
  if (!SINCE.test(text.slice(quantity.span.end))) return null;
  const [year, month] = quantity.from.split('-').map(Number);
  const [thisYear, thisMonth] = on.split('-').map(Number);
  const months = ((thisYear ?? 0) - (year ?? 0)) * 12 + (thisMonth ?? 0) - (month ?? 0);
  return { low: months, high: months + 1 };
}

/** 86年的, 1986年生: the age in the year of asking, the birthday past or not. */
const BORN = /^(?:\d{2})?(\d{2})年$/;

function ageOf({ span }: Quantity, text: string, on: CivilDate): Range | null {
  const [, born] = BORN.exec(textOf(span.text)) ?? [];
  if (born === undefined || !/^(?:的|生|出生|属|$)/.test(text.slice(span.end))) return null;
  const year = Number(on.slice(0, 4));
  const age = (((year - Number(born)) % 100) + 100) % 100;
  return age < 16 ? null : { low: age - 1, high: age };
}

/** 十个人里七个是, 五个里头有三个: so many of so many, in percent. */
function shareIn({ unit }: Fact, text: string, quantities: readonly Quantity[]): Range | null {
  if (unit !== '%') return null;
  const heads = quantities.flatMap((one) => {
    const range = amountIn(one, { unit: '人', per: null });
    return range?.low == null || range.low !== range.high
      ? []
      : [{ ...one.span, count: range.low }];
  });
  const [all, part] = heads;
  if (all === undefined || part === undefined || part.count > all.count) return null;
  if (!/[里中占]/.test(text.slice(all.end, part.start))) return null;
  const share = Math.round((100 * part.count) / all.count);
  return { low: share, high: share };
}

/** 10000 is a telephone number anywhere else. */
function figure(text: string): Range | null {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : null;
  return value === null ? null : { low: value, high: value };
}

/** 全年都租, 刚毕业 */
function impliedBy(fact: Fact, text: string): Range | null {
  if (fact.unit === '月' && ALL_YEAR.test(text)) return { low: 12, high: 12 };
  return fact.unit === '年' && JUST_NOW.test(text) ? { low: 0, high: 0 } : null;
}

/** 2018年毕业, 去年: as years before the day of asking. */
function yearsSince(quantity: Quantity, on: CivilDate): Range | null {
  const from =
    quantity.kind === 'date' ? quantity.date : quantity.kind === 'period' ? quantity.from : null;
  if (from === null || from > on) return null;
  const years = Number(on.slice(0, 4)) - Number(from.slice(0, 4));
  return { low: years, high: years };
}

const PER: readonly (readonly [string, Per])[] = [
  ['12个月', 'year'],
  ['年', 'year'],
  ['季', 'quarter'],
  ['月', 'month'],
];

/** The label tells what a sum is counted by: 月租金, 季度销售额. */
export const perAsked = ({ label, unit }: Fact): Per | null =>
  unit === '元' ? (PER.find(([word]) => label.includes(word))?.[1] ?? null) : null;

/** 三年零四个月 are three whole years, and 十天 are no month yet. */
function inWholes({ unit }: Fact, range: Range): Range {
  const { low, high } = range;
  if (low === null || low !== high) return range;
  const isWhole = unit === '年' || (unit === '月' && low < 1);
  return isWhole ? { ...range, low: Math.floor(low), high: Math.floor(low) } : range;
}

/** The answer as it is stored; null where it lies outside all sane answers. */
function within(fact: Fact, range: Range): string | number | null {
  const [least, most] = [fact.bounds?.min ?? 0, fact.bounds?.max ?? Number.POSITIVE_INFINITY];
  const low = range.low ?? 0;
  // Months within a year: 一年半 and more is all of it.
  if (low > most && fact.unit === '月' && most === 12) return 12;
  if (low > most || (range.high !== null && range.high < least)) return null;
  const isBelow = low < least;
  const isAbove = range.high !== null && range.high > most;
  return writtenRange({
    ...inWholes(fact, range),
    ...(isBelow ? { low: least, lowOpen: false } : {}),
    ...(isAbove ? { high: most, highOpen: false } : {}),
  });
}
