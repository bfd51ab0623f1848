import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Quantity } from '../utterance.ts';

/** What a number may be counted in where its fact is: 四个 are people, not months. */
const COUNTERS: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '个', '位', '名', '口'],
  月: ['月'],
  天: ['天', '日'],
  年: ['年'],
  岁: ['岁'],
};
const LASTING: Readonly<Record<string, string>> = { 月: 'month', 天: 'day', 年: 'year' };

/**
 * How well a quantity fits a fact by its kind and unit: 2 where it is said in the fact's own unit, 1 where
 * it may be meant so, 0 where it is one of something else.
 */
export function fitOf({ type, unit = '' }: Fact, quantity: Quantity): 0 | 1 | 2 {
  if (type === 'date') return isDay(quantity) ? 2 : 0;
  if (type !== 'number') return 0;
  switch (quantity.kind) {
    case 'money':
      return unit === '元' ? 2 : 0;
    case 'percent':
      return unit === '%' ? 2 : 0;
    case 'duration':
      if (LASTING[unit] === quantity.unit) return 2;
      return unit in LASTING ? 1 : 0;
    case 'number':
      if (quantity.unit === null) return 1;
      return (COUNTERS[unit] ?? [unit]).includes(quantity.unit) ? 2 : 0;
    case 'date':
    case 'period':
    case 'ordinal':
      return 0;
  }
}

const isDay = (quantity: Quantity): boolean =>
  quantity.kind === 'date' ||
  (quantity.kind === 'period' &&
    quantity.from !== null &&
    quantity.from.slice(0, 7) === quantity.to?.slice(0, 7));
