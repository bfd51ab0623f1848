import type { Facts, FactValue } from '../eligibility/facts.ts';
import { factsOf } from '../eligibility/judge/live-facts.ts';
import { possibleValues } from '../eligibility/judge/possible-values.ts';
import { truthOf } from '../eligibility/judge/trace.ts';
import type { Rulebook } from '../eligibility/rulebook.ts';
import type { Condition } from '../knowledge/schema/condition.ts';

/** How many partial answers a search may try before it gives up. */
const MOST_STEPS = 200_000;

/**
 * Answers that give a condition the wanted truth, or null when there are none. What an office decides
 * (`manual`) is taken to go the applicant's way.
 */
export function satisfyingAssignment(
  condition: Condition,
  wanted: boolean,
  rulebook: Rulebook,
): Facts | null {
  const rule = withoutManual(condition);
  return search(rule, factsOf(rule), rulebook, (truth) =>
    truth === null ? 'on' : truth === wanted ? 'found' : 'dead',
  );
}

/**
 * Answers to the other facts under which this one alone makes a difference to the verdict, or null: it
 * never does, and asking it is idle. Where an office decides one way of several (等), an answer that
 * settles what would else be left to the office makes a difference too.
 */
export function criticalAssignment(
  condition: Condition,
  fact: string,
  rulebook: Rulebook,
): Facts | null {
  const decides = (rule: Condition): Facts | null => {
    const values = possibleValues(fact, [rule], rulebook);
    const others = factsOf(rule).filter((other) => other !== fact);
    return search(rule, others, rulebook, (truth, facts) => {
      if (truth !== null) return 'dead';
      const outcomes = new Set(
        values.map((value) => truthOf(rule, new Map(facts).set(fact, value), rulebook)),
      );
      return outcomes.size > 1 && (outcomes.has(true) || outcomes.has(false)) ? 'found' : 'on';
    });
  };
  return decides(withoutManual(condition)) ?? decides(withoutOutermost(condition));
}

type Step = 'found' | 'dead' | 'on';

/** Depth-first over the answers to some facts, pruned by the truth so far. */
function search(
  rule: Condition,
  ids: readonly string[],
  rulebook: Rulebook,
  step: (truth: boolean | null, facts: Facts) => Step,
): Facts | null {
  const distinct = [...new Set(ids)];
  let steps = 0;
  const walk = (index: number, facts: ReadonlyMap<string, FactValue>): Facts | null => {
    steps += 1;
    const outcome = step(truthOf(rule, facts, rulebook), facts);
    if (outcome === 'found') return facts;
    const id = distinct[index];
    if (outcome === 'dead' || id === undefined || steps > MOST_STEPS) return null;
    for (const value of possibleValues(id, [rule], rulebook)) {
      const found = walk(index + 1, new Map(facts).set(id, value));
      if (found !== null) return found;
    }
    return null;
  };
  return walk(0, new Map());
}

/** The rule with what an office decides about it as a whole granted; ways among several stay open. */
function withoutOutermost(condition: Condition): Condition {
  if (condition.kind !== 'all') return condition;
  return { ...condition, of: condition.of.filter((child) => child.kind !== 'manual') };
}

/** The rule with every `manual` node granted. */
export function withoutManual(condition: Condition): Condition {
  switch (condition.kind) {
    case 'manual':
      return { kind: 'all', of: [] };
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map(withoutManual) };
    case 'not':
      return { ...condition, of: withoutManual(condition.of) };
    case 'test':
      return condition;
  }
}
