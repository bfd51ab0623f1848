import type { Condition } from '../knowledge/schema/condition.ts';
import type { Facts } from './facts.ts';
import { liveFacts } from './live-facts.ts';
import { possibleValues } from './possible-values.ts';
import type { Rulebook } from './rulebook.ts';
import { truthOf } from './trace.ts';
import type { Truth } from './truth.ts';

/** How many open facts are enumerated, and how many combinations at the most. */
const MOST_FACTS = 5;
const MOST_CASES = 4000;

/**
 * The truth of a condition, option-aware: where Kleene leaves it open and every answer to the few open
 * facts gives one and the same truth, it is settled (`x < 5 or x >= 5` needs no question).
 */
export function settledTruth(condition: Condition, facts: Facts, rulebook: Rulebook): Truth {
  const truth = truthOf(condition, facts, rulebook);
  if (truth !== null) return truth;
  const live = liveFacts(condition, facts, rulebook);
  if (live.length === 0 || live.length > MOST_FACTS) return null;
  const choices = live.map((id) => ({ id, values: possibleValues(id, [condition], rulebook) }));
  const cases = choices.reduce((product, choice) => product * choice.values.length, 1);
  if (cases === 0 || cases > MOST_CASES) return null;

  let common: Truth | undefined;
  const walk = (index: number, known: Map<string, string | number>): boolean => {
    const choice = choices[index];
    if (choice === undefined) {
      const outcome = truthOf(condition, known, rulebook);
      if (outcome === null || (common !== undefined && common !== outcome)) return false;
      common = outcome;
      return true;
    }
    return choice.values.every((value) => walk(index + 1, new Map(known).set(choice.id, value)));
  };
  return walk(0, new Map(facts)) ? (common ?? null) : null;
}
