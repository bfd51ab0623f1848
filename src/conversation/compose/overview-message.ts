import type { AssessmentView, Message } from '../reply.ts';
import { amountWords } from '../wording/amount-words.ts';
import { statusWords } from '../wording/status-words.ts';

/** How many titles a group shows before it only counts. */
const SHOWN = 6;

/** Measures judged together, grouped by verdict: what one can have, what is open, what not. */
export function overviewMessage(sums: readonly AssessmentView[], place: string): Message {
  const groups = [
    { verdict: 'eligible', title: '按您说的情况，符合文件条件的' },
    { verdict: 'unknown', title: '还要多知道一点才能定的' },
    { verdict: 'ineligible', title: '不符合的' },
  ] as const;
  const lines = groups.flatMap(({ verdict, title }) => {
    const members = byValidity(sums.filter((sum) => sum.verdict === verdict));
    if (members.length === 0) return [];
    const shown = verdict === 'ineligible' ? members.slice(0, 3) : members.slice(0, SHOWN);
    const rest = members.length - shown.length;
    return [
      `${title}（${members.length}项）：`,
      ...shown.map(line),
      ...(rest > 0 ? [`…还有${rest}项`] : []),
    ];
  });
  return {
    type: 'text',
    text: [`${place}的扶持措施，我按您的情况过了一遍：`, ...lines].join('\n'),
  };
}

function line(sum: AssessmentView): string {
  const amount = sum.estimate && sum.estimate.unit !== '%' ? amountWords(sum.estimate) : '';
  const worth = amount !== '' && sum.verdict !== 'ineligible' ? `，大概${amount}` : '';
  return `· ${sum.title}（${statusWords(sum.validity)}${worth}）`;
}

/** Those still in force first. */
function byValidity(sums: readonly AssessmentView[]): AssessmentView[] {
  const rank = { in_force: 0, open_ended: 1, not_started: 2, expired: 3 };
  return [...sums].sort((a, b) => rank[a.validity.status] - rank[b.validity.status]);
}
