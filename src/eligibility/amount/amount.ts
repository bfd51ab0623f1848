import type { Expression } from '../../knowledge/schema/amount.ts';
import { type Exact, exact, roundTo, share, times } from './exact.ts';
import type { Inputs } from './inputs.ts';
import {
  difference,
  greater,
  hull,
  lesser,
  point,
  product,
  rising,
  type Span,
  sum,
} from './span.ts';

/** Evaluates a sum over what is known; an unknown input gives the range that it leaves. */
export function amountOf(expression: Expression, inputs: Inputs): Span {
  const of = (inner: Expression): Span => amountOf(inner, inputs);
  switch (expression.kind) {
    case 'const':
      return point(exact(expression.value));
    case 'fact': {
      const { low, high } = inputs.interval(expression.fact);
      return { low: finite(low), high: finite(high) };
    }
    case 'choose':
      return inputs
        .chosen(expression.fact, expression.by)
        .map((factor) => point(exact(factor)))
        .reduce(hull);
    case 'add':
      return expression.of.map(of).reduce(sum);
    case 'which':
      return casesOf(expression, inputs).map(of).reduce(hull);
    case 'sub':
      return difference(of(expression.of[0]), of(expression.of[1]));
    case 'mul':
      return expression.of.map(of).reduce(product);
    case 'percent':
      return product(point(share(expression.percent)), of(expression.of));
    case 'min':
      return expression.of.map(of).reduce(lesser);
    case 'max':
      return expression.of.map(of).reduce(greater);
    case 'brackets':
      return rising(of(expression.on), (base) => progressive(base, expression.steps));
    case 'round': {
      const step = exact(expression.to);
      return rising(of(expression.of), (value) => roundTo(value, step));
    }
  }
}

/** The sums of a `which` that its answer leaves: one once it is known. */
export function casesOf(
  { fact, by }: Extract<Expression, { kind: 'which' }>,
  inputs: Inputs,
): readonly Expression[] {
  const numbers = Object.fromEntries(Object.keys(by).map((option, at) => [option, at]));
  return inputs.chosen(fact, numbers).flatMap((at) => Object.values(by)[at] ?? []);
}

const finite = (value: number): Exact | null => (Number.isFinite(value) ? exact(value) : null);

type Steps = Extract<Expression, { kind: 'brackets' }>['steps'];

/** Each step's rate on the part of the base that lies within the step. */
function progressive(base: Exact, steps: Steps): Exact {
  let below = 0n;
  let total = 0n;
  for (const { upTo, percent } of steps) {
    const top = upTo === undefined || exact(upTo) > base ? base : exact(upTo);
    if (top <= below) continue;
    total += times(top - below, share(percent));
    below = top;
  }
  return total;
}
