import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import type { Answer } from '../state.ts';

/**
 * 六税两费, then 水资源税在里头不, then 我就一个个体户，也有份: what was asked about in between is no longer the matter
 * once the owner tells of themselves; that is what was asked about first.
 * @param added what this message tells
 */
export function withoutPassingTopics(
  before: readonly Answer[],
  added: readonly Answer[],
  deps: Deps,
): readonly Answer[] {
  if (added.length === 0 || added.some(({ fact }) => isTopical(fact, deps))) return before;
  const first = new Map<string, Answer>();
  for (const answer of before) if (!first.has(answer.fact)) first.set(answer.fact, answer);
  return before.filter(
    (answer) =>
      answer.untold !== true || !isTopical(answer.fact, deps) || first.get(answer.fact) === answer,
  );
}

/** Whether a fact is of the matter asked about, and not of who asks. */
export const isTopical = (fact: string, deps: Deps): boolean =>
  factById(fact, deps)?.topical === true;
