import { conditionNodes } from '../knowledge/checks/walk.ts';
import type { Condition } from '../knowledge/schema/condition.ts';
import type { Facts } from './facts.ts';
import type { Rulebook } from './rulebook.ts';
import { truthOf } from './trace.ts';

/** Facts in undecided parts of an undecided condition that are not answered yet, in authored order. */
export function liveFacts(condition: Condition, facts: Facts, rulebook: Rulebook): string[] {
  const found = new Set<string>();
  const walk = (node: Condition) => {
    if (truthOf(node, facts, rulebook) !== null) return;
    if (node.kind === 'all' || node.kind === 'any') node.of.forEach(walk);
    else if (node.kind === 'not') walk(node.of);
    else if (node.kind === 'test' && !facts.has(node.fact)) found.add(node.fact);
  };
  walk(condition);
  return [...found];
}

/** Every fact that a condition tests. */
export function factsOf(condition: Condition): string[] {
  return [...conditionNodes(condition)].flatMap((node) =>
    node.kind === 'test' ? [node.fact] : [],
  );
}
