import { regionContains } from '../../knowledge/region-code.ts';
import type { Demand } from '../../knowledge/schema/condition.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { type Interval, intervalOf } from '../amount/interval.ts';
import { type FactValue, UNKNOWN } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { any, type Truth } from './truth.ts';

/** Whether an answer meets a demand; null when it is absent, unknown, or too coarse to tell. */
export function meets(
  demand: Demand,
  fact: Fact,
  value: FactValue | undefined,
  rulebook: Rulebook,
): Truth {
  if (value === undefined || value === UNKNOWN) return null;
  switch (demand.op) {
    case 'in':
      return isAmong(demand.values, fact, String(value), rulebook);
    case 'notIn':
      return !isAmong(demand.values, fact, String(value), rulebook);
    case 'within':
      return any(demand.codes.map((code) => liesWithin(code, String(value))));
    case 'range': {
      const interval = intervalOf(fact, value);
      return interval === null ? null : lies(interval, demand);
    }
    case 'dates':
      return fallsBetween(String(value), demand.from, demand.until);
  }
}

function isAmong(
  values: readonly string[],
  fact: Fact,
  value: string,
  rulebook: Rulebook,
): boolean {
  if (fact.type !== 'industry') return values.includes(value);
  const trades = rulebook.tradeAndBroader(value);
  return values.some((wanted) => trades.has(wanted));
}

/** A coarser place (the province for a county's rule) leaves it open. */
function liesWithin(code: string, place: string): Truth {
  if (regionContains(code, place)) return true;
  return regionContains(place, code) ? null : false;
}

function lies({ low, high }: Interval, demand: Demand & { op: 'range' }): Truth {
  const {
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
    minOpen,
    maxOpen,
  } = demand;
  const aboveMin = (point: number) => (minOpen ? point > min : point >= min);
  const belowMax = (point: number) => (maxOpen ? point < max : point <= max);
  if (aboveMin(low) && belowMax(high)) return true;
  if (!aboveMin(high) || !belowMax(low)) return false;
  return null;
}

/** A month (2020-03) counts as all its days. */
function fallsBetween(value: string, from: string | undefined, until: string | undefined): Truth {
  const first = value.length === 7 ? `${value}-01` : value;
  const last = value.length === 7 ? `${value}-31` : value;
  if ((from === undefined || first >= from) && (until === undefined || last <= until)) return true;
  if ((from !== undefined && last < from) || (until !== undefined && first > until)) return false;
  return null;
}
