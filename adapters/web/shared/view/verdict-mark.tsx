import type { AssessmentView, Question } from '../../../../src/conversation/reply.ts';

const verdicts = { eligible: '符合', ineligible: '不符合', unknown: '还定不了' } as const;
const past = { eligible: '当时符合', ineligible: '当时不符合', unknown: '还定不了' } as const;

/**
 * The verdict as a seal; an expired measure is judged for its own time.
 * @param question what is still asked; then an open verdict says how much is left
 */
export function VerdictMark({
  verdict,
  status,
  question,
}: Pick<AssessmentView, 'verdict'> & {
  readonly status: AssessmentView['validity']['status'];
  readonly question?: Question | undefined;
}) {
  const words = status === 'expired' ? past : verdicts;
  const asking = verdict === 'unknown' && question !== undefined;
  // Of what has lapsed nothing is left open until somebody asks about its time.
  if (verdict === 'unknown' && status === 'expired' && !asking) return null;
  return (
    <strong class={`seal ${verdict}`}>
      <span class="sr">结论：</span>
      {asking ? leftWords(question.progress) : words[verdict]}
    </strong>
  );
}

const leftWords = ({ asked, atMost }: Question['progress']): string =>
  atMost - asked > 1 ? '还差几问' : '还差一问';

const stamps = {
  expired: '已过期',
  in_force: '现在有效',
  open_ended: '没写截止',
  not_started: '还没开始',
} as const;

/** Whether a measure still holds, as a stamp. */
export function ValidityMark({
  validity,
}: {
  readonly validity: Pick<AssessmentView['validity'], 'status'>;
}) {
  return <span class={`status ${validity.status}`}>{stamps[validity.status]}</span>;
}

/** On everything out of a paper whose place is blanked out: nobody's own rule. */
export function SampleMark(_: object) {
  return <span class="status sample">样本</span>;
}
