import type { AssessmentView } from '../../../../src/conversation/reply.ts';
import { statusWords } from '../../../../src/conversation/wording/status-words.ts';

const verdicts = { eligible: '符合条件', ineligible: '不符合', unknown: '还定不了' } as const;
const past = { eligible: '当时符合', ineligible: '当时不符合', unknown: '已过期' } as const;

/** The verdict as a seal; an expired measure is judged for its own time. */
export function VerdictMark({ sum }: { readonly sum: AssessmentView }) {
  const words = sum.validity.status === 'expired' ? past : verdicts;
  return (
    <strong class={`seal ${sum.verdict}`}>
      <span class="sr">结论：</span>
      {words[sum.verdict]}
    </strong>
  );
}

/** Whether the measure still holds, in two or three words. */
export function ValidityMark({ validity }: Pick<AssessmentView, 'validity'>) {
  return <span class={`status ${validity.status}`}>{statusWords(validity)}</span>;
}
