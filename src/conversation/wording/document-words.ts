import type { Document } from '../../knowledge/schema/document.ts';
import { dateWords } from './date-words.ts';

/** Sentences about a paper itself. */

/** 《…政策指引》（绍政办发〔2020〕9号），管绍兴市，2020年4月20日发的。 */
export const documentWords = ({ title, number, place, issued }: Document): string =>
  `《${title}》${number === undefined ? '' : `（${number}）`}，管${place}，${issued === undefined ? '没写日期' : `${dateWords(issued)}发的`}。`;

/** 谁发的：柯桥区财政局、柯桥区人社局。 */
export const issuersWords = (issuers: readonly string[]): string =>
  `谁发的：${issuers.join('、')}。`;

/** 依据：浙财资产〔2020〕4号。 */
export const basisWords = (basis: string): string => `依据：${basis}。`;

/** 里面有12项措施。 */
export const countWords = (measures: number): string => `里面有${measures}项措施。`;

/** 我手上有71份文件，比如： before some of them by name. */
export const documentsWords = (papers: number): string => `我手上有${papers}份文件，比如：`;

/** · 绍兴2020年政策指引（绍兴市，2020年4月20日，原件残缺） */
export function documentLine({ shortTitle, place, issued, nature }: Document): string {
  const torn = { precise: '', damaged: '，原件残缺', reference: '，地名隐去，只能参考' }[nature];
  return `· ${shortTitle}（${place}${issued === undefined ? '' : `，${dateWords(issued)}`}${torn}）`;
}

/** 还有66份，说名字就给您细说。 */
export const moreDocuments = (rest: number): string => `还有${rest}份，说名字就给您细说。`;
