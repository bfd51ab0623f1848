import { conditionNodes } from '../knowledge/checks/walk.ts';
import { addDays } from '../knowledge/civil-date.ts';
import type { Condition } from '../knowledge/schema/condition.ts';
import type { FactValue } from './facts.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * Values of a fact that between them can make a difference to the conditions: the options of a choice,
 * and for numbers, dates and places one value on each side of every threshold that is tested.
 */
export function possibleValues(
  id: string,
  conditions: readonly Condition[],
  rulebook: Rulebook,
): FactValue[] {
  const fact = rulebook.facts.get(id);
  if (fact === undefined) return [];
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return fact.options.map((option) => option.value);
    case 'industry':
      return rulebook.trades.map((trade) => trade.value);
    case 'number':
    case 'date':
    case 'region':
      return aroundThresholds(id, conditions);
  }
}

/** A place that no document is about; it stands for all of them. */
const ELSEWHERE = '990000';

function aroundThresholds(id: string, conditions: readonly Condition[]): FactValue[] {
  const values = new Set<FactValue>();
  for (const condition of conditions) {
    for (const node of conditionNodes(condition)) {
      if (node.kind !== 'test' || node.fact !== id) continue;
      const { demand } = node;
      if (demand.op === 'range') {
        for (const bound of [demand.min, demand.max]) {
          if (bound !== undefined)
            for (const step of [-1, 0, 1]) if (bound + step >= 0) values.add(bound + step);
        }
      } else if (demand.op === 'dates') {
        for (const day of [demand.from, demand.until]) {
          if (day !== undefined) for (const step of [-1, 0, 1]) values.add(addDays(day, step));
        }
      } else if (demand.op === 'within') {
        for (const code of demand.codes) values.add(code);
        values.add(ELSEWHERE);
      }
    }
  }
  return [...values];
}
