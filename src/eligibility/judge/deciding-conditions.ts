import type { Rulebook } from '../rulebook.ts';
import type { Trace } from './trace.ts';

/**
 * The leaves that decide a trace: of a false `all` its cheapest false child, of a true `all` every
 * child; dual for `any`. Their facts alone reproduce the verdict. Empty while it is open.
 */
export function decidingConditions(tree: Trace, rulebook: Rulebook): Trace[] {
  if (tree.truth === null) return [];
  if (tree.children.length === 0) return [tree];
  return decidingChildren(tree, rulebook).flatMap((child) => decidingConditions(child, rulebook));
}

/** The children that decide their parent; where one is enough, the one whose facts are easiest to tell. */
export function decidingChildren({ node, truth, children }: Trace, rulebook: Rulebook): Trace[] {
  if (node.kind === 'not') return [...children];
  const agreeing = children.filter((child) => child.truth === truth);
  const needsAll = node.kind === 'all' ? truth : !truth;
  if (needsAll || agreeing.length < 2) return agreeing;
  const costs = agreeing.map((child) => costOf(child, rulebook));
  const cheapest = agreeing[costs.indexOf(Math.min(...costs))];
  return cheapest === undefined ? [] : [cheapest];
}

function costOf(tree: Trace, rulebook: Rulebook): number {
  return decidingConditions(tree, rulebook).reduce(
    (sum, { node }) => sum + leafCost(node, rulebook),
    0,
  );
}

/** What nobody can answer beforehand is the dearest. */
function leafCost(node: Trace['node'], rulebook: Rulebook): number {
  return node.kind === 'test' ? (rulebook.facts.get(node.fact)?.cost ?? 3) : 6;
}
