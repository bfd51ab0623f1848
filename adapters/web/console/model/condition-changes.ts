import type { AssessmentView } from '../../../../src/conversation/reply.ts';

type Reasons = AssessmentView['reasons'];

export interface ConditionChange {
  readonly kind: 'added' | 'removed' | 'turned';
  readonly text: string;
}

/** Conditions that came, went, or hold otherwise than before. */
export function conditionChanges(before: Reasons, after: Reasons): readonly ConditionChange[] {
  const find = (list: Reasons, text: string) => list.find((reason) => reason.text === text);
  const added = after
    .filter(({ text }) => find(before, text) === undefined)
    .map(({ text }) => ({ kind: 'added', text }) as const);
  const removed = before
    .filter(({ text }) => find(after, text) === undefined)
    .map(({ text }) => ({ kind: 'removed', text }) as const);
  const turned = after
    .filter(({ text, holds }) => {
      const old = find(before, text);
      return old !== undefined && old.holds !== holds;
    })
    .map(({ text }) => ({ kind: 'turned', text }) as const);
  return [...removed, ...added, ...turned];
}
