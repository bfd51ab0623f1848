import type { Quantity } from '../utterance.ts';
import { overlaps, type ReadSoFar, type Stretch } from './found-replies.ts';
import { PART } from './relative-values.ts';

/**
 * 其中一人是自己开车来的: what is told of some of those told of puts nothing right that was told of them all.
 * Gives the message without that figure, and without the claims of its clause that would.
 * @param told the values told before
 */
export function withoutParts(
  read: ReadSoFar,
  told: ReadonlyMap<string, string | number>,
): ReadSoFar {
  const all = Math.max(0, ...[...told.values()].filter((value) => typeof value === 'number'));
  const parts = read.quantities.filter((one) => isPart(one, read) && countOf(one) < all);
  if (parts.length === 0) return read;
  const clauses = read.clauses.filter((clause) =>
    parts.some(({ span }) => overlaps(clause, { from: span.start, to: span.end })),
  );
  const isWithin = ({ from, to }: Stretch): boolean =>
    clauses.some((clause) => clause.from <= from && to <= clause.to);
  return {
    ...read,
    quantities: read.quantities.filter((one) => !parts.includes(one)),
    claims: read.claims.filter(
      (claim) => !(isWithin(claim) && told.has(claim.fact) && told.get(claim.fact) !== claim.value),
    ),
  };
}

const isPart = ({ span }: Quantity, { text }: ReadSoFar): boolean =>
  PART.test(text.slice(0, span.start));

const PEOPLE: ReadonlySet<string> = new Set(['人', '个']);

/** How many are counted; what is no count is no part. */
const countOf = (quantity: Quantity): number =>
  quantity.kind === 'number' && (quantity.unit === null || PEOPLE.has(quantity.unit))
    ? (quantity.range.low ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
