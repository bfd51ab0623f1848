import type { Rulebook } from '../rulebook.ts';
import type { Reason } from './assessment.ts';
import { decidingChildren } from './deciding-conditions.ts';
import type { Trace } from './trace.ts';
import type { Truth } from './truth.ts';

/**
 * Why a condition came out as it did, in the paper's own conditions: what decides; while it is open,
 * what holds already and what is left to confirm.
 * @param truth the settled truth, which may be known where the trace's own is open
 * @param locator of the clause, for conditions that name none of their own
 */
export function reasonsOf(
  tree: Trace,
  truth: Truth,
  locator: string,
  rulebook: Rulebook,
): Reason[] {
  const isSettledAhead = truth !== null && tree.truth === null;
  const reasons: Reason[] = [];
  for (const part of telling(tree, rulebook)) {
    const { text, locator: own = locator } = part.node;
    if (text === undefined) continue;
    const holds = isSettledAhead ? (part.truth ?? truth) : part.truth;
    if (reasons.some((reason) => reason.text === text && reason.holds === holds)) continue;
    const fact = factOf(part);
    reasons.push(
      fact === undefined ? { text, holds, locator: own } : { text, fact, holds, locator: own },
    );
  }
  return reasons;
}

/**
 * The nodes whose words tell why. Ways that all fail, or are all open, are told by the words of the
 * `any` above them (是中小微企业), not one by one.
 */
function telling(tree: Trace, rulebook: Rulebook): Trace[] {
  const { node, truth, children } = tree;
  if (children.length === 0) return [tree];
  const parts = truth === null ? openParts(tree) : decidingChildren(tree, rulebook);
  const isToldWhole = node.kind === 'not' || (node.kind === 'any' && parts.length > 1);
  if (isToldWhole && node.text !== undefined) return [tree];
  return parts.flatMap((part) => telling(part, rulebook));
}

/** Of an open `all` what holds and what is open, of an open `any` what is open. */
function openParts({ node, children }: Trace): Trace[] {
  return children.filter((child) => child.truth === null || (node.kind === 'all' && child.truth));
}

/** The fact that a part turns on: of several the first that agrees with it. */
function factOf({ node, truth, children }: Trace): string | undefined {
  if (node.kind === 'test') return node.fact;
  const agreeing = node.kind === 'not' ? children : children.filter((one) => one.truth === truth);
  for (const child of agreeing) {
    const fact = factOf(child);
    if (fact !== undefined) return fact;
  }
  return undefined;
}
