import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import { parseChineseDate } from '../knowledge/text/chinese-date.ts';
import { saysDoNotKnow } from './do-not-know.ts';
import { type FactValue, UNKNOWN } from './facts.ts';
import { pickOption } from './pick-option.ts';
import { pickTrade } from './pick-trade.ts';
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

/**
 * Reads an everyday answer to a fact's question: an ordinal, a label, the fact's own words, a number
 * in any Chinese form, a date, a place, a trade. Null when the words do not answer it.
 */
export function readAnswer(fact: Fact, text: string, context: AnswerContext): FactValue | null {
  const plain = text.trim().replace(/[。！!.~～，,]+$/, '');
  if (plain === '') return null;
  if (saysDoNotKnow(plain)) return UNKNOWN;
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return pickOption(fact, plain);
    case 'industry':
      return pickTrade(plain, context.rulebook) ?? context.resolveTrade(plain);
    case 'number':
      return readNumber(fact, plain, Number(context.on.slice(0, 4)));
    case 'date':
      return parseChineseDate(plain, context.on, context.year);
    case 'region':
      return context.resolvePlace(plain);
  }
}
