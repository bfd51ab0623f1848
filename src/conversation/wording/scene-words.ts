import type { CivilDate } from '../../knowledge/civil-date.ts';
import { dateWords } from './date-words.ts';

/** The first line of an answer: the place and day assumed, each correctable. */
export function assumedLine(place: string | null, on: CivilDate, today: CivilDate): string {
  const day = on === today ? `今天（${dateWords(today)}）` : dateWords(on);
  return place === null
    ? `还不知道您的店开在哪里，先按${day}来看。`
    : `按${place}、${day}来看（不对就直接告诉我）。`;
}

/** Said when a measure belongs to another place than the shop's. */
export function otherPlaceLine(document: string, theirs: string, ours: string): string {
  return `下面是${theirs}的规定（${document}），您的店在${ours}，这条不适用，只能当参考。`;
}

/** Said when the page that would answer is missing from the paper at hand. */
export function lostPageLine(document: string, item: string): string {
  return `${document}里应该有这一项（${item}），但我手上的原件缺了这一页，具体怎么规定看不到，不能乱说。下面是同一份省里文件在别处的写法，只能当参考：`;
}
