import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Facts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { demandsOn } from './demands.ts';
import { openLeaves, type Trace, trace } from './trace.ts';

/** Every fact that a condition tests, in authored order. */
export function factsOf(condition: Condition): string[] {
  return [...demandsOn(condition).keys()];
}

/** Facts that can still matter to a condition and were never answered: what is worth asking. */
export function liveFacts(condition: Condition, facts: Facts, rulebook: Rulebook): string[] {
  return liveIn(trace(condition, facts, rulebook), facts);
}

/** The same of a condition judged already. */
export function liveIn(tree: Trace, facts: Facts): string[] {
  const found = new Set<string>();
  for (const { node } of openLeaves(tree))
    if (node.kind === 'test' && !facts.has(node.fact)) found.add(node.fact);
  return [...found];
}
