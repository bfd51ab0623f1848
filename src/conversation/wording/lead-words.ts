import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { AssessmentView } from '../reply.ts';
import { dateWords } from './date-words.ts';
import { takenWords } from './verdict-words.ts';

/** The first sentence of an answer: what was asked, with whether it still holds. */

/** What the sentence needs of the measure. */
export interface Lead {
  /** what one gets, a sentence: 租市属国企的经营用房，免2个月租金。 */
  readonly gist: string;
  readonly validity: AssessmentView['validity'];
  /** of the paper; null where none is printed */
  readonly year: number | null;
  /** whose paper it is, where nobody knows yet whether the asker's shop is there: 绍兴市 */
  readonly where: string | null;
  readonly on: CivilDate;
  readonly today: CivilDate;
}

/** 2020年那条已过期（2023年4月8日止）：租市属国企的经营用房，免2个月租金。 */
export function leadWords({ gist, validity, year, where, on, today }: Lead): string {
  const { status, from, to } = validity;
  const place = where ?? '';
  const which = year === null ? `${place}这条` : `${place}${year}年那条`;
  switch (status) {
    case 'expired':
      return `${which}已过期${to === null ? '' : `（${dateWords(to)}止）`}：${gist}`;
    case 'not_started':
      return `${which}还没开始${from === null ? '' : `（${dateWords(from)}起）`}：${gist}`;
    case 'in_force':
      return on < today
        ? `${place}那时有效${thenWords(to, today)}：${gist}`
        : `${place}现在有这一条${untilWords(to)}：${gist}`;
    case 'open_ended':
      return `${place}有这一条（${year === null ? '' : `${year}年的文件，`}没写到哪天，办前先问一声）：${gist}`;
  }
}

/** Of a day gone by: until when, and that it is over by now. */
const thenWords = (to: string | null, today: CivilDate): string =>
  to === null ? '' : `（到${dateWords(to)}${to < today ? '，现在已过期' : ''}）`;

const untilWords = (to: string | null): string => (to === null ? '' : `（到${dateWords(to)}）`);

/** A row that is not judged, or a paper of another place: what it says, with its year. */
export const unjudgedWords = (gist: string, year: number | null): string =>
  `${year === null ? '文件' : `${year}年的文件`}这样写：${gist}`;

/** A paper whose place is blanked out: nobody's own rule. */
export const referenceWords = (gist: string, year: number | null): string =>
  `有份隐去地名的文件写过${year === null ? '' : `（${year}年）`}，只能参考，不是您那里的规定：${gist}`;

/** Beside a verdict: until when, and that it is over where it is. */
export function standingWords(
  { status, from, to }: AssessmentView['validity'],
  today: CivilDate,
): string {
  switch (status) {
    case 'expired':
      return `这条已过期${to === null ? '' : `（${dateWords(to)}止）`}。`;
    case 'not_started':
      return from === null ? '还没开始。' : `${dateWords(from)}才开始。`;
    case 'in_force':
      if (to === null) return '';
      return to < today ? `那时有效${thenWords(to, today)}。` : `有效到${dateWords(to)}。`;
    case 'open_ended':
      return '文件没写截止日期，办之前先问一声。';
  }
}

/** The cases of a measure that has several, by name: 分2种：市属国企；区属国企。 */
export const casesWords = (titles: readonly string[]): string =>
  `分${titles.length}种：${titles.join('；')}。`;

/** Of a measure whose case in question fails: another that does not. */
export const otherCaseWords = (title: string): string => `“${title}”这一种，您符合。`;

/** What holds today on the same theme, with its own verdict. */
export const holdingLine = (
  gist: string,
  judged: Pick<AssessmentView, 'verdict' | 'validity' | 'presumed'>,
): string => {
  const { verdict, validity } = judged;
  const mark = {
    eligible: `按文件写的条件您符合${takenWords(judged)}。`,
    ineligible: '您不符合。',
    unknown: '',
  }[verdict];
  const what = validity.to === null ? '现在能问的' : `现在有效的（到${dateWords(validity.to)}）`;
  return `${what}：${gist}${mark}`;
};

/** 另外还有：房租减免、社保补贴。 */
export const alsoHoldingWords = (titles: readonly string[]): string =>
  `另外还有：${titles.join('、')}。`;

/** 绍兴柯桥区现在有没有新的，我手里没有。 */
export const nothingHoldsWords = (place: string | null): string =>
  `${place === null ? '现在' : `${place}现在`}有没有新的，我手里没有。`;
