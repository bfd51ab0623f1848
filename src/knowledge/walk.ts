import type { Expression } from './schema/amount.ts';
import type { Condition } from './schema/condition.ts';

/** Every node of a condition, the outermost first. */
export function* conditionNodes(condition: Condition): Generator<Condition> {
  yield condition;
  if (condition.kind === 'all' || condition.kind === 'any') {
    for (const child of condition.of) yield* conditionNodes(child);
  } else if (condition.kind === 'not') {
    yield* conditionNodes(condition.of);
  }
}

/** Every node of a sum, the outermost first. */
export function* expressionNodes(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.kind) {
    case 'add':
    case 'mul':
    case 'min':
    case 'max':
    case 'sub':
      for (const child of expression.of) yield* expressionNodes(child);
      break;
    case 'percent':
    case 'round':
      yield* expressionNodes(expression.of);
      break;
    case 'brackets':
      yield* expressionNodes(expression.on);
      break;
    case 'which':
      for (const child of Object.values(expression.by)) yield* expressionNodes(child);
      break;
    case 'const':
    case 'fact':
    case 'choose':
      break;
  }
}
