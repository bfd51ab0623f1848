import type { Condition, Demand } from '../../knowledge/schema/condition.ts';
import type { Facts } from '../facts.ts';
import { requiredDemands } from '../judge/demands.ts';
import { meets } from '../judge/meets.ts';
import type { Rulebook } from '../rulebook.ts';
import { boundsOf, type Interval, intervalOf } from './interval.ts';

/** What a sum is worked out from: the answers, and what its own conditions leave open of the rest. */
export interface Inputs {
  /** all that a number may be: its answer or its bounds, within what the conditions demand */
  readonly interval: (fact: string) => Interval;
  /** the factors that an answer may choose: one once it is known */
  readonly chosen: (fact: string, by: Readonly<Record<string, number>>) => readonly number[];
}

/** @param when the conditions of the sum's clause: it is paid only where they hold */
export function inputsOf(facts: Facts, rulebook: Rulebook, when?: Condition): Inputs {
  const required = when === undefined ? new Map<string, Demand[]>() : requiredDemands(when);
  return {
    interval: (id) => {
      const fact = rulebook.facts.get(id);
      const said = (fact && intervalOf(fact, facts.get(id))) ?? boundsOf(fact);
      return (required.get(id) ?? []).reduce(narrowed, said);
    },
    chosen: (id, by) => {
      const fact = rulebook.facts.get(id);
      const value = String(facts.get(id));
      const named = fact?.type === 'industry' ? [...rulebook.tradeAndBroader(value)] : [value];
      const own = named.map((name) => by[name]).find((factor) => factor !== undefined);
      if (own !== undefined) return [own];
      const open = Object.entries(by).filter(
        ([option]) =>
          fact !== undefined &&
          (required.get(id) ?? []).every((demand) => meets(demand, fact, option, rulebook)),
      );
      return (open.length > 0 ? open : Object.entries(by)).map(([, factor]) => factor);
    },
  };
}

/** The part of an interval that meets a demand; the whole where none does. */
function narrowed({ low, high }: Interval, demand: Demand): Interval {
  if (demand.op !== 'range') return { low, high };
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = demand;
  const part = { low: Math.max(low, min), high: Math.min(high, max) };
  return part.low <= part.high ? part : { low, high };
}
