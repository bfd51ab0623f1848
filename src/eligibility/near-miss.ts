import type { Condition } from '../knowledge/schema/condition.ts';
import type { NearMiss } from './assessment.ts';
import { blame } from './blame.ts';
import type { Facts } from './facts.ts';
import { possibleValues } from './possible-values.ts';
import type { Rulebook } from './rulebook.ts';
import { trace, truthOf } from './trace.ts';

/**
 * For a condition that fails: each single fact that a person can change and whose change would lift
 * the failure. Place, age and what has happened are never among them.
 */
export function nearMisses(condition: Condition, facts: Facts, rulebook: Rulebook): NearMiss[] {
  const leaves = blame(trace(condition, facts, rulebook), rulebook);
  const found = new Map<string, NearMiss>();
  for (const { node } of leaves) {
    if (node.kind !== 'test' || found.has(node.fact)) continue;
    if (rulebook.facts.get(node.fact)?.changeable !== true) continue;
    const flips = possibleValues(node.fact, [condition], rulebook).some(
      (value) => truthOf(condition, new Map(facts).set(node.fact, value), rulebook) !== false,
    );
    if (flips && node.text !== undefined)
      found.set(node.fact, { fact: node.fact, text: node.text });
  }
  return [...found.values()];
}
