import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { SlotFill } from '../lattice/lattice.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import { amountIn, exactWhereFull, writtenRange } from '../quantities/amount-in.ts';
import type { Certainty, Per, Quantity, Range } from '../utterance.ts';
import { ageIn, isAtom, isPlace, LASTS } from './slot-fills.ts';

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
