import type { Condition } from '../knowledge/schema/condition.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { Facts } from './facts.ts';
import { liveFacts } from './live-facts.ts';
import { possibleValues } from './possible-values.ts';
import type { Rulebook } from './rulebook.ts';
import { settledTruth } from './settle.ts';
import { truthOf } from './trace.ts';

/** A case ends after so many questions. */
export const BUDGET = 6;

/** What to ask next, or why there is nothing to ask. */
export type NextQuestion =
  | { readonly kind: 'ask'; readonly fact: string; readonly asked: number; readonly atMost: number }
  | { readonly kind: 'settled' | 'nothing-live' | 'budget' };

/**
 * The fact whose answer settles most, for its cost: for each live fact, over its possible answers, how
 * many clauses would be settled, weighted by the measure's rank. Never one that was asked or answered.
 * @param measures in scope, the one in question first
 * @param asked facts asked already, 不清楚 included
 */
export function nextQuestion(
  measures: readonly Measure[],
  facts: Facts,
  asked: readonly string[],
  rulebook: Rulebook,
): NextQuestion {
  const open = measures.flatMap((measure, rank) =>
    openClauses(measure, facts, rulebook).map((when) => ({ when, weight: 1 / (1 + rank) })),
  );
  if (open.length === 0) return { kind: 'settled' };
  if (asked.length >= BUDGET) return { kind: 'budget' };
  const live = [...new Set(open.flatMap(({ when }) => liveFacts(when, facts, rulebook)))];
  const candidates = live.filter((fact) => !asked.includes(fact) && !facts.has(fact));
  const ready = candidates.filter((fact) => isReady(fact, candidates, rulebook));
  const [best] = (ready.length > 0 ? ready : candidates)
    .map((fact, order) => ({ fact, order, score: scoreOf(fact, open, facts, rulebook) }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  if (best === undefined) return { kind: 'nothing-live' };
  return {
    kind: 'ask',
    fact: best.fact,
    asked: asked.length,
    atMost: Math.min(BUDGET, asked.length + candidates.length),
  };
}

/** The undecided clauses of a measure; none once one of them is met. */
function openClauses(measure: Measure, facts: Facts, rulebook: Rulebook): Condition[] {
  const truths = measure.clauses.map((clause) => settledTruth(clause.when, facts, rulebook));
  if (truths.includes(true)) return [];
  return measure.clauses.flatMap((clause, index) => (truths[index] === null ? [clause.when] : []));
}

/** Facts that should come before this one have been asked, or are not in question. */
function isReady(id: string, candidates: readonly string[], rulebook: Rulebook): boolean {
  return (rulebook.facts.get(id)?.after ?? []).every((earlier) => !candidates.includes(earlier));
}

/** How many answers are tried of a fact with very many. */
const MOST_VALUES = 30;

function scoreOf(
  id: string,
  open: readonly { when: Condition; weight: number }[],
  facts: Facts,
  rulebook: Rulebook,
): number {
  const values = possibleValues(
    id,
    open.map(({ when }) => when),
    rulebook,
  ).slice(0, MOST_VALUES);
  if (values.length === 0) return 0;
  let settled = 0;
  for (const { when, weight } of open) {
    for (const value of values) {
      const assumed = new Map(facts).set(id, value);
      const truth = truthOf(when, assumed, rulebook);
      // An answer that leaves a clause open still brings it nearer; it breaks ties among such.
      settled += truth === null ? 0.01 * weight * progress(when, facts, assumed, rulebook) : weight;
    }
  }
  return settled / values.length / (rulebook.facts.get(id)?.cost ?? 3);
}

function progress(when: Condition, before: Facts, after: Facts, rulebook: Rulebook): number {
  return Math.max(
    0,
    liveFacts(when, before, rulebook).length - liveFacts(when, after, rulebook).length,
  );
}
