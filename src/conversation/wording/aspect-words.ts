import type { Document } from '../../knowledge/schema/document.ts';
import type { Aspect } from '../../language/utterance.ts';
import type { AssessmentView } from '../reply.ts';
import { dateWords } from './date-words.ts';

/** Sentences that answer one aspect of a measure. */

const SILENT: Partial<Readonly<Record<Aspect, string>>> = {
  whether: '这件事文件没写个人的条件，能不能要问经办的人。',
  holds: '文件没写管到什么时候，办之前先问一声。',
  amount: '文件没写具体多少。',
  calculation: '文件没写怎么算。',
  from: '文件没写从哪天开始。',
  until: '文件没写到哪天为止，办之前先问一声。',
  where: '文件没写在哪里办，去之前先打电话。',
  whom: '文件没写找谁。',
  phone: '文件没印电话。',
  materials: '文件没写要带什么，带上营业执照和身份证，先打电话问清楚再跑。',
  steps: '文件没写怎么办。',
  duration: '文件没写多久能办好。',
  'must-apply': '文件没写要不要自己申请。',
  checks: '文件没写要查什么。',
  combination: '文件没写能不能和别的一起享受。',
  conditions: '文件没写个人要满足什么条件。',
  'why-not': '文件没写个人的条件，没法说行不行。',
  'who-decides': '文件没写谁说了算。',
  term: '文件没写能用多久。',
  times: '文件没写能享受几次。',
  form: '文件没写填什么表。',
  issuer: '文件没写证明由谁开。',
  offline: '文件没写不上网怎么办。',
  'hand-in': '文件没写材料要不要交。',
  order: '文件没写先后顺序。',
  'pay-out': '文件没写钱怎么给。',
  'counted-from': '文件没写从哪天算。',
  included: '文件没列有哪些。',
};

/** 文件没写要带什么材料。 An aspect of no words of its own, or none: 这一点文件没写。 */
export const silentWords = (aspect: Aspect | null): string =>
  (aspect === null ? undefined : SILENT[aspect]) ?? '这一点文件没写。';

/** What comes nearest to a question that no sentence of the paper answers outright. */
export const closestWords = (sentence: string): string =>
  `文件没写明这一点，最接近的一句是：${sentence}`;

/** 从2020年2月1日起。 */
export const fromWords = ({ from }: AssessmentView['validity']): string =>
  `从${dateWords(from ?? '')}起。`;

/**
 * 文件没写从哪天开始，2020年3月6日印发的。
 * @param issued a civil date
 */
export const noStartWords = (issued: string): string =>
  `文件没写从哪天开始，${dateWords(issued)}印发的。`;

/** 到2027年12月31日为止。 of what is over with both ends; `on` is the day that is asked about. */
export const untilWords = ({ from, to }: AssessmentView['validity'], on: string): string => {
  const isOver = to !== null && to < on;
  const start = isOver && from !== null ? `从${dateWords(from)}` : '';
  return `${start}到${dateWords(to ?? '')}为止${isOver ? '，已过期' : ''}。`;
};

/** “气价、水价降10%”：从2020年2月1日到2020年4月30日。 */
export const caseTimeWords = (title: string, { from, to }: AssessmentView['validity']): string =>
  `“${title}”：${from === null ? '' : `从${dateWords(from)}`}到${dateWords(to ?? '')}。`;

/** 去柯桥区人社局，地址：… */
export const placeToGoWords = (agency: string, address: string): string =>
  `去${agency}，地址：${address}。`;

/** 管这件事的是柯桥区人社局、柯桥区财政局。 */
export const agenciesWords = (agencies: readonly string[]): string =>
  `管这件事的是${agencies.join('、')}。`;

/** What the paper leaves to whoever decides: 要说明的是：… */
export const decidesWords = (discretion: string): string => `要说明的是：${discretion}`;

/** 要带：身份证；营业执照。 */
export const bringWords = (materials: readonly string[]): string =>
  `要带：${materials.join('；')}。`;

export const nothingToBringWords = '不用申请，也不用带材料。';

/** 要自己去办。第一步：… The step has its own stop. */
export const applyFirstWords = (step: string): string => `要自己去办。第一步：${step}`;

/** A single one needs no number. */
export const numbered = (texts: readonly string[]): string[] =>
  texts.length === 1 ? [...texts] : texts.map((text, index) => `${index + 1}. ${text}`);

/** （后面还有2步） */
export const moreStepsWords = (rest: number): string => `（后面还有${rest}步）`;

/**
 * @param title the case's, where a measure has several
 * @param rest how many conditions are left for the second layer
 */
export const conditionsWords = (
  title: string | null,
  conditions: readonly string[],
  rest = 0,
): string =>
  `${title === null ? '要满足' : title}：${conditions.join('；')}${rest > 0 ? `；还有${rest}条` : ''}。`;

/** @param title the case's, where a measure has several */
export const unstatedWords = (title: string | null, texts: readonly string[]): string =>
  `${title === null ? '' : `${title}：`}${texts.join('；')}。`;

/** Where it stands: the title of the paper with its number and day, and the place within it. */
export const sourceWords = (
  { title, number, issued }: Pick<Document, 'title' | 'number' | 'issued'>,
  locator: string,
): string =>
  `出自《${title}》${number === undefined ? '' : `（${number}）`}${locator}${issued === undefined ? '' : `，${dateWords(issued)}印发`}。`;

export const ifNotWords = '不符合这一项，可以问问有没有别的能用。';

/** Asked why not, where nothing has been ruled out yet. */
export function notRuledOutWords(
  { verdict, missing }: AssessmentView,
  labelOf: (fact: string) => string,
): string {
  if (verdict === 'eligible') return '没有说不行：按文件写的条件，您符合。';
  return missing.length === 0
    ? '没有说不行，还要经办部门来定。'
    : `没有说不行，还要知道：${missing.slice(0, 4).map(labelOf).join('、')}。`;
}

/** Which of several measures is spoken of. */
export const aboutWords = (title: string): string => `“${title}”：`;

/** 到了这条线的，看“3%减按1%”：…… */
export const beyondWords = (title: string, gist: string): string =>
  `到了这条线的，看“${title}”：${gist}`;

/** Whom it is about, and what was found for them; put between quotes by `aboutWords`. */
export const personWords = (person: string, title: string): string => `${person}”，看“${title}`;

/** 印花税在里面：六种税：…… */
export const listedWords = (name: string, isIn: boolean, list: string): string =>
  `“${name}”${isIn ? '在里面' : '不在里面'}。${list}`;

/** 没有列“网吧”。 and then the list itself. */
export const notListedWords = (name: string, list: string): string => `没有列“${name}”。${list}`;

/** Each district has its own number, and the district is not known. */
export const BY_DISTRICT = '各区、县的电话不一样。';

/** 不会弄的，先打电话问。可以打12366（纳税缴费服务热线）。 */
export const talkedThroughWords = (call: string): string => `不会弄的，先打电话问。${call}`;
