import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { AssessmentView } from '../reply.ts';
import { dateWords } from './date-words.ts';

/** The place and day assumed, each correctable; said once. */
export function assumedLine(place: string | null, on: CivilDate, today: CivilDate): string {
  const day = on === today ? '今天' : dateWords(on);
  return place === null
    ? `（还不知道店在哪里，先按${day}来看。）`
    : `（按${place}、${day}来看，不对就说。）`;
}

/** Said when a measure belongs to another place than the shop's. */
export function otherPlaceLine(theirs: string, ours: string): string {
  return `${ours}的我手里没有。${theirs}有过下面这条，您那里不适用，只能参考。`;
}

/** Said when the page that would answer is missing from the paper at hand; `theirs` is whose sister paper is told. */
export function lostPageLine(document: string, item: string, theirs: string): string {
  return `${document}里该有“${item}”，可我手上的原件缺了这一页，看不到怎么规定的。下面是同一份省里文件在${theirs}的写法，您那里不适用，只能参考：`;
}

/** Said of a paper whose scan is torn where this measure stands. */
export const damagedLine = '原件扫描残缺，有几处看不清。';

/** The same matter at another place, or of another year, stands in no paper at hand. */
export function noneThereWords(place: string | null, year: number | null): string {
  const which = `${place ?? ''}${year === null ? '' : `${year}年`}`;
  return `${which}管这件事的文件我手里没有，可以打${place ?? '当地'}的12345问。`;
}

/** Nothing at hand of that place is about it; what can be had there follows. */
export const noneOfThisWords = (place: string | null): string =>
  `${place ?? '您那里'}管这件事的文件我手里没有，可以打当地12345问。您那里能用的有这些：`;

/** Whether a paper reaches as far as somebody else's place. */
export function reachWords(
  theirs: string,
  asked: string,
  has: 'its own' | 'the national' | null,
): string {
  if (has === 'the national')
    return `这份文件只管${theirs}的店；现在是全国一样，${asked}也按这一条：`;
  if (has !== null) return `这份文件只管${theirs}的店，${asked}的用不了；${asked}自己有过这一条：`;
  return `这份文件只管${theirs}的店，${asked}的用不了。${asked}有没有，要问当地的12345。`;
}

/** Nothing of that time is at hand; what follows begins later. */
export const noneThenLine = (place: string | null, on: CivilDate): string =>
  `${place ?? ''}${dateWords(on)}那时候管这件事的文件，我手里没有。下面是后来的：`;

/** 番禺 is in 广州: its shops are the paper's as well. */
export const sameThereWords = (theirs: string, asked: string): string =>
  `${asked}也在${theirs}里，同一份文件管，条件一样。`;

/** Whether a paper is for the whole country; `theirs` is the one place it is for, null for all. */
export const everywhereWords = (theirs: string | null): string =>
  theirs === null
    ? '全国都一样，哪里的店都能用。'
    : `这份文件只管${theirs}的店，别处要看当地自己的文件。`;

/** 2028年还有吗: by the days of the paper at hand. */
export function inYearWords(
  { from, to }: AssessmentView['validity'],
  year: number,
  place: string | null,
): string {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  if (to !== null && to < first)
    return `这条到${dateWords(to)}为止，${year}年不在里面。${place ?? ''}${year}年有没有新的，我手里没有。`;
  if (from !== null && from > last) return `这条${dateWords(from)}才开始，${year}年还没有。`;
  if (to === null) return `文件没写到哪天为止，${year}年还有没有，办之前先问一声。`;
  return to < last
    ? `${year}年有效，到${dateWords(to)}为止。`
    : `${year}年在有效期里，到${dateWords(to)}为止。`;
}

/** A paper of a part of the place asked about. */
export const partOfLine = (part: string, place: string): string =>
  `${place}全市的文件我手里没有，这是${part}的：`;

/** The whole country has no such measure. */
export const noneOfNation = '全国的文件里没有这一项，有的是下面这些。';
