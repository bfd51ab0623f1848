import type { Measure } from '../../knowledge/schema/measure.ts';
import type { EstimateResult } from '../amount/estimate.ts';
import { bestValidity } from '../validity/validity.ts';
import type { Assessment, NearMiss, Reason, Verdict } from './assessment.ts';

/**
 * The judgement of a measure as a whole from those of its clauses: one that fits is enough, and only
 * all failing fails. Its validity is the best among the clauses with the same verdict.
 * @param clauses one or more
 */
export function overallAssessment(
  measure: Measure,
  clauses: readonly [Assessment, ...Assessment[]],
): Assessment {
  const verdict = sumVerdict(clauses.map((clause) => clause.verdict));
  const decisive = clauses.filter((clause) => clause.verdict === verdict);
  const validity = bestValidity(decisive.map((clause) => clause.validity)) ?? clauses[0].validity;
  const lead = decisive.find((clause) => clause.validity === validity) ?? clauses[0];
  const told = verdict === 'eligible' ? [lead] : decisive;
  // While several cases are open, what only one of them leaves to an office is told of that one.
  const isShared = told.every((clause) => clause.discretion === lead.discretion);
  const discretion = measure.discretion ?? (isShared ? lead.discretion : undefined);
  const nearMiss = distinctBy(
    verdict === 'ineligible' ? decisive.flatMap((clause) => clause.nearMiss ?? []) : [],
    (a: NearMiss, b: NearMiss) => a.text === b.text,
  );
  const estimate = sumEstimate(verdict, lead, decisive);
  return {
    measureId: measure.id,
    title: measure.title,
    verdict,
    validity,
    ...(discretion === undefined ? {} : { discretion }),
    reasons: distinctBy(
      told.flatMap((clause) => clause.reasons),
      (a: Reason, b: Reason) => a.text === b.text && a.holds === b.holds,
    ),
    missing:
      verdict === 'unknown' ? [...new Set(decisive.flatMap((clause) => clause.missing))] : [],
    ...(nearMiss.length === 0 ? {} : { nearMiss }),
    ...(estimate === undefined ? {} : { estimate }),
  };
}

function sumVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('eligible')) return 'eligible';
  return verdicts.every((verdict) => verdict === 'ineligible') ? 'ineligible' : 'unknown';
}

/**
 * What the measure is worth: the sum of a clause that fits; while the clauses are open, the range from
 * the least to the most that any of them gives, and none where they do not count the same thing: the
 * figure of one open case is not the measure's.
 */
function sumEstimate(
  verdict: Verdict,
  lead: Assessment,
  decisive: readonly Assessment[],
): EstimateResult | undefined {
  const sums = decisive.flatMap((clause) => clause.estimate ?? []);
  const [first] = sums;
  if (verdict === 'ineligible' || first === undefined) return undefined;
  const isOneThing =
    sums.length === decisive.length && sums.every((each) => each.unit === first.unit);
  if (verdict === 'eligible') return lead.estimate ?? first;
  if (!isOneThing) return undefined;
  const ends = sums.map(({ amount }) =>
    typeof amount === 'number' ? { low: amount, high: amount } : amount,
  );
  const low = Math.min(...ends.map((end) => end.low));
  const high = Math.max(...ends.map((end) => end.high));
  if (low === high) return first;
  const joined = (words: (each: EstimateResult) => string): string =>
    [...new Set(sums.map(words))].join('；');
  return {
    ...first,
    amount: { low, high },
    formula: joined(({ formula }) => formula),
    explanation: joined(({ explanation }) => explanation),
  };
}

/** The first of those that are alike; the lists are short. */
function distinctBy<T>(values: readonly T[], isAlike: (a: T, b: T) => boolean): T[] {
  const kept: T[] = [];
  for (const value of values) if (!kept.some((other) => isAlike(other, value))) kept.push(value);
  return kept;
}
