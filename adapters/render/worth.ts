/**
 * What a sentence is worth when room is short: what decides stays (verdict, validity, a number to
 * call), the rest goes, asides before the gist.
 */
export type Worth = 'stays' | 'gist' | 'aside';

/** A phone number as papers print it, or a hotline; years, days and sums are shorter or have a unit. */
const PHONE =
  /(?<![\d.])(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|12\d{3}|9\d{4}|[2-8]\d{6,8})(?![\d.]|[元万%个年月天])/;
const VERDICT =
  /符合|过期|有效|还没开始|截止|已经停了|只能当参考|不适用|用不上|下结论|缺了这一页|不能乱说/;
/** 【a measure's title】, or a line that announces the ones below. */
const HEADING = /^【|：$/;
const ASIDE = /^(·|提醒：|要说明的是：|…)/;

export const holdsPhone = (text: string): boolean => PHONE.test(text);

/** @param line the line that the sentence stands in: a remark stays a remark to its end */
export function worthOf(sentence: string, line: string): Worth {
  if (holdsPhone(sentence) || HEADING.test(line)) return 'stays';
  if (ASIDE.test(line)) return 'aside';
  return VERDICT.test(sentence) ? 'stays' : 'gist';
}
