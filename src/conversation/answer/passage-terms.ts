import type { Speech } from '../../knowledge/schema/speech.ts';

/** Single characters are a weaker sign than pairs; another wording of the same a stronger one. */
const WEIGHTS = { pair: 1, character: 0.4, wording: 1.5 } as const;

/** Pairs that function words make tell nothing of what is asked. */
const FUNCTION =
  /[的了吗呢吧啊呀我你您他她它这那是在有要能可以就都也还和跟给被把来去到上下么什怎哪几多少不没请问想谁为咋]|(?<!银)行(?!业)|个(?!人)/;

/** Characters that every record is full of. */
const COMMON = /[办店户人文件自己税钱天年月日元一二三四五六七八九十]/;

/**
 * What a text can be found by: pairs of characters, single ones, and wordings (`{pay-out}`) that people
 * and papers put differently, each with its weight.
 */
export function termsOf(text: string, speech: Speech): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const pair of pairsOf(text)) terms.set(pair, WEIGHTS.pair);
  for (const [character] of text.matchAll(/[\u4e00-\u9fff]/g))
    if (!FUNCTION.test(character) && !COMMON.test(character))
      terms.set(character, WEIGHTS.character);
  for (const [id, words] of Object.entries(speech.wordings))
    if (words.some((word) => text.includes(word))) terms.set(`{${id}}`, WEIGHTS.wording);
  return terms;
}

/** Neighbouring characters of a text that mean something. */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = [...text.matchAll(/(?=([\u4e00-\u9fff\da-z]{2}))/gi)].flatMap(
    ([, pair = '']) => pair,
  );
  return new Set(pairs.filter((pair) => !FUNCTION.test(pair) && pair !== '自己'));
};

const NUMBER = '[\\d.一二三四五六七八九十两半百]+';

/** What a figure looks like that answers 几年, 几天, 多少钱. */
const FIGURES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/几年|多少年/, new RegExp(`${NUMBER}年(?!\\d|[一二三四]季|.{0,2}月)`)],
  [
    /几天|多少天|几个工作日|多久|多长时间/,
    new RegExp(`${NUMBER}个?(?:工作日|天|日内|小时)|当[天日场]|马上|即时`),
  ],
  [/几次|多少次/, new RegExp(`${NUMBER}次|一次`)],
  [/几个月|多少个月/, new RegExp(`${NUMBER}个?月`)],
  [/几月|哪个月/, new RegExp(`${NUMBER}月(?:份|到|\\d)?`)],
  [/多少钱|几块|多少元/, /\d+(?:万)?元/],
  [/几个人|几人|多少人|几个员工/, new RegExp(`${NUMBER}(?:个|名)?(?:以上的?)?人`)],
  [/几个点|百分之几|几厘|几成|几折|利率|多少折/, /\d%|折|个百分点|一半/],
  [/多少以内|不超过多少/, /不(?:超过|到)[\d.]+万?/],
];

/** The kind of figure that a question asks for; null where it asks for none. */
export function figureAsked(words: string): RegExp | null {
  // 就那几天 asks nothing.
  if (/[这那]几/.test(words)) return null;
  return FIGURES.find(([asked]) => asked.test(words))?.[1] ?? null;
}
