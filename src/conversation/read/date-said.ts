import type { Fact } from '../../knowledge/schema/fact.ts';

const NUMERAL = '[\\d一二三四五六七八九十]{1,3}';
const DATE = `(?:\\d{2,4}年|去年|前年|今年|当年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|初|底|中旬|${NUMERAL}[日号]?)?|大年${NUMERAL}`;

/**
 * The words of a text that say the day a fact asks for: 3月20号 of 贷款3月20号到期. Only before one of
 * the fact's own words, since a day by itself may be any day. Null when there are none.
 */
export function dateSaid(fact: Fact, text: string): string | null {
  if (fact.type !== 'date' || fact.words.length === 0) return null;
  const pattern = new RegExp(
    `(${DATE})(?:的时候|就|才|从)?[^，。；？,;?!]{0,8}?(?:${fact.words.join('|')})`,
  );
  return pattern.exec(text)?.[1] ?? null;
}
