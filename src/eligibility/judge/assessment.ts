import type { EstimateResult } from '../amount/estimate.ts';
import type { Validity } from '../validity/validity.ts';

export type Verdict = 'eligible' | 'ineligible' | 'unknown';

/** One condition as it bears on the verdict. */
export interface Reason {
  readonly text: string;
  readonly fact?: string;
  readonly holds: boolean | null;
  readonly locator: string;
}

/** A change within the owner's power that would lift the failure. */
export interface NearMiss {
  readonly fact: string;
  readonly text: string;
  /** the verdict after the change: `unknown` while something else is open */
  readonly verdict: 'eligible' | 'unknown';
}

/** The judgement of a measure, or of one of its clauses, for one person on one day. */
export interface Assessment {
  readonly measureId: string;
  readonly clause?: string;
  readonly title: string;
  readonly clauseTitle?: string;
  readonly verdict: Verdict;
  /** what was taken for granted to come to `eligible`, in words: 以前没领过 */
  readonly presumed?: readonly string[];
  /** stands beside the verdict and is never folded into it */
  readonly validity: Validity;
  readonly discretion?: string;
  readonly reasons: readonly Reason[];
  /** facts whose answers could still matter */
  readonly missing: readonly string[];
  readonly nearMiss?: readonly NearMiss[];
  readonly estimate?: EstimateResult;
}
