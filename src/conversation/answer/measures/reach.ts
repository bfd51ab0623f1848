import { UNKNOWN } from '../../../eligibility/facts.ts';
import type { Condition, Demand } from '../../../knowledge/schema/condition.ts';
import type { Fact } from '../../../knowledge/schema/fact.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import type { Answer } from '../../state.ts';
import { shareOf } from './share-of.ts';

/** What share of shops a test of something not told lets through, where its fact does not say. */
const AT_MOST = 0.75;
const AT_LEAST = 0.4;
const OTHERWISE = 0.5;
/** One trade of all; a measure that names many is for many. */
const TRADE = 0.05;
/** What an office decides is mostly granted. */
const GRANTED = 0.7;

/**
 * What share of shops a measure is for, 0 to 1, counting what was told as known and the facts as
 * independent: what orders a list for somebody of whom little is known.
 */
export function reachOf({ clauses }: Measure, answers: readonly Answer[], deps: Deps): number {
  const told = new Map(answers.map(({ fact, value }) => [fact, value]));
  const reach = (condition: Condition): number => {
    switch (condition.kind) {
      case 'all':
        return condition.of.reduce((product, one) => product * reach(one), 1);
      case 'any':
        return 1 - condition.of.reduce((product, one) => product * (1 - reach(one)), 1);
      case 'not':
        return 1 - reach(condition.of);
      case 'manual':
        return GRANTED;
      case 'test': {
        const value = told.get(condition.fact);
        const fact = factById(condition.fact, deps);
        if (value === undefined || value === UNKNOWN) return passing(condition.demand, fact);
        // A trade or a place is told more or less exactly.
        return fact?.options.length === 0 ? 1 : lets(condition.demand, value);
      }
    }
  };
  return Math.max(0, ...clauses.map(({ when }) => reach(when)));
}

/** Whether a choice that was told passes, 0 or 1; of a figure the verdict says it, and it limits nobody here. */
function lets(demand: Demand, value: Answer['value']): number {
  if (typeof value !== 'string') return 1;
  switch (demand.op) {
    case 'in':
      return Number(demand.values.includes(value));
    case 'notIn':
      return Number(!demand.values.includes(value));
    default:
      return 1;
  }
}

function passing(demand: Demand, fact: Fact | undefined): number {
  switch (demand.op) {
    case 'within':
      return 1;
    case 'in':
      return fact === undefined || fact.options.length === 0
        ? Math.min(1, TRADE * demand.values.length)
        : shareOf(fact, demand.values) / 100;
    case 'notIn':
      return fact === undefined || fact.options.length === 0
        ? Math.max(0, 1 - TRADE * demand.values.length)
        : 1 - shareOf(fact, demand.values) / 100;
    case 'range':
      return demand.min === undefined ? AT_MOST : demand.max === undefined ? AT_LEAST : OTHERWISE;
    case 'dates':
      return OTHERWISE;
  }
}
