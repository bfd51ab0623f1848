import type { CivilDate } from '../../knowledge/civil-date.ts';
import { regionsMeet } from '../../knowledge/region-code.ts';
import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Clause, Measure } from '../../knowledge/schema/measure.ts';
import { estimate } from '../amount/estimate.ts';
import type { Facts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { resolveValidity } from '../validity/validity.ts';
import type { Assessment, NearMiss } from './assessment.ts';
import { decidingConditions } from './deciding-conditions.ts';
import { liveIn } from './live-facts.ts';
import { overallAssessment } from './overall-assessment.ts';
import { possibleValues } from './possible-values.ts';
import { reasonsOf } from './reasons.ts';
import { settle } from './settle.ts';
import { type Trace, trace, truthOf } from './trace.ts';
import { any } from './truth.ts';

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
