import { type CivilDate, daysBetween } from '../../knowledge/civil-date.ts';
import type { AssessmentView } from '../reply.ts';
import { dateWords, spanWords } from './date-words.ts';

/** From so many days before its end a measure is said to be closing. */
const SOON = 30;

type Validity = AssessmentView['validity'];

/** One sentence on when a measure holds; an expired one says so first, a day gone by is told as such. */
export function validityWords(
  validity: Validity,
  issued: string | null,
  on: CivilDate,
  today: CivilDate = on,
): string {
  const { status, from, to } = validity;
  const period =
    from && to
      ? spanWords(from, to)
      : to
        ? `到${dateWords(to)}为止`
        : from
          ? `${dateWords(from)}起`
          : '';
  switch (status) {
    case 'expired':
      return `这项已经过期了：有效期${from ? `是${period}` : period}。`;
    case 'not_started':
      return `这项还没开始：${period}有效。`;
    case 'in_force':
      if (on < today) return `那时在有效期里：${period}。`;
      return `这项还在有效期里：${period}${to && daysBetween(on, to) <= SOON ? `，只剩${daysBetween(on, to)}天，要办赶紧` : ''}。`;
    case 'open_ended':
      return `文件没写截止日期${from ? `，${dateWords(from)}起` : ''}${issued ? `；文件是${issued.slice(0, 4)}年的` : ''}，现在还有没有效，办之前先打电话问一声。`;
  }
}

/** 到2023年4月8日就过期了: whether it holds on that day, in answer to just that. */
export function holdsWords(
  { status, from, to }: Validity,
  on: CivilDate,
  today: CivilDate = on,
): string {
  switch (status) {
    case 'expired':
      return `${to === null ? '' : `${dateWords(to)}就`}已经过期了，不能再办。`;
    case 'not_started':
      return `还没开始${from === null ? '' : `，${dateWords(from)}起才有`}。`;
    case 'in_force':
      return on < today
        ? `那时有效${to === null ? '' : `，到${dateWords(to)}为止`}。`
        : `有效${to === null ? '' : `，到${dateWords(to)}为止`}。`;
    case 'open_ended':
      return '文件没写截止日期，办之前先打电话问一声。';
  }
}
