import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Condition, Demand } from '../../knowledge/schema/condition.ts';
import { conditionNodes } from '../../knowledge/walk.ts';

/** Demands by the fact that they are made on, in authored order. */
export type Demands = ReadonlyMap<string, readonly Demand[]>;

/** What a condition demands of each fact that it tests. */
export const demandsOn = memoizeWeak(
  (condition: Condition): Demands => gather(conditionNodes(condition)),
);

/** The demands that must be met for the condition to hold: its tests that no `any` or `not` encloses. */
export const requiredDemands = memoizeWeak(
  (condition: Condition): Demands => gather(conjuncts(condition)),
);

function* conjuncts(condition: Condition): Generator<Condition> {
  if (condition.kind !== 'all') yield condition;
  else for (const child of condition.of) yield* conjuncts(child);
}

function gather(nodes: Iterable<Condition>): Demands {
  const demands = new Map<string, Demand[]>();
  for (const node of nodes) {
    if (node.kind !== 'test') continue;
    const list = demands.get(node.fact);
    if (list === undefined) demands.set(node.fact, [node.demand]);
    else list.push(node.demand);
  }
  return demands;
}
