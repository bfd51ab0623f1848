import { matchAt } from './match-at.ts';
import type { Silent } from './mention.ts';

/** Set phrases whose numbers count nothing. */
const IDIOM =
  /一日之计|四周(?=都|围|是|环|没|邻|全)|十[一二三四五]五(?=[^\d一二三四五六七八九百千万]|$)|一天到晚|一年到头|一年四季|三天两头|三年五载|三番[五两]次|三番两次|一时半会儿?|一时三刻|七上八下|乱七八糟|五花八门|四面八方|千家万户|千方百计|千辛万苦|万不得已|百分(?!之|百|点)|十全十美|一清二楚|一五一十|一来二去|一心一意|三心二意|丢三落四|说一不二|独一无二|数一数二|不三不四|半途而废|多一事不如少一事|九牛一毛|七嘴八舌|四处|五金|三农|八成(?=是|要|会|又|不)|一旦|一向|一直|一般|一定|一样|一起|一下|一些|一点(?![〇零一二三四五六七八九\d])|一共|一律|一切|一边|一面|一再|一时|一口气|一条龙|一刀切|一站式|一次性|一卡通|一网通办|一件事(?=一次办)|一次办|一窗/y;
const FIRST = /[一三七乱五四千万百十说独数不半多九八丢]/;

/** 一日之计, 三天两头, 五花八门; null where no set phrase begins. */
export function idiomAt(text: string, start: number): Silent | null {
  if (!FIRST.test(text[start] ?? '')) return null;
  const found = matchAt(IDIOM, text, start);
  return found === null ? null : { kind: 'silent', start, end: start + found[0].length };
}
