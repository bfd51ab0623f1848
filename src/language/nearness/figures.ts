import { type Said, textOf } from '../words.ts';

const NUMBER = '[\\d.一二三四五六七八九十两半百]+';

/** What a figure looks like that answers 几年, 几天, 多少钱. */
const FIGURES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/几年|多少年/, new RegExp(`${NUMBER}年(?!\\d|[一二三四]季|.{0,2}月)`)],
  [
    /几天|多少天|几个工作日|多久|多长时间/,
    new RegExp(`${NUMBER}个?(?:工作日|天|日内|小时)|当[天日场]|马上|即时`),
  ],
  [
    /(?:多少|怎样|怎么|什么)才?算|算(?:少|多|困难|受困|初创|明显)/,
    /没写|没列|没定|怎么算|怎样算|指/,
  ],
  [/哪些|哪几|有谁|什么人|哪类|哪种/, /(?:[^。；]+[、，]){3}/],
  [/多少比例|比例是?多少|占多少/, /\d%|比例/],
  [/几岁|多大年纪|多大岁数|年龄/, /\d+周?岁/],
  [/几次|多少次/, new RegExp(`${NUMBER}次|一次`)],
  [/几个月|多少个月/, new RegExp(`${NUMBER}个?月`)],
  [/几月|哪个月/, new RegExp(`${NUMBER}月(?:份|到|\\d)?`)],
  [/多少钱|几块|多少元/, /\d+(?:万)?元/],
  [/几个人|几人|多少人|几个员工/, new RegExp(`${NUMBER}(?:个|名)?(?:以上的?)?人`)],
  [/几个点|百分之几|几厘|几成|几折|利率|多少折/, /\d%|折|个百分点|一半/],
  [/多少以内|不超过多少/, /不(?:超过|到)[\d.]+万?/],
  [/封顶|上限|最多|最高/, /最多|最高|不(?:能|得)?超过|上限|封顶/],
];

/** The kind of figure that a question asks for; null where it asks for none. */
export function figureAsked(words: Said | string): RegExp | null {
  // 就那几天 asks nothing.
  if (/[这那]几/.test(textOf(words))) return null;
  return FIGURES.find(([asked]) => asked.test(textOf(words)))?.[1] ?? null;
}
