import { type AssessmentView, type Message, sentence } from '../reply.ts';
import { amountWords } from '../wording/amount-words.ts';
import { statusWords } from '../wording/status-words.ts';

/** How many measures of a verdict and a validity are named before the rest is only counted. */
const SHOWN = { eligible: 12, unknown: 5, ineligible: 2 } as const;

const GROUPS = [
  { verdict: 'eligible', title: '按您说的情况，符合文件条件的' },
  { verdict: 'unknown', title: '还要多知道一点才能定的' },
  { verdict: 'ineligible', title: '不符合的' },
] as const;

/** What can be had now stands before what could be had once. */
const STATUSES = ['in_force', 'open_ended', 'not_started', 'expired'] as const;

/**
 * Measures judged together, by verdict and within it by validity: what one can have, what is open,
 * what not. Within a group that comes first which is for his own trade, then what the fewest answers
 * settle.
 * @param lapsed how many were left out since they have lapsed, and he asked what there is now
 * @param isPast whether the day judged for has gone by
 */
export function overviewMessage(
  sums: readonly AssessmentView[],
  place: string,
  { lapsed = 0, isPast = false }: { readonly lapsed?: number; readonly isPast?: boolean } = {},
): Message {
  const opening =
    lapsed > 0
      ? `${place}的扶持措施，现在没有过期的有${sums.length}项，我按您的情况过了一遍：`
      : `${place}的扶持措施，我按您的情况过了一遍：`;
  const rest = lapsed > 0 ? [`另外${lapsed}项已经过期，没有列。想看过期的，说“全部政策”。`] : [];
  return sentence([opening, ...GROUPS.flatMap(linesOf(sums, isPast)), ...rest].join('\n'));
}

function linesOf(sums: readonly AssessmentView[], isPast: boolean) {
  return ({ verdict, title }: (typeof GROUPS)[number]): string[] => {
    const members = sums.filter((sum) => sum.verdict === verdict);
    if (members.length === 0) return [];
    return [
      `${title}（${members.length}项）：`,
      ...STATUSES.flatMap((status) => statusLines(members, status, SHOWN[verdict], isPast)),
    ];
  };
}

/** 已过期：, and beneath it the measures, one a line. */
function statusLines(
  sums: readonly AssessmentView[],
  status: (typeof STATUSES)[number],
  atMost: number,
  isPast: boolean,
): string[] {
  const members = sums.filter((sum) => sum.validity.status === status).sort(nearestFirst);
  if (members.length === 0) return [];
  const rest = members.length - atMost;
  return [
    `${isPast && status !== 'open_ended' ? '那时' : ''}${statusWords({ status })}：`,
    ...members.slice(0, atMost).map(line),
    ...(rest > 0 ? [`…还有${rest}项`] : []),
  ];
}

/** What a paper gives to his own trade, then what is nearest to being settled. */
export function nearestFirst(a: AssessmentView, b: AssessmentView): number {
  return Number(isForTrade(b)) - Number(isForTrade(a)) || a.missing.length - b.missing.length;
}

const isForTrade = ({ reasons }: AssessmentView): boolean =>
  reasons.some(({ fact, holds }) => fact === 'trade' && holds === true);

function line(sum: AssessmentView): string {
  const isMoney = sum.estimate?.unit === '元' && sum.verdict !== 'ineligible';
  const worth = isMoney && sum.estimate ? amountWords(sum.estimate) : '';
  const isNamed = worth === '' || sum.title.includes(worth);
  return `· ${sum.title}${isNamed ? '' : `（大概${worth}）`}`;
}
