import type { AssessmentView } from '../../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../../src/conversation/wording/amount-words.ts';
import { statusWords } from '../../../../../src/conversation/wording/status-words.ts';
import type { Case } from '../records.ts';
import { verdictLabels } from '../words.ts';

/** One measure of a case, judged then and now. */
export interface CaseChange {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly differs: boolean;
  /** what is told otherwise now, one sentence each */
  readonly texts: readonly string[];
}

/** What was told and what would be told now, measure by measure, clauses beneath. */
export function caseChanges(
  before: readonly AssessmentView[],
  after: readonly AssessmentView[],
  changes: Readonly<Case['changes']>,
): readonly CaseChange[] {
  const key = ({ measureId, clause }: Pick<AssessmentView, 'measureId' | 'clause'>) =>
    `${measureId}.${clause ?? ''}`;
  const then = new Map(before.map((one) => [key(one), one]));
  const now = new Map(after.map((one) => [key(one), one]));
  return [...new Set([...then.keys(), ...now.keys()])].map((id) => {
    const [old, fresh] = [then.get(id), now.get(id)];
    const one = fresh ?? old;
    const [told, tells] = [outcome(old), outcome(fresh)];
    const texts = changes.filter((each) => key(each) === id).map(({ text }) => text);
    return {
      id: one?.measureId ?? id,
      title: one?.clauseTitle ?? one?.title ?? id,
      before: told,
      after: tells,
      differs: told !== tells || texts.length > 0,
      texts,
    };
  });
}

function outcome(one: AssessmentView | undefined): string {
  if (one === undefined) return '没有判断';
  const sum = one.estimate === undefined ? '' : amountWords(one.estimate);
  const parts = [verdictLabels[one.verdict], statusWords(one.validity), sum];
  return parts.filter((part) => part !== '').join(' · ');
}
