import type { CivilDate } from '../../knowledge/civil-date.ts';
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

/** Said when the page that would answer is missing from the paper at hand. */
export function lostPageLine(document: string, item: string): string {
  return `${document}里该有“${item}”，可我手上的原件缺了这一页，看不到怎么规定的。下面是同一份省里文件在别处的写法，只能参考：`;
}

/** Said of a paper whose scan is torn where this measure stands. */
export const damagedLine = '原件扫描残缺，有几处看不清。';

/** The same matter at another place, or of another year, stands in no paper at hand. */
export function noneThereWords(place: string | null, year: number | null): string {
  const which = `${place ?? ''}${year === null ? '' : `${year}年`}`;
  return `${which}管这件事的文件我手里没有，可以打${place ?? '当地'}的12345问。`;
}

/** Whether a paper reaches as far as somebody else's place. */
export function reachWords(theirs: string, asked: string): string {
  return `这份文件只管${theirs}的店，${asked}的用不了。${asked}有没有，要问当地的12345。`;
}
