import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Per, Quantity, Range } from '../utterance.ts';
import { amountIn, type Measured, writtenRange } from './amount-in.ts';
import { readQuantities } from './read-quantities.ts';

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
  const range =
    impliedBy(fact, plain) ?? firstIn(readQuantities(plain, on), asked, on) ?? figure(plain);
  return range === null ? null : within(fact, range);
}

function firstIn(quantities: readonly Quantity[], asked: Measured, on: CivilDate): Range | null {
  for (const quantity of quantities) {
    const range = asked.unit === '年' ? yearsSince(quantity, on) : null;
    const amount = range ?? amountIn(quantity, asked);
    if (amount !== null) return amount;
  }
  return null;
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
  ['年', 'year'],
  ['季', 'quarter'],
  ['月', 'month'],
];

/** The label tells what a sum is counted by: 月租金, 季度销售额. */
export const perAsked = ({ label, unit }: Fact): Per | null =>
  unit === '元' ? (PER.find(([word]) => label.includes(word))?.[1] ?? null) : null;

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
    ...range,
    ...(isBelow ? { low: least, lowOpen: false } : {}),
    ...(isAbove ? { high: most, highOpen: false } : {}),
  });
}
