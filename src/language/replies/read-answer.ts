import type { Fact } from '../../knowledge/schema/fact.ts';
import { saysDoNotKnow } from './do-not-know.ts';
import { NOT_KNOWN } from './not-known.ts';
import { parseOrdinal } from './ordinal.ts';
import { pickOption } from './pick-option.ts';
import { pickTrade, type Trade } from './pick-trade.ts';

/** What reading an answer needs beside the fact: who reads numbers, days, places and trades in words. */
export interface AnswerContext {
  readonly trades: readonly Trade[];
  readonly readNumber: (fact: Fact, text: string) => string | number | null;
  readonly readDay: (text: string) => string | null;
  readonly resolvePlace: (text: string) => string | null;
  readonly resolveTrade: (text: string) => string | null;
}

/**
 * Reads an everyday answer to a fact's question: an ordinal, a label, the fact's own words, a number
 * in any Chinese form, a date, a place, a trade. Null when the words do not answer it.
 */
export function readAnswer(
  fact: Fact,
  text: string,
  context: AnswerContext,
): string | number | null {
  const plain = text.trim().replace(/[。！!.~～，,]+$/, '');
  if (plain === '') return null;
  if (saysDoNotKnow(plain)) return NOT_KNOWN;
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return pickOption(fact, plain);
    case 'industry':
      return pickTrade(plain, context.trades) ?? context.resolveTrade(plain);
    case 'number':
      return bandSaid(fact, plain) ?? context.readNumber(fact, plain);
    case 'date':
      return context.readDay(plain);
    case 'region':
      return context.resolvePlace(plain);
  }
}

/** A range that is offered, by its label, its value or its place in the list. */
function bandSaid(fact: Fact, text: string): string | number | null {
  const band = fact.bands.find((one) => one.value === text || one.label === text);
  if (band !== undefined) return band.value;
  if (!/^([①-⑩]|[A-Ja-j]|第.个?|选.)$/.test(text)) return null;
  const ordinal = parseOrdinal(text);
  return ordinal === null ? null : (fact.bands[ordinal]?.value ?? null);
}
