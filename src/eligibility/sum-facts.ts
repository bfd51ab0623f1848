import type { Expression } from '../knowledge/schema/amount.ts';

/** The facts that a sum is worked out from, each once, as written. */
export function sumFacts(expression: Expression): string[] {
  return [...new Set(named(expression))];
}

function named(expression: Expression): string[] {
  switch (expression.kind) {
    case 'const':
      return [];
    case 'fact':
    case 'choose':
      return [expression.fact];
    case 'percent':
    case 'round':
      return named(expression.of);
    case 'brackets':
      return named(expression.on);
    case 'add':
    case 'sub':
    case 'mul':
    case 'min':
    case 'max':
      return expression.of.flatMap(named);
  }
}
