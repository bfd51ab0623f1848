import type { AssessmentView } from '../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../src/conversation/wording/amount-words.ts';
import { statusWords } from '../../../../src/conversation/wording/status-words.ts';
import { type ConditionChange, conditionChanges } from './condition-changes.ts';
import { verdictLabels } from './words.ts';

/** One measure of a case, judged then and now. */
export interface CaseChange {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
  /** conditions whose wording or outcome is another */
  readonly conditions: readonly ConditionChange[];
}

/** What was told and what would be told now, measure by measure, clauses beneath. */
export function caseChanges(
  before: readonly AssessmentView[],
  after: readonly AssessmentView[],
): readonly CaseChange[] {
  const key = ({ measureId, clause }: AssessmentView) => `${measureId}.${clause ?? ''}`;
  const then = new Map(before.map((one) => [key(one), one]));
  const now = new Map(after.map((one) => [key(one), one]));
  return [...new Set([...then.keys(), ...now.keys()])].map((id) => {
    const [old, fresh] = [then.get(id), now.get(id)];
    const one = fresh ?? old;
    const conditions = conditionChanges(old?.reasons ?? [], fresh?.reasons ?? []);
    const [told, tells] = [outcome(old), outcome(fresh)];
    return {
      id: one?.measureId ?? id,
      title: one?.clauseTitle ?? one?.title ?? id,
      before: told,
      after: tells,
      differs: told !== tells || conditions.length > 0,
      conditions,
    };
  });
}

function outcome(one: AssessmentView | undefined): string {
  if (one === undefined) return '没有判断';
  const sum = one.estimate === undefined ? '' : amountWords(one.estimate);
  const parts = [verdictLabels[one.verdict], statusWords(one.validity), sum];
  return parts.filter((part) => part !== '').join(' · ');
}
