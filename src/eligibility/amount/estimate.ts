import type { Estimate } from '../../knowledge/schema/amount.ts';
import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Facts } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { amountOf, casesOf } from './amount.ts';
import { type Exact, exact, roundTo, toNumber } from './exact.ts';
import { inputsOf } from './inputs.ts';
import { sumFacts } from './sum-facts.ts';
import { rangeWords, sumWords, unitWords } from './sum-words.ts';

/** A sum for one person, with the calculation in words. */
export interface EstimateResult {
  readonly amount: number | { readonly low: number; readonly high: number };
  readonly unit: string;
  readonly formula: string;
  /** the formula with this person's figures and what they come to; the formula alone without them */
  readonly explanation: string;
  /** facts not asked about yet that would narrow the sum; left out where it is exact */
  readonly missing?: readonly string[];
  /** what the record says of the figure: that it is the most there can be, or counts one month */
  readonly note?: string;
}

/** What a sum without an upper end is shown to reach; the inputs' bounds keep it from occurring. */
const OPEN_END = 1_000_000_000;
const FEN = exact(0.01);

/**
 * What a clause is worth to one person: exact, or the range that unknown inputs leave within their
 * bounds and the clause's own conditions. Money is rounded to the fen, and only at the end.
 */
export function estimate(
  spec: Estimate,
  facts: Facts,
  rulebook: Rulebook,
  when?: Condition,
): EstimateResult {
  const inputs = inputsOf(facts, rulebook, when);
  const span = amountOf(spec.amount, inputs);
  const shown = (end: Exact): number => toNumber(spec.unit === '元' ? roundTo(end, FEN) : end);
  const low = span.low === null ? 0 : shown(span.low);
  const high = span.high === null ? OPEN_END : shown(span.high);
  const steps = sumWords(spec.amount, facts, inputs, rulebook);
  const whole = `${rangeWords(low, high)}${unitWords(spec.unit)}`;
  const comesTo = low === high && steps !== whole ? ` = ${whole}` : '';
  // 50万 = 50万 tells nothing that the figure does not.
  const isReckoned = steps !== null && steps !== String(low);
  const missing =
    low === high
      ? []
      : sumFacts(spec.amount, (which) => casesOf(which, inputs)).filter((fact) => !facts.has(fact));
  return {
    amount: low === high ? low : { low, high },
    unit: spec.unit,
    formula: spec.formula,
    explanation: isReckoned ? `${spec.formula}：${steps}${comesTo}` : spec.formula,
    ...(missing.length === 0 ? {} : { missing }),
    ...(spec.note === undefined ? {} : { note: spec.note }),
  };
}
