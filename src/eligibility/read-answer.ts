import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { parseChineseDate } from '../knowledge/text/chinese-date.ts';
import { type FactValue, UNKNOWN } from './facts.ts';
import { pickOption } from './pick-option.ts';
import { readNumber } from './read-number.ts';
import type { Rulebook } from './rulebook.ts';

/** What reading an answer needs beside the fact: the day, the year talked about, places and trades. */
export interface AnswerContext {
  readonly on: CivilDate;
  /** the year that a date without one belongs to: that of the measure in question */
  readonly year?: number | undefined;
  readonly rulebook: Rulebook;
  readonly resolvePlace: (text: string) => string | null;
  readonly resolveTrade: (text: string) => string | null;
}

const DO_NOT_KNOW =
  /^(我?(也|真的?|都)?(不清楚|不知道|不晓得|不了解|不确定|不懂|说不好|说不准|搞不清|弄不清|记不(清|得)|忘(了|记了)?|没注意|不好说|跳过|拿不准))(了|啊|呀|呢|吧|哦|欸)?[。.!！~～]*$/;

/**
 * Reads an everyday answer to a fact's question: an ordinal, a label, the fact's own words, a number
 * in any Chinese form, a date, a place, a trade. Null when the words do not answer it.
 */
export function readAnswer(fact: Fact, text: string, context: AnswerContext): FactValue | null {
  const plain = text.trim().replace(/[。！!.~～，,]+$/, '');
  if (plain === '') return null;
  if (DO_NOT_KNOW.test(plain)) return UNKNOWN;
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return pickOption(fact, plain);
    case 'industry':
      return pickTrade(plain, context);
    case 'number':
      return readNumber(fact, plain);
    case 'date':
      return parseChineseDate(plain, context.on, context.year);
    case 'region':
      return context.resolvePlace(plain);
  }
}

function pickTrade(text: string, { rulebook, resolveTrade }: AnswerContext): string | null {
  const named = rulebook.trades.find((trade) => trade.value === text || trade.label === text);
  return named?.value ?? resolveTrade(text);
}
