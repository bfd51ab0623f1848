import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Atom, PlaceAtom, SlotFill } from '../lattice/lattice.ts';
import type { Edge } from '../lattice/lattice-tables.ts';
import type { ClassId, Vocabulary } from '../lattice/vocabulary.ts';
import { SLOT_TYPES, type SlotType } from '../pattern/parse-pattern.ts';
import { amountIn } from '../quantities/amount-in.ts';
import type { Per, Quantity, Range } from '../utterance.ts';
import { textOf } from '../words.ts';

/** Classes of words for what a sum is counted by. */
const PER_CLASSES: Readonly<Record<string, Per>> = {
  'per-day': 'day',
  'per-month': 'month',
  'per-quarter': 'quarter',
  'per-half-year': 'half-year',
  'per-year': 'year',
};

/** The unit that a slot for a length of time asks for. */
export const LASTS: Readonly<Partial<Record<SlotType, string>>> = {
  months: '月',
  full: '月',
  fullyears: '年',
  days: '天',
  years: '年',
  daysonly: '天',
  yearsonly: '年',
  manyyears: '年',
};

/** A number without a unit is money from so many yuan on. */
const LEAST_BARE_SUM = 100;

const PEOPLE = /^(?:个?人|个|名|位|口|号人|员|人次)$/;

/** Tells which stretches fill a slot of a frame's line. */
export interface SlotReader {
  readonly fills: (type: SlotType, fill: SlotFill) => boolean;
  /** all types of slots that a stretch fills */
  readonly typesOf: (fill: SlotFill) => readonly SlotType[];
  readonly perOf: (fill: SlotFill) => Per | null;
  readonly tradeOf: (fill: SlotFill) => string | null;
}

/** A quantity, and no place or word. */
export const isAtom = (fill: SlotFill): fill is Atom => 'quantity' in fill;

/** A place, and no quantity or word. */
export const isPlace = (fill: SlotFill): fill is PlaceAtom => 'place' in fill;

/**
 * Opens the slots over the word classes.
 * @param trades values of the fact `trade`, each a word class by its name
 */
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
  const fills = (type: SlotType, fill: SlotFill): boolean => {
    if (isPlace(fill)) return placeFills(type, fill);
    if (!isAtom(fill))
      return type === 'per'
        ? perOfEdge(fill) !== null
        : type === 'trade' && tradeOfEdge(fill) !== null;
    return quantityFills(type, fill.quantity);
  };
  const all = [...SLOT_TYPES];
  // A word fills the same slots wherever it stands, and its classes are one list.
  const typesOfWord = memoizeWeak((classes: readonly ClassId[]) =>
    all.filter((type) => fills(type, { from: 0, to: 0, classes })),
  );
  return {
    fills,
    typesOf: (fill) =>
      isAtom(fill) || isPlace(fill)
        ? all.filter((type) => fills(type, fill))
        : typesOfWord(fill.classes),
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
      return quantity.kind === 'number' && /人|名|位/.test(textOf(quantity.span.text));
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
      return quantity.kind === 'duration' && textOf(quantity.span.text).startsWith('满');
    case 'days':
    case 'years':
      return quantity.kind === 'duration';
    case 'daysonly':
      return quantity.kind === 'duration' && quantity.unit === 'day';
    case 'yearsonly':
      return (
        quantity.kind === 'duration' &&
        (quantity.unit === 'year' || /年(?:半|零|多|又)/.test(textOf(quantity.span.text)))
      );
    case 'halfyear':
      return quantity.kind === 'duration' && monthsOf(quantity) >= MONTHS_OF_HALF_YEAR;
    case 'manyyears':
      return quantity.kind === 'duration' && monthsOf(quantity) >= MONTHS_OF_MANY_YEARS;
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
export const ageIn = ({ range, span }: Quantity & { readonly range: Range }): Range =>
  textOf(span.text).startsWith('满') ? { low: range.low, high: range.low } : range;

/** Of a grown person: 我今年五十三. */
const isAge = ({ low, high }: Range): boolean =>
  low !== null && low === high && low >= 16 && low <= 90;

const MONTHS_OF_HALF_YEAR = 6;
/** No shop is new after so long. */
const MONTHS_OF_MANY_YEARS = 48;

/** A length of time in months, at its least; 0 where it has none. */
const monthsOf = (quantity: Quantity): number =>
  lowestOf(amountIn(quantity, { unit: '月', per: null }));

/** 3月到8月 lasts six months; 去年 names a year and no length. */
const isFromTo = (quantity: Quantity): boolean =>
  quantity.kind === 'period' &&
  quantity.from !== null &&
  quantity.to !== null &&
  /[到至\-–—~～]./.test(textOf(quantity.span.text));

/** A stretch of time with both its ends, or up to its end. */
const isWholePeriod = (quantity: Quantity): boolean =>
  (quantity.kind === 'period' && quantity.from !== null && quantity.to !== null) ||
  isUntil(quantity);

/** 到明年六月底 */
const isUntil = (quantity: Quantity): boolean =>
  quantity.kind === 'period' && quantity.to !== null && /^[到至]/.test(textOf(quantity.span.text));

const isBareSum = (quantity: Quantity): boolean =>
  quantity.kind === 'number' &&
  quantity.unit === null &&
  (quantity.range.low ?? quantity.range.high ?? 0) >= LEAST_BARE_SUM;

/** 快两年 has an upper end alone. */
export const lowestOf = (range: Range | null): number => range?.low ?? range?.high ?? 0;
