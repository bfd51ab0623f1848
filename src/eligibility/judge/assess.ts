import type { CivilDate } from '../../knowledge/civil-date.ts';
import { regionsMeet } from '../../knowledge/region-code.ts';
import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Clause, Measure } from '../../knowledge/schema/measure.ts';
import { estimate } from '../amount/estimate.ts';
import type { Facts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { resolveValidity } from '../validity/validity.ts';
import type { Assessment, NearMiss, Reason } from './assessment.ts';
import { decidingChildren, decidingConditions } from './deciding-conditions.ts';
import { liveIn } from './live-facts.ts';
import { overallAssessment } from './overall-assessment.ts';
import { possibleValues } from './possible-values.ts';
import { settle } from './settle.ts';
import { type Trace, trace, truthOf } from './trace.ts';
import { any, type Truth } from './truth.ts';

/**
 * Judges a measure for one person on one day: the sum first, then one for each clause where it has
 * several. Null for what is not judged: governance rows, and measures of another place than the shop's.
 * The day decides validity alone, never the verdict.
 */
export function assess(
  measure: Measure,
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
): readonly Assessment[] | null {
  if (isElsewhere(measure, facts)) return null;
  const [first, ...others] = measure.clauses.map((clause) =>
    assessClause(measure, clause, facts, on, rulebook),
  );
  if (first === undefined) return null;
  if (others.length > 0) return [overallAssessment(measure, [first, ...others]), first, ...others];
  const { clause: _, clauseTitle: __, ...sum } = first;
  return [sum];
}

function assessClause(
  measure: Measure,
  clause: Clause,
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
): Assessment {
  const tree = trace(clause.when, facts, rulebook);
  const truth = settle(tree, facts, rulebook);
  const discretion = clause.discretion ?? measure.discretion;
  const nearMiss = truth === false ? nearMisses(tree, facts, rulebook) : [];
  return {
    measureId: measure.id,
    clause: clause.id,
    title: measure.title,
    clauseTitle: clause.title,
    verdict: truth === null ? 'unknown' : truth ? 'eligible' : 'ineligible',
    validity: resolveValidity(clause.validity ?? measure.validity, on, rulebook),
    ...(discretion === undefined ? {} : { discretion }),
    reasons: reasonsOf(tree, truth, clause.locator ?? measure.locator, rulebook),
    missing: truth === null ? liveIn(tree, facts) : [],
    ...(nearMiss.length === 0 ? {} : { nearMiss }),
    ...(clause.estimate === undefined || truth === false
      ? {}
      : { estimate: estimate(clause.estimate, facts, rulebook, clause.when) }),
  };
}

/** Whether the shop is known to lie outside every place that the measure's clauses are for. */
function isElsewhere(measure: Measure, facts: Facts): boolean {
  const place = facts.get('place');
  if (typeof place !== 'string' || !/^\d{6}$/.test(place)) return false;
  const codes = measure.clauses.flatMap((clause) => placeCodes(clause.when));
  return codes.length > 0 && codes.every((code) => !regionsMeet(code, place));
}

/** The place test that the document puts before every clause. */
function placeCodes(when: Condition): readonly string[] {
  const first = when.kind === 'all' ? when.of[0] : when;
  return first?.kind === 'test' && first.fact === 'place' && first.demand.op === 'within'
    ? first.demand.codes
    : [];
}

/**
 * For a condition that fails: each single fact that an owner can change and whose change would lift
 * the failure, with the verdict that it would then have. Place, age and what has happened are never
 * among them.
 */
function nearMisses(tree: Trace, facts: Facts, rulebook: Rulebook): NearMiss[] {
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

/**
 * Why a condition came out as it did, in the paper's own conditions: what decides; while it is open,
 * what holds already and what is left to confirm.
 * @param truth the settled truth, which may be known where the trace's own is open
 * @param locator of the clause, for conditions that name none of their own
 */
function reasonsOf(tree: Trace, truth: Truth, locator: string, rulebook: Rulebook): Reason[] {
  const isSettledAhead = truth !== null && tree.truth === null;
  const reasons: Reason[] = [];
  for (const part of telling(tree, rulebook)) {
    const { text, locator: own = locator } = part.node;
    if (text === undefined) continue;
    const holds = isSettledAhead ? (part.truth ?? truth) : part.truth;
    if (reasons.some((reason) => reason.text === text && reason.holds === holds)) continue;
    const fact = factOf(part);
    reasons.push(
      fact === undefined ? { text, holds, locator: own } : { text, fact, holds, locator: own },
    );
  }
  return reasons;
}

/**
 * The nodes whose words tell why. Ways that all fail, or are all open, are told by the words of the
 * `any` above them (是中小微企业), not one by one.
 */
function telling(tree: Trace, rulebook: Rulebook): Trace[] {
  const { node, truth, children } = tree;
  if (children.length === 0) return [tree];
  const parts = truth === null ? openParts(tree) : decidingChildren(tree, rulebook);
  const isToldWhole = node.kind === 'not' || (node.kind === 'any' && parts.length > 1);
  if (isToldWhole && node.text !== undefined) return [tree];
  return parts.flatMap((part) => telling(part, rulebook));
}

/** Of an open `all` what holds and what is open, of an open `any` what is open. */
function openParts({ node, children }: Trace): Trace[] {
  return children.filter((child) => child.truth === null || (node.kind === 'all' && child.truth));
}

/** The fact that a part turns on: of several the first that agrees with it. */
function factOf({ node, truth, children }: Trace): string | undefined {
  if (node.kind === 'test') return node.fact;
  const agreeing = node.kind === 'not' ? children : children.filter((one) => one.truth === truth);
  for (const child of agreeing) {
    const fact = factOf(child);
    if (fact !== undefined) return fact;
  }
  return undefined;
}
