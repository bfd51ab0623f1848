import type { Estimate, Expression } from '../knowledge/schema/amount.ts';
import { amountOf } from './amount.ts';
import { toNumber } from './exact.ts';
import type { Facts } from './facts.ts';
import { intervalOf } from './interval.ts';
import type { Rulebook } from './rulebook.ts';

/** A sum for one person, with the calculation in words. */
export interface EstimateResult {
  readonly amount: number | { readonly low: number; readonly high: number };
  readonly unit: string;
  readonly formula: string;
  /** the formula with this person's figures; the formula itself while figures are missing */
  readonly explanation: string;
}

/** What a sum without an upper end is shown to reach; such inputs should have bounds. */
const OPEN_END = 1_000_000_000;

export function estimate(spec: Estimate, facts: Facts, rulebook: Rulebook): EstimateResult {
  const span = amountOf(spec.amount, facts, rulebook);
  const low = toNumber(span.low);
  const high = span.high === null ? OPEN_END : toNumber(span.high);
  return {
    amount: low === high ? low : { low, high },
    unit: spec.unit,
    formula: spec.formula,
    explanation: withFigures(spec, facts, rulebook),
  };
}

/** A bare figure explains nothing, so the formula in words stands in for it. */
function withFigures(spec: Estimate, facts: Facts, rulebook: Rulebook): string {
  const figures = workedOut(spec.amount, facts, rulebook);
  return figures?.includes(' ') ? `${spec.formula}：${figures}` : spec.formula;
}

/** `800 × 3`; null while an input is missing or the sum has no short form. */
function workedOut(expression: Expression, facts: Facts, rulebook: Rulebook): string | null {
  switch (expression.kind) {
    case 'const':
      return String(expression.value);
    case 'fact': {
      const fact = rulebook.facts.get(expression.fact);
      const interval = fact ? intervalOf(fact, facts.get(fact.id)) : null;
      return interval !== null && interval.low === interval.high ? String(interval.low) : null;
    }
    case 'choose': {
      const chosen = expression.by[String(facts.get(expression.fact))];
      return chosen === undefined ? null : String(chosen);
    }
    case 'mul':
      return joined(expression.of, ' × ', facts, rulebook);
    case 'add':
      return joined(expression.of, ' + ', facts, rulebook);
    case 'sub':
      return joined(expression.of, ' − ', facts, rulebook);
    case 'percent': {
      const base = workedOut(expression.of, facts, rulebook);
      return base === null ? null : `${base} × ${expression.percent}%`;
    }
    case 'min':
    case 'max':
    case 'brackets':
    case 'round':
      return null;
  }
}

function joined(
  parts: readonly Expression[],
  sign: string,
  facts: Facts,
  rulebook: Rulebook,
): string | null {
  const words = parts.map((part) => workedOut(part, facts, rulebook));
  return words.includes(null) ? null : words.join(sign);
}
