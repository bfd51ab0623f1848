import type { Facts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import type { NearMiss } from './assessment.ts';
import { decidingConditions } from './deciding-conditions.ts';
import { possibleValues } from './possible-values.ts';
import { type Trace, truthOf } from './trace.ts';
import { any } from './truth.ts';

/**
 * For a condition that fails: each single fact that an owner can change and whose change would lift
 * the failure, with the verdict that it would then have. Place, age and what has happened are never
 * among them.
 */
export function nearMisses(tree: Trace, facts: Facts, rulebook: Rulebook): NearMiss[] {
  const found = new Map<string, NearMiss>();
  for (const { node } of decidingConditions(tree, rulebook)) {
    if (node.kind !== 'test' || node.text === undefined || found.has(node.fact)) continue;
    if (rulebook.facts.get(node.fact)?.changeable !== true) continue;
    const changed = new Map(facts);
    const best = any(
      possibleValues(node.fact, [tree.node], rulebook).map((value) =>
        truthOf(tree.node, changed.set(node.fact, value), rulebook),
      ),
    );
    if (best !== false)
      found.set(node.fact, {
        fact: node.fact,
        text: node.text,
        verdict: best === true ? 'eligible' : 'unknown',
      });
  }
  return [...found.values()];
}
