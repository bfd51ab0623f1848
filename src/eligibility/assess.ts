import type { CivilDate } from '../knowledge/civil-date.ts';
import { regionContains } from '../knowledge/region-code.ts';
import type { Condition } from '../knowledge/schema/condition.ts';
import type { Clause, Measure } from '../knowledge/schema/measure.ts';
import type { Assessment, Reason, Verdict } from './assessment.ts';
import { blame, residual } from './blame.ts';
import { type EstimateResult, estimate } from './estimate.ts';
import type { Facts } from './facts.ts';
import { liveFacts } from './live-facts.ts';
import { nearMisses } from './near-miss.ts';
import type { Rulebook } from './rulebook.ts';
import { settledTruth } from './settle.ts';
import { type Trace, trace } from './trace.ts';
import { bestValidity, resolveValidity } from './validity.ts';

/**
 * Judges a measure for one person on one day: the sum first, then one for each clause where it has
 * several. Null for what is not judged: governance rows, and measures of another place than the shop's.
 */
export function assess(
  measure: Measure,
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
): readonly Assessment[] | null {
  if (measure.clauses.length === 0 || isElsewhere(measure, facts)) return null;
  const clauses = measure.clauses.map((clause) =>
    assessClause(measure, clause, facts, on, rulebook),
  );
  const [first] = clauses;
  if (first === undefined) return null;
  if (clauses.length === 1) {
    const { clause: _, clauseTitle: __, ...sum } = first;
    return [sum];
  }
  return [sumUp(measure, clauses, first), ...clauses];
}

/** The verdict of several clauses: one that fits is enough, and only all failing fails. */
function sumUp(measure: Measure, clauses: readonly Assessment[], first: Assessment): Assessment {
  const verdict = sumVerdict(clauses.map((clause) => clause.verdict));
  const decisive = clauses.filter((clause) => clause.verdict === verdict);
  const validity = bestValidity(decisive.map((clause) => clause.validity)) ?? first.validity;
  const lead = decisive.find((clause) => clause.validity === validity) ?? first;
  const told = verdict === 'eligible' ? [lead] : decisive;
  return {
    measureId: measure.id,
    title: measure.title,
    verdict,
    validity,
    ...optional('discretion', measure.discretion ?? lead.discretion),
    reasons: distinct(told.flatMap((clause) => clause.reasons)),
    missing:
      verdict === 'unknown' ? [...new Set(decisive.flatMap((clause) => clause.missing))] : [],
    ...optional(
      'nearMiss',
      verdict === 'ineligible' ? firstFilled(decisive.map((clause) => clause.nearMiss)) : undefined,
    ),
    ...optional('estimate', sumEstimate(verdict, lead, decisive)),
  };
}

/**
 * What the measure is worth: its deciding clause's sum; while the clauses are open, the range from the
 * least to the most that any of them gives, where they count the same thing.
 */
function sumEstimate(
  verdict: Verdict,
  lead: Assessment,
  decisive: readonly Assessment[],
): EstimateResult | undefined {
  if (verdict === 'ineligible') return undefined;
  const sums = decisive.flatMap((clause) => clause.estimate ?? []);
  const [first] = sums;
  if (verdict === 'eligible' || first === undefined) return lead.estimate ?? first;
  if (sums.length < decisive.length || sums.some((sum) => sum.unit !== first.unit))
    return lead.estimate ?? first;
  const ends = sums.map(({ amount }) =>
    typeof amount === 'number' ? { low: amount, high: amount } : amount,
  );
  const low = Math.min(...ends.map((end) => end.low));
  const high = Math.max(...ends.map((end) => end.high));
  return low === high ? first : { ...first, amount: { low, high } };
}

function sumVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('eligible')) return 'eligible';
  return verdicts.every((verdict) => verdict === 'ineligible') ? 'ineligible' : 'unknown';
}

function assessClause(
  measure: Measure,
  clause: Clause,
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
): Assessment {
  const locator = clause.locator ?? measure.locator;
  const truth = settledTruth(clause.when, facts, rulebook);
  const tree = trace(clause.when, facts, rulebook);
  const misses = truth === false ? nearMisses(clause.when, facts, rulebook) : [];
  return {
    measureId: measure.id,
    clause: clause.id,
    title: measure.title,
    clauseTitle: clause.title,
    verdict: truth === null ? 'unknown' : truth ? 'eligible' : 'ineligible',
    validity: resolveValidity(clause.validity ?? measure.validity, on, rulebook),
    ...optional('discretion', clause.discretion ?? measure.discretion),
    reasons: reasonsOf(tree, truth, locator, rulebook),
    missing: truth === null ? liveFacts(clause.when, facts, rulebook) : [],
    ...optional('nearMiss', misses.length > 0 ? misses : undefined),
    ...optional(
      'estimate',
      clause.estimate && truth !== false ? estimate(clause.estimate, facts, rulebook) : undefined,
    ),
  };
}

/** What decides; while it is open, what holds already and what is left to confirm. */
function reasonsOf(
  tree: Trace,
  truth: boolean | null,
  locator: string,
  rulebook: Rulebook,
): Reason[] {
  if (truth !== null && tree.truth === truth)
    return distinct(blame(tree, rulebook).flatMap((leaf) => reasonOf(leaf, locator)));
  const holding = tree.children
    .filter((child) => child.truth === true)
    .flatMap((child) => blame(child, rulebook));
  return distinct([...holding, ...residual(tree)].flatMap((leaf) => reasonOf(leaf, locator)));
}

function reasonOf({ node, truth }: Trace, locator: string): Reason[] {
  if (node.text === undefined) return [];
  return [
    {
      text: node.text,
      ...(node.kind === 'test' ? { fact: node.fact } : {}),
      holds: truth,
      locator: node.locator ?? locator,
    },
  ];
}

/** The place test that the document puts before every clause. */
function isElsewhere(measure: Measure, facts: Facts): boolean {
  const place = facts.get('place');
  if (typeof place !== 'string' || !/^\d{6}$/.test(place)) return false;
  const codes = measure.clauses.flatMap((clause) => placeCodes(clause.when));
  return (
    codes.length > 0 &&
    codes.every((code) => !regionContains(code, place) && !regionContains(place, code))
  );
}

function placeCodes(when: Condition): readonly string[] {
  const first = when.kind === 'all' ? when.of[0] : when;
  return first?.kind === 'test' && first.fact === 'place' && first.demand.op === 'within'
    ? first.demand.codes
    : [];
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [`${reason.text}|${reason.holds}`, reason])).values()];
}

function firstFilled<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

/** A key with its value, or nothing: absent keys are left out of what goes over the wire. */
function optional<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };
}
