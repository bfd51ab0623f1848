import type { Fact } from '../../knowledge/schema/fact.ts';
import { perAsked } from '../quantities/number-answer.ts';
import type { Quantity } from '../utterance.ts';

/** What a number may be counted in where its fact is: 四个 are people, not months. */
const COUNTERS: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '个', '位', '名', '口'],
};
const LASTING: Readonly<Record<string, string>> = { 月: 'month', 天: 'day', 年: 'year' };

/**
 * How well a quantity fits a fact by its kind and unit: 3 where it is counted by the same time (一个月),
 * 2 where it is said in the fact's own unit, 1 where it may be meant so, 0 where it is one of something else.
 */
export function fitOf(fact: Fact, quantity: Quantity): 0 | 1 | 2 | 3 {
  const { type, unit = '' } = fact;
  if (type === 'date') return isDay(quantity) ? 2 : 0;
  if (type !== 'number' || isTooLarge(fact, quantity)) return 0;
  switch (quantity.kind) {
    case 'money':
      if (unit !== '元') return 0;
      return quantity.per !== null && quantity.per === perAsked(fact) ? 3 : 2;
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

/** 8000 are no months of a year. */
const isTooLarge = ({ bounds }: Fact, quantity: Quantity): boolean =>
  quantity.kind === 'number' && bounds !== undefined && (quantity.range.low ?? 0) > bounds.max;

/** The fact that a quantity fits best; of equals the first. */
export function bestFit(facts: readonly Fact[], quantity: Quantity): Fact | undefined {
  const rated = facts.map((fact) => ({ fact, fit: fitOf(fact, quantity) }));
  const most = Math.max(0, ...rated.map(({ fit }) => fit));
  return most === 0 ? undefined : rated.find(({ fit }) => fit === most)?.fact;
}

const isDay = (quantity: Quantity): boolean =>
  quantity.kind === 'date' ||
  (quantity.kind === 'period' &&
    quantity.from !== null &&
    quantity.from.slice(0, 7) === quantity.to?.slice(0, 7));
