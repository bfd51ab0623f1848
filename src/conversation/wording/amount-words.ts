import type { AssessmentView } from '../reply.ts';

type EstimateView = NonNullable<AssessmentView['estimate']>;

/** 2400元, 200到2400元, 3个月, 减一半 for a rate of 50 %. */
export function amountWords({ amount, unit }: Pick<EstimateView, 'amount' | 'unit'>): string {
  const suffix = unit === '月' ? '个月' : unit;
  if (typeof amount === 'number') return `${numberWords(amount)}${suffix}`;
  return amount.low === amount.high
    ? `${numberWords(amount.low)}${suffix}`
    : `${numberWords(amount.low)}到${numberWords(amount.high)}${suffix}`;
}

/** 150000 → 15万, 2400 → 2400, 0.5 → 0.5: as people write sums. */
export function numberWords(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded >= 10_000 && rounded % 1000 === 0 ? `${rounded / 10_000}万` : String(rounded);
}
