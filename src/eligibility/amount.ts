import type { Expression } from '../knowledge/schema/amount.ts';
import { type Exact, exact, roundTo, times } from './exact.ts';
import type { Facts } from './facts.ts';
import { boundsOf, intervalOf } from './interval.ts';
import type { Rulebook } from './rulebook.ts';

/** A sum that lies between two ends; `high` is null where nothing bounds it. */
export interface Span {
  readonly low: Exact;
  readonly high: Exact | null;
}

/** Evaluates a sum over what is known; an unknown input gives the range that it leaves. */
export function amountOf(expression: Expression, facts: Facts, rulebook: Rulebook): Span {
  const of = (inner: Expression) => amountOf(inner, facts, rulebook);
  switch (expression.kind) {
    case 'const':
      return point(exact(expression.value));
    case 'fact':
      return factSpan(expression.fact, facts, rulebook);
    case 'choose': {
      const chosen = expression.by[String(facts.get(expression.fact))];
      return chosen === undefined
        ? hull(Object.values(expression.by).map((value) => point(exact(value))))
        : point(exact(chosen));
    }
    case 'add':
      return expression.of
        .map(of)
        .reduce((a, b) => ({ low: a.low + b.low, high: lift(a.high, b.high, (x, y) => x + y) }));
    case 'sub': {
      const [a, b] = expression.of.map(of) as [Span, Span];
      return {
        low: b.high === null ? 0n : a.low - b.high,
        high: a.high === null ? null : a.high - b.low,
      };
    }
    case 'mul':
      return expression.of.map(of).reduce(product);
    case 'percent':
      return product(point(exact(expression.percent / 100)), of(expression.of));
    case 'min': {
      const spans = expression.of.map(of);
      const highs = spans.flatMap((span) => (span.high === null ? [] : [span.high]));
      return {
        low: least(spans.map((span) => span.low)),
        high: highs.length === 0 ? null : least(highs),
      };
    }
    case 'max': {
      const spans = expression.of.map(of);
      const highs = spans.flatMap((span) => (span.high === null ? [] : [span.high]));
      return {
        low: most(spans.map((span) => span.low)),
        high: highs.length < spans.length ? null : most(highs),
      };
    }
    case 'brackets': {
      const base = of(expression.on);
      const taxed = (value: Exact) => progressive(value, expression.steps);
      return { low: taxed(base.low), high: base.high === null ? null : taxed(base.high) };
    }
    case 'round': {
      const span = of(expression.of);
      const step = exact(expression.to);
      return {
        low: roundTo(span.low, step),
        high: span.high === null ? null : roundTo(span.high, step),
      };
    }
  }
}

const point = (value: Exact): Span => ({ low: value, high: value });

function factSpan(id: string, facts: Facts, rulebook: Rulebook): Span {
  const fact = rulebook.facts.get(id);
  const { low, high } = (fact && intervalOf(fact, facts.get(id))) ?? boundsOf(fact);
  const limit = Number.isFinite(high) ? high : boundsOf(fact).high;
  return { low: exact(low), high: Number.isFinite(limit) ? exact(limit) : null };
}

/** Sums are never negative here, so ends multiply with ends. */
function product(a: Span, b: Span): Span {
  return { low: times(a.low, b.low), high: lift(a.high, b.high, times) };
}

function progressive(
  value: Exact,
  steps: readonly { readonly upTo?: number | undefined; readonly percent: number }[],
): Exact {
  let below = 0n;
  let total = 0n;
  for (const { upTo, percent } of steps) {
    const top = upTo === undefined || exact(upTo) > value ? value : exact(upTo);
    if (top > below) total += times(top - below, exact(percent / 100));
    below = top > below ? top : below;
  }
  return total;
}

const least = (values: readonly Exact[]): Exact => values.reduce((a, b) => (a < b ? a : b));
const most = (values: readonly Exact[]): Exact => values.reduce((a, b) => (a > b ? a : b));

function hull(spans: readonly Span[]): Span {
  const highs = spans.flatMap((span) => (span.high === null ? [] : [span.high]));
  return {
    low: least(spans.map((span) => span.low)),
    high: highs.length < spans.length ? null : most(highs),
  };
}

function lift(
  a: Exact | null,
  b: Exact | null,
  combine: (a: Exact, b: Exact) => Exact,
): Exact | null {
  return a === null || b === null ? null : combine(a, b);
}
