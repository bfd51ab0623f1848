import type { AssessmentView } from '../../../../../src/conversation/reply.ts';

/** What adds up: exact sums in 元. Months, percentages and ranges do not. */
export function moneySum(sums: readonly AssessmentView[]): { total: number; count: number } {
  const exact = sums.flatMap(({ estimate }) =>
    estimate?.unit === '元' && typeof estimate.amount === 'number' ? estimate.amount : [],
  );
  return { total: exact.reduce((sum, amount) => sum + amount, 0), count: exact.length };
}
