import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Facts, FactValue } from '../facts.ts';
import { demandsOn } from '../judge/demands.ts';
import { liveIn } from '../judge/live-facts.ts';
import { meets } from '../judge/meets.ts';
import { possibleValues } from '../judge/possible-values.ts';
import { settle } from '../judge/settle.ts';
import { trace, truthOf } from '../judge/trace.ts';
import { any } from '../judge/truth.ts';
import type { Rulebook } from '../rulebook.ts';

/** A case ends after so many questions. */
export const BUDGET = 6;

/** What to ask next, or why there is nothing to ask. */
export type NextQuestion =
  | { readonly kind: 'ask'; readonly fact: string; readonly asked: number; readonly atMost: number }
  | { readonly kind: 'settled' | 'nothing-live' | 'budget' };

/**
 * The fact whose answer is likeliest to settle something, for its cost: over its possible answers, the
 * measures whose verdict would be settled, each weighted by its rank. Never one that was asked or
 * answered, 不清楚 included. The place goes first, since it decides which papers apply at all; what is
 * sensitive (残疾, 低保) goes last.
 * @param measures in scope, the one in question first
 * @param asked facts asked already
 */
export function nextQuestion(
  measures: readonly Measure[],
  facts: Facts,
  asked: readonly string[],
  rulebook: Rulebook,
): NextQuestion {
  const open = measures.flatMap((measure, rank) => openMeasure(measure, rank, facts, rulebook));
  if (open.length === 0) return { kind: 'settled' };
  if (asked.length >= BUDGET) return { kind: 'budget' };
  const live = [...new Set(open.flatMap(({ clauses }) => clauses.flatMap((each) => each.live)))];
  const candidates = live.filter((fact) => !asked.includes(fact));
  const scored = ready(candidates, rulebook).map((fact) => ({
    fact,
    score: scoreOf(fact, open, facts, rulebook),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  if (best === undefined) return { kind: 'nothing-live' };
  const atMost = Math.min(BUDGET, asked.length + candidates.length);
  return { kind: 'ask', fact: best.fact, asked: asked.length, atMost };
}

interface OpenClause {
  readonly when: Condition;
  readonly live: readonly string[];
}

interface OpenMeasure {
  readonly weight: number;
  readonly clauses: readonly OpenClause[];
}

/** A measure with its undecided clauses; none where its verdict is settled. */
function openMeasure(
  measure: Measure,
  rank: number,
  facts: Facts,
  rulebook: Rulebook,
): OpenMeasure[] {
  const clauses: OpenClause[] = [];
  for (const { when } of measure.clauses) {
    const tree = trace(when, facts, rulebook);
    const truth = settle(tree, facts, rulebook);
    if (truth === true) return [];
    if (truth === null) clauses.push({ when, live: liveIn(tree, facts) });
  }
  return clauses.length === 0 ? [] : [{ weight: 1 / (1 + rank), clauses }];
}

/** Candidates before which nothing else should be asked; all of them should they wait for each other. */
function ready(candidates: readonly string[], rulebook: Rulebook): readonly string[] {
  const places = candidates.filter((id) => rulebook.facts.get(id)?.type === 'region');
  if (places.length > 0) return places;
  const ordinary = candidates.filter((id) => rulebook.facts.get(id)?.sensitive !== true);
  const pool = ordinary.length > 0 ? ordinary : candidates;
  const free = pool.filter((id) =>
    (rulebook.facts.get(id)?.after ?? []).every((earlier) => !pool.includes(earlier)),
  );
  return free.length > 0 ? free : pool;
}

/** How much a question prunes counts as a tie-break beside what it settles. */
const PRUNING = 0.02;

function scoreOf(
  id: string,
  open: readonly OpenMeasure[],
  facts: Facts,
  rulebook: Rulebook,
): number {
  const assumed = new Map(facts);
  let score = 0;
  for (const { weight, clauses } of open) {
    const touched = clauses.filter(({ live }) => live.includes(id));
    if (touched.length === 0) continue;
    const conditions = touched.map(({ when }) => when);
    for (const { value, share } of answerClasses(id, conditions, rulebook)) {
      score += weight * share * gain(clauses, touched, assumed.set(id, value), rulebook);
    }
  }
  return score / (rulebook.facts.get(id)?.cost ?? 3);
}

/** 1 where an answer settles the measure, else the small worth of the questions that it spares. */
function gain(
  clauses: readonly OpenClause[],
  touched: readonly OpenClause[],
  assumed: ReadonlyMap<string, FactValue>,
  rulebook: Rulebook,
): number {
  const truths = touched.map(({ when }) => truthOf(when, assumed, rulebook));
  const isAllTouched = touched.length === clauses.length;
  if (any(isAllTouched ? truths : [...truths, null]) !== null) return 1;
  const spared = touched.map(({ when, live }, index) =>
    truths[index] === null
      ? live.length - 1 - liveIn(trace(when, assumed, rulebook), assumed).length
      : live.length - 1,
  );
  return PRUNING * spared.reduce((total, count) => total + count, 0);
}

/** Answers that no test can tell apart: one of them, and how much of all answers they make up. */
interface AnswerClass {
  readonly value: FactValue;
  /** between 0 and 1; the shares of a fact add up to 1 */
  readonly share: number;
}

/**
 * What people may answer to a fact, as far as the conditions tell answers apart. Shares follow the
 * options' estimates where the catalogue gives them, and are even otherwise.
 */
export function answerClasses(
  id: string,
  conditions: readonly Condition[],
  rulebook: Rulebook,
): AnswerClass[] {
  const fact = rulebook.facts.get(id);
  if (fact === undefined) return [];
  const demands = conditions.flatMap((condition) => demandsOn(condition).get(id) ?? []);
  const classes = new Map<string, AnswerClass>();
  for (const { value, share } of likelyAnswers(fact, conditions, rulebook)) {
    const outcome = demands.map((demand) => meets(demand, fact, value, rulebook)).join();
    const same = classes.get(outcome);
    classes.set(outcome, {
      value: same?.value ?? value,
      share: (same?.share ?? 0) + share,
    });
  }
  return [...classes.values()];
}

function likelyAnswers(
  fact: Fact,
  conditions: readonly Condition[],
  rulebook: Rulebook,
): readonly AnswerClass[] {
  if (fact.type === 'choice' || fact.type === 'flag') return estimated(fact.options);
  if (fact.type === 'industry') return estimated(rulebook.trades);
  if (fact.type === 'number' && fact.bands.length > 0) return estimated(fact.bands);
  return estimated(possibleValues(fact.id, conditions, rulebook).map((value) => ({ value })));
}

/** Estimates as shares; those without one divide evenly what is left. */
function estimated(
  answers: readonly { readonly value: FactValue; readonly percent?: number | undefined }[],
): AnswerClass[] {
  const given = answers.reduce((sum, { percent = 0 }) => sum + percent, 0);
  const without = answers.filter(({ percent }) => percent === undefined).length;
  const rest = without === 0 ? 0 : Math.max(0, 100 - given) / without;
  const whole = given + rest * without;
  return answers.map(({ value, percent = rest }) => ({ value, share: percent / whole }));
}
