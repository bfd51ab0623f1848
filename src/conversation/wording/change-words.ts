import type { AssessmentView, Contact } from '../reply.ts';
import { amountWords } from './amount-words.ts';
import { dateWords, spanWords } from './date-words.ts';
import { statusWords } from './status-words.ts';

/** What has changed since an owner was answered, each in one sentence for the agent to read out. */

const VERDICT = { eligible: '符合', ineligible: '不符合', unknown: '还定不了' } as const;
const HOLDS = (holds: boolean | null) =>
  holds === null ? '还要确认' : holds ? '算满足' : '算不满足';

/** “房租减免”现在的政策库里没有了。 */
export const measureGone = (title: string) => `“${title}”现在的政策库里没有了。`;

/** Of a case of a measure that is no more. */
export const clauseGone = (title: string) => `“${title}”这种情形现在没有了。`;

/** Of a case of a measure that is new. */
export const clauseAdded = (title: string) => `多了一种情形：${title}。`;

/** Of a condition that is no more. */
export const conditionGone = (text: string) => `少了一个条件：${text}。`;

/** Of a condition that is new. */
export const conditionAdded = (text: string) => `多了一个条件：${text}。`;

/** The same condition, as it was worded and as it is. */
export const conditionReworded = (was: string, is: string) =>
  `条件改了：原来是“${was}”，现在是“${is}”。`;

/** The same condition, judged otherwise than then; null is not yet certain. */
export const conditionTurned = (text: string, was: boolean | null, is: boolean | null) =>
  `“${text}”这一条，那时${HOLDS(was)}，现在${HOLDS(is)}。`;

/** Null where the verdict is the same. */
export function verdictChanged(was: AssessmentView, is: AssessmentView): string | null {
  return was.verdict === is.verdict
    ? null
    : `结论变了：那时是${VERDICT[was.verdict]}，现在是${VERDICT[is.verdict]}。`;
}

/** Null where status, first and last day are the same. */
export function validityChanged(was: AssessmentView, is: AssessmentView): string | null {
  const [before, after] = [periodWords(was.validity), periodWords(is.validity)];
  return before === after ? null : `有效期改了：原来是${before}，现在是${after}。`;
}

function periodWords(validity: AssessmentView['validity']): string {
  const { from, to } = validity;
  const period =
    from && to
      ? spanWords(from, to)
      : to
        ? `到${dateWords(to)}`
        : from
          ? `${dateWords(from)}起`
          : '没写日期';
  return `${period}（${statusWords(validity)}）`;
}

/** Null where the day asked about and today find the same. */
export function statusToday(then: AssessmentView, today: AssessmentView): string | null {
  return then.validity.status === today.validity.status
    ? null
    : `按他问的那天看${statusWords(then.validity)}，按今天看${statusWords(today.validity)}。`;
}

/** Null where sum and formula are the same; a sum that only one side has is told as such. */
export function amountChanged(was: AssessmentView, is: AssessmentView): string | null {
  const [before, after] = [sumWords(was), sumWords(is)];
  if (before === after || was.verdict === 'ineligible' || is.verdict === 'ineligible') return null;
  return `金额改了：原来是${before}，现在是${after}。`;
}

function sumWords({ estimate }: AssessmentView): string {
  if (estimate === undefined) return '没有金额';
  const sum = estimate.unit === '%' ? '' : amountWords(estimate);
  return [sum, estimate.formula].filter((part) => part !== '').join('，');
}

/** What is said of who decides, where it was changed; null where it was not. */
export function discretionChanged(was: AssessmentView, is: AssessmentView): string | null {
  if (was.discretion === is.discretion) return null;
  return is.discretion === undefined
    ? `去掉了这句说明：${was.discretion}`
    : `要说明的是：${is.discretion}`;
}

/** A desk with its numbers then and now; null where nothing is another. */
export function contactChanged(was: Contact | undefined, is: Contact | undefined): string | null {
  const name = (contact: Contact) =>
    `${contact.agency}${contact.person ? ` ${contact.person}` : ''}`;
  if (was === undefined)
    return is === undefined ? null : `多了一个电话：${name(is)} ${numbers(is)}。`;
  if (is === undefined) return `${name(was)}（${numbers(was)}）现在不列了。`;
  return numbers(was) === numbers(is)
    ? null
    : `${name(is)}的电话改了：原来是${numbers(was)}，现在是${numbers(is)}。`;
}

function numbers({ phones }: Contact): string {
  if (phones.length === 0) return '没印电话';
  return phones
    .map(({ number, quality }) => (quality === 'doubtful' ? `${number}（打不通）` : number))
    .join('、');
}
