import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Atom, Edge, PlaceAtom } from '../lattice/lattice.ts';
import type { ClassId, Vocabulary } from '../lattice/vocabulary.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import { amountIn, exactWhereFull, writtenRange } from '../quantities/amount-in.ts';
import type { Certainty, Per, Quantity, Range } from '../utterance.ts';
import type { SlotFill } from './match-line.ts';

/** Classes of words for what a sum is counted by. */
const PER_CLASSES: Readonly<Record<string, Per>> = {
  'per-day': 'day',
  'per-month': 'month',
  'per-quarter': 'quarter',
  'per-half-year': 'half-year',
  'per-year': 'year',
};

/** The unit that a slot for a length of time asks for. */
const LASTS: Readonly<Partial<Record<SlotType, string>>> = {
  months: '月',
  full: '月',
  fullyears: '年',
  days: '天',
  years: '年',
  daysonly: '天',
  yearsonly: '年',
};
/** A number without a unit is money from so many yuan on. */
const LEAST_BARE_SUM = 100;
const PEOPLE = /^(?:个?人|个|名|位|口|号人|员|人次)$/;

export interface SlotReader {
  readonly fills: (type: SlotType, fill: SlotFill) => boolean;
  readonly perOf: (fill: SlotFill) => Per | null;
  readonly tradeOf: (fill: SlotFill) => string | null;
}

const isAtom = (fill: SlotFill): fill is Atom => 'quantity' in fill;
const isPlace = (fill: SlotFill): fill is PlaceAtom => 'place' in fill;

/** @param trades values of the fact `trade`, each a word class by its name */
export function createSlotReader(vocabulary: Vocabulary, trades: readonly string[]): SlotReader {
  const perOfClass = new Map<ClassId, Per>(
    Object.entries(PER_CLASSES).flatMap(([name, per]) => {
      const id = vocabulary.idOf(name);
      return id === undefined ? [] : [[id, per] as const];
    }),
  );
  const tradeOfClass = new Map(
    trades.flatMap((trade) => {
      const id = vocabulary.idOf(tradeClass(trade));
      return id === undefined ? [] : [[id, trade] as const];
    }),
  );
  const tradeOfEdge = ({ classes }: Edge): string | null => {
    for (const id of classes) {
      const trade = tradeOfClass.get(id);
      if (trade !== undefined) return trade;
    }
    return null;
  };
  const perOfEdge = ({ classes }: Edge): Per | null => {
    for (const id of classes) {
      const per = perOfClass.get(id);
      if (per !== undefined) return per;
    }
    return null;
  };
  return {
    fills: (type, fill) => {
      if (isPlace(fill)) return placeFills(type, fill);
      if (!isAtom(fill))
        return type === 'per'
          ? perOfEdge(fill) !== null
          : type === 'trade' && tradeOfEdge(fill) !== null;
      return quantityFills(type, fill.quantity);
    },
    perOf: (fill) => {
      if (isPlace(fill)) return null;
      if (!isAtom(fill)) return perOfEdge(fill);
      return fill.quantity.kind === 'money' ? fill.quantity.per : null;
    },
    tradeOf: (fill) => (isAtom(fill) || isPlace(fill) ? null : tradeOfEdge(fill)),
  };
}

/** The word class of a trade's words. */
export const tradeClass = (trade: string): string => `trade.${trade}`;

/** 区, 县 and 县级市 have a code of their own, a city's ends in 00. */
function placeFills(type: SlotType, { place }: PlaceAtom): boolean {
  if (type === 'place') return true;
  return type === (place.endsWith('00') ? 'citywide' : 'county');
}

function quantityFills(type: SlotType, quantity: Quantity): boolean {
  switch (type) {
    case 'people':
      return quantity.kind === 'number' && PEOPLE.test(quantity.unit ?? '');
    case 'age':
      return quantity.kind === 'number' && /^周?岁$/.test(quantity.unit ?? '');
    case 'agelike':
      return quantity.kind === 'number' && quantity.unit === null && isAge(ageIn(quantity));
    case 'persons':
      return quantity.kind === 'number' && /人|名|位/.test(quantity.span.text);
    case 'money':
      return quantity.kind === 'money' || isBareSum(quantity);
    case 'number':
      return quantity.kind === 'number';
    case 'percent':
      return quantity.kind === 'percent';
    case 'ordinal':
      return quantity.kind === 'ordinal';
    case 'months':
      return quantity.kind === 'duration' || isFromTo(quantity);
    case 'full':
    case 'fullyears':
      return quantity.kind === 'duration' && quantity.span.text.startsWith('满');
    case 'days':
    case 'years':
      return quantity.kind === 'duration';
    case 'daysonly':
      return quantity.kind === 'duration' && quantity.unit === 'day';
    case 'yearsonly':
      return (
        quantity.kind === 'duration' &&
        (quantity.unit === 'year' || /年(?:半|零|多|又)/.test(quantity.span.text))
      );
    case 'halfyear':
      return quantity.kind === 'duration' && monthsOf(quantity) >= MONTHS_OF_HALF_YEAR;
    case 'date':
      return quantity.kind === 'date' || isWholePeriod(quantity);
    case 'until':
      return isUntil(quantity);
    case 'monthsince':
    case 'yearsince':
      return quantity.kind === 'date' || (quantity.kind === 'period' && quantity.from !== null);
    default:
      return false;
  }
}

/** 满四十 is forty. */
const ageIn = ({ range, span }: Quantity & { readonly range: Range }): Range =>
  span.text.startsWith('满') ? { low: range.low, high: range.low } : range;

/** Of a grown person: 我今年五十三. */
const isAge = ({ low, high }: Range): boolean =>
  low !== null && low === high && low >= 16 && low <= 90;

const MONTHS_OF_HALF_YEAR = 6;

/** 快两年 has an upper end alone. */
const lowestOf = (range: Range | null): number => range?.low ?? range?.high ?? 0;

/** A length of time in months, at its least; 0 where it has none. */
const monthsOf = (quantity: Quantity): number =>
  lowestOf(amountIn(quantity, { unit: '月', per: null }));

/** 3月到8月 lasts six months; 去年 names a year and no length. */
const isFromTo = (quantity: Quantity): boolean =>
  quantity.kind === 'period' &&
  quantity.from !== null &&
  quantity.to !== null &&
  /[到至\-–—~～]./.test(quantity.span.text);

/** A stretch of time with both its ends, or up to its end. */
const isWholePeriod = (quantity: Quantity): boolean =>
  (quantity.kind === 'period' && quantity.from !== null && quantity.to !== null) ||
  isUntil(quantity);

/** 到明年六月底 */
const isUntil = (quantity: Quantity): boolean =>
  quantity.kind === 'period' && quantity.to !== null && /^[到至]/.test(quantity.span.text);

const isBareSum = (quantity: Quantity): boolean =>
  quantity.kind === 'number' &&
  quantity.unit === null &&
  (quantity.range.low ?? quantity.range.high ?? 0) >= LEAST_BARE_SUM;

/** A value as an answer, and how sure it is. */
export interface SlotValue {
  readonly value: string | number;
  readonly certainty: Certainty;
}

/**
 * The value of a slot in the unit that is asked for.
 * @param per what the sum is counted by, said anywhere in the frame
 * @param to what it shall be counted by; null leaves it as it is said
 */
export function slotValue(
  type: SlotType,
  fill: SlotFill,
  per: Per | null,
  to: Per | null,
  on: CivilDate,
): SlotValue | null {
  if (isPlace(fill)) return { value: fill.place, certainty: 'certain' };
  if (!isAtom(fill)) return null;
  const { quantity } = fill;
  switch (quantity.kind) {
    case 'date':
      if (isSince(type)) return since(type, quantity.date, on);
      return { value: quantity.date, certainty: quantity.yearAssumed ? 'assumed' : 'certain' };
    case 'period':
      if (isSince(type) && quantity.from !== null) return since(type, quantity.from, on);
      // 4月底到期: the end of the stretch.
      if ((type === 'date' || type === 'until') && quantity.to !== null)
        return { value: quantity.to, certainty: 'assumed' };
      return known(amountIn(quantity, { unit: LASTS[type] ?? null, per: null }));
    case 'duration':
      return known(fullIn(quantity, LASTS[type] ?? null));
    case 'money':
      return known(amountIn({ ...quantity, per }, { unit: '元', per: to }));
    case 'number': {
      if (type === 'age' || type === 'agelike') return known(ageIn(quantity));
      if (type !== 'money') return known(quantity.range);
      const value = known(amountIn({ ...quantity, kind: 'money', per }, { unit: '元', per: to }));
      return value === null ? null : { ...value, certainty: 'assumed' };
    }
    default:
      return known(quantity.range);
  }
}

function fullIn(quantity: Quantity, unit: string | null): Range | null {
  const range = amountIn(quantity, { unit, per: null });
  if (range === null) return null;
  const { low, high } = exactWhereFull(quantity, range);
  // 两年半 are two whole years.
  const isBroken = unit === '年' && low !== null && low === high;
  return {
    ...exactWhereFull(quantity, range),
    ...(isBroken && { low: Math.floor(low), high: Math.floor(low) }),
  };
}

const isSince = (type: SlotType): boolean => type === 'monthsince' || type === 'yearsince';

/** 23年毕业: so many years before the day of the message. */
function since(type: SlotType, from: CivilDate, on: CivilDate): SlotValue | null {
  const years = Number(on.slice(0, 4)) - Number(from.slice(0, 4));
  const months = years * 12 + Number(on.slice(5, 7)) - Number(from.slice(5, 7));
  return months < 0 ? null : { value: type === 'yearsince' ? years : months, certainty: 'assumed' };
}

/** `3`, `7..8`, `0..149999`, `200001..` in whole numbers. */
function known(range: Range | null): SlotValue | null {
  if (range === null) return null;
  const whole = (value: number | null): number | null =>
    value === null ? null : Math.round(value);
  const value = writtenRange({ ...range, low: whole(range.low), high: whole(range.high) });
  return { value, certainty: 'certain' };
}
