import type { AssessmentView } from '../reply.ts';
import { statusWords } from './status-words.ts';

/** Sentences of a list of measures. */

interface Counts {
  readonly eligible: number;
  readonly unknown: number;
  readonly ineligible: number;
}

/** 绍兴柯桥区没过期的有3项，您符合1项。先说最可能用得上的： */
export function overviewWords(
  place: string | null,
  counts: Counts,
  which: 'all' | 'lasting' | 'lapsed',
): string {
  const total = counts.eligible + counts.unknown + counts.ineligible;
  const kind = { all: '能查到', lasting: '现在没过期的有', lapsed: '能查到的都已过期，共' }[which];
  const then = which === 'lapsed' ? '当时' : '';
  const parts = [
    ...(counts.eligible > 0 ? [`${then}符合${counts.eligible}项`] : []),
    ...(counts.ineligible > 0 ? [`${counts.ineligible}项不符合`] : []),
  ];
  const first = total > 1 ? '先说最可能用得上的：' : '';
  return `${place ?? '您那里'}${kind}${total}项${parts.length > 0 ? `，${parts.join('，')}` : ''}。${first}`;
}

const MARKS = { eligible: '符合', unknown: '要再问', ineligible: '不符合' } as const;

/** · 房租减免（大概6000元；已过期） */
export function overviewLine(
  { title, verdict, validity }: AssessmentView,
  worth: string,
  isPast: boolean,
): string {
  const status = `${isPast && validity.status !== 'open_ended' ? '那时' : ''}${statusWords(validity)}`;
  const notes = [MARKS[verdict], ...(worth === '' ? [] : [`大概${worth}`]), status];
  return `· ${title}（${notes.join('，')}）`;
}

export const lapsedWords = (lapsed: number): string =>
  `另外${lapsed}项已经过期，没有列；想看，说“全部政策”。`;

export const moreMeasures = (rest: number): string => `还有${rest}项，说名字就给您细说。`;

export const noPapersThere = (place: string | null): string =>
  `${place ?? '那里'}的政策文件我手上没有，不能乱说，可以打当地12345问。`;

export const placeNeeded =
  '不知道在哪个区县，就没法把当地的措施过一遍。您可以先问一件事，比如“房租能减吗”。';

export const tellPlace = '先告诉我您在哪个区县，我把那里的措施都过一遍。';

/** In place of a place: what every shop has, wherever it is. */
export const wholeCountry = '全国各地';
