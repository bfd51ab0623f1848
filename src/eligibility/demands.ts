import { conditionNodes } from '../knowledge/checks/walk.ts';
import type { Condition, Demand } from '../knowledge/schema/condition.ts';

const known = new WeakMap<Condition, ReadonlyMap<string, readonly Demand[]>>();

/** What a condition demands of each fact that it tests, in authored order; worked out once. */
export function demandsOn(condition: Condition): ReadonlyMap<string, readonly Demand[]> {
  const before = known.get(condition);
  if (before !== undefined) return before;
  const demands = new Map<string, Demand[]>();
  for (const node of conditionNodes(condition)) {
    if (node.kind !== 'test') continue;
    const list = demands.get(node.fact);
    if (list === undefined) demands.set(node.fact, [node.demand]);
    else list.push(node.demand);
  }
  known.set(condition, demands);
  return demands;
}

/** The demands that must be met for the condition to hold: its tests that no `any` or `not` encloses. */
export function requiredDemands(condition: Condition): ReadonlyMap<string, readonly Demand[]> {
  const required = new Map<string, Demand[]>();
  const walk = (node: Condition): void => {
    if (node.kind === 'all') node.of.forEach(walk);
    else if (node.kind === 'test')
      required.set(node.fact, [...(required.get(node.fact) ?? []), node.demand]);
  };
  walk(condition);
  return required;
}
