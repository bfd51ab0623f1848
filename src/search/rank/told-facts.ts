import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Industry } from '../../knowledge/schema/vocabulary.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** What an owner told, by fact. */
export type StatedFacts = ReadonlyMap<string, string | number>;

const MOST = 0.3;

/**
 * How well the conditions of each measure go with what the owner told of themselves: a carrier goes
 * before a shop where both share a topic, a private landlord's tenant is not sent to the state's rule.
 */
export function createFactBoost(
  measures: readonly Measure[],
  industries: readonly Industry[],
): (measure: number, told: StatedFacts) => number {
  const broader = new Map(industries.map(({ value, broader: wider }) => [value, wider]));
  const demands = measures.map(({ clauses }) => {
    const byFact = new Map<string, Test[]>();
    for (const { when } of clauses) {
      for (const test of testsOf(when)) {
        byFact.set(test.fact, [...(byFact.get(test.fact) ?? []), test]);
      }
    }
    return byFact;
  });
  return (measure, told) => {
    let score = 0;
    for (const [fact, value] of told) {
      const tests = demands[measure]?.get(fact);
      if (tests === undefined) continue;
      const values = typeof value === 'string' ? [value, ...(broader.get(value) ?? [])] : [value];
      score += tests.some((test) => accepts(test, values))
        ? RANK_WEIGHTS.agrees
        : RANK_WEIGHTS.disagrees;
    }
    return Math.max(-MOST, Math.min(MOST, score));
  };
}

type Test = Extract<Condition, { kind: 'test' }>;

function testsOf(condition: Condition): Test[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(testsOf);
    case 'test':
      return condition.fact === 'place' ? [] : [condition];
    // What a negated condition wants is not told by the words inside it.
    case 'not':
    case 'manual':
      return [];
  }
}

function accepts({ demand }: Test, values: readonly (string | number)[]): boolean {
  switch (demand.op) {
    case 'in':
      return values.some((value) => demand.values.includes(String(value)));
    case 'notIn':
      return !values.some((value) => demand.values.includes(String(value)));
    case 'range': {
      const [value] = values;
      if (typeof value !== 'number') return true;
      const above = demand.min === undefined || value >= demand.min;
      return above && (demand.max === undefined || value <= demand.max);
    }
    case 'within':
    case 'dates':
      return true;
  }
}
