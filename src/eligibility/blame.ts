import type { Rulebook } from './rulebook.ts';
import type { Trace } from './trace.ts';

/**
 * The leaves that decide a trace: of a false `all` its cheapest false child, of a true `all` every
 * child; dual for `any`. Their facts alone reproduce the verdict.
 */
export function blame(tree: Trace, rulebook: Rulebook): Trace[] {
  const { node, truth, children } = tree;
  if (truth === null || children.length === 0) return truth === null ? [] : [tree];
  const [only] = children;
  if (node.kind === 'not') return only === undefined ? [] : blame(only, rulebook);
  const agreeing = children.filter((child) => child.truth === truth);
  const needsAll = node.kind === 'all' ? truth : !truth;
  if (needsAll) return agreeing.flatMap((child) => blame(child, rulebook));
  const blamed = agreeing.map((child) => blame(child, rulebook));
  const cost = (leaves: readonly Trace[]) =>
    leaves.reduce((sum, leaf) => sum + costOf(leaf, rulebook), 0);
  return (
    blamed.reduce<Trace[] | null>(
      (best, leaves) => (best === null || cost(leaves) < cost(best) ? leaves : best),
      null,
    ) ?? []
  );
}

/** Leaves that are still open and would matter: what is left to confirm. */
export function residual(tree: Trace): Trace[] {
  if (tree.truth !== null) return [];
  return tree.children.length === 0 ? [tree] : tree.children.flatMap(residual);
}

function costOf({ node }: Trace, rulebook: Rulebook): number {
  return node.kind === 'test' ? (rulebook.facts.get(node.fact)?.cost ?? 3) : 5;
}
