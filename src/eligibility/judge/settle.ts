import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Facts, FactValue } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { possibleValues } from './possible-values.ts';
import { openLeaves, type Trace, trace, truthOf } from './trace.ts';
import type { Truth } from './truth.ts';

/** How many open facts are enumerated. */
const MOST_FACTS = 5;

/**
 * The truth of a condition, option-aware: where Kleene leaves it open and every answer to the few open
 * facts gives one and the same truth, it is settled. `x < 5 or x >= 5` needs no question, and 不清楚
 * does not unsettle it.
 */
export function settledTruth(condition: Condition, facts: Facts, rulebook: Rulebook): Truth {
  return settle(trace(condition, facts, rulebook), facts, rulebook);
}

/** The same of a condition judged already. */
export function settle(tree: Trace, facts: Facts, rulebook: Rulebook): Truth {
  if (tree.truth !== null) return tree.truth;
  const choices = openChoices(tree, facts, rulebook);
  if (choices === null) return null;
  const assumed = new Map(facts);
  let common: Truth = null;
  const agree = (index: number): boolean => {
    const choice = choices[index];
    if (choice === undefined) {
      const outcome = truthOf(tree.node, assumed, rulebook);
      if (outcome === null || (common !== null && common !== outcome)) return false;
      common = outcome;
      return true;
    }
    return choice.values.every((value) => {
      assumed.set(choice.id, value);
      return agree(index + 1);
    });
  };
  return agree(0) ? common : null;
}

interface Choice {
  readonly id: string;
  readonly values: readonly FactValue[];
}

/**
 * The open facts with their possible answers; null where enumerating them cannot settle anything.
 * Kleene is exact while each open fact is tested in one place and that test may go either way.
 */
function openChoices(tree: Trace, facts: Facts, rulebook: Rulebook): Choice[] | null {
  const tests = new Map<string, Condition[]>();
  for (const { node } of openLeaves(tree))
    if (node.kind === 'test') tests.set(node.fact, [...(tests.get(node.fact) ?? []), node]);
  if (tests.size === 0 || tests.size > MOST_FACTS) return null;
  const choices = [...tests].map(([id, leaves]) => ({
    id,
    // The whole rule is remembered, a handful of its leaves is not.
    values: possibleValues(id, leaves.length > 1 ? [tree.node] : leaves, rulebook, facts.get(id)),
    isOnce: leaves.length === 1,
  }));
  if (choices.some(({ values }) => values.length === 0)) return null;
  return choices.every(({ values, isOnce }) => isOnce && values.length > 1) ? null : choices;
}
