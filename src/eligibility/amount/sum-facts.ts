import type { Expression } from '../../knowledge/schema/amount.ts';

type Which = Extract<Expression, { kind: 'which' }>;
/** The sums of a `which` that count. */
type Pick = (which: Which) => readonly Expression[];

/**
 * The facts that a sum is worked out from, each once, as written.
 * @param pick of a `which` (sales of a month, or of a quarter) the sums that count; all by default
 */
export function sumFacts(
  expression: Expression,
  pick: Pick = ({ by }) => Object.values(by),
): string[] {
  return [...new Set(named(expression, pick))];
}

function named(expression: Expression, pick: Pick): string[] {
  const of = (inner: Expression) => named(inner, pick);
  switch (expression.kind) {
    case 'const':
      return [];
    case 'fact':
    case 'choose':
      return [expression.fact];
    case 'percent':
    case 'round':
      return of(expression.of);
    case 'brackets':
      return of(expression.on);
    case 'which':
      return [expression.fact, ...pick(expression).flatMap(of)];
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max':
      return expression.of.flatMap(of);
  }
}
