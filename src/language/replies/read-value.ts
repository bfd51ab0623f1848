import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { dayAnswer } from '../quantities/day-answer.ts';
import { numberAnswer } from '../quantities/number-answer.ts';
import { bare } from './option-names.ts';
import { parseOrdinal } from './ordinal.ts';
import type { OptionReader } from './pick-option.ts';
import { pickTrade, type Trade } from './pick-trade.ts';
import type { ReplyWords } from './reply-words.ts';

/** What words say to a fact's question. */
export type Said =
  | {
      readonly kind: 'value';
      readonly value: string | number;
      /** they say it only nearly */
      readonly guessed: boolean;
      /** they say nothing else */
      readonly whole: boolean;
    }
  | { readonly kind: 'not-known' }
  | { readonly kind: 'declines' };

/** What reading an answer needs beside the words. */
export interface AnswerContext {
  readonly on: CivilDate;
  /** of a day that is said without one */
  readonly year: number | undefined;
  readonly placeOf: (text: string) => string | null;
  /** the trade that a frame has read in the message */
  readonly trade: string | null;
}

export type ValueReader = (fact: Fact, text: string, context: AnswerContext) => Said | null;

/**
 * Reads an everyday answer to a fact's question: an ordinal, a label, the fact's own words, a number
 * in any Chinese form, a date, a place, a trade. Null when the words do not answer it.
 */
export function createValueReader(
  words: ReplyWords,
  options: OptionReader,
  trades: readonly Trade[],
): ValueReader {
  const plainly = (text: string): Said | null => {
    const meaning = words.meaningOf(words.formsOf(text));
    if (meaning === 'unknown') return { kind: 'not-known' };
    return meaning === 'declines' ? { kind: 'declines' } : null;
  };
  const number = (fact: Fact, text: string, on: CivilDate): string | number | null => {
    const band = bandSaid(fact, text.trim());
    if (band !== null) return band;
    const value = numberAnswer(fact, text, on);
    if (value !== null) return value;
    // 没免, 还没有: none at all.
    const forms = words.formsOf(text);
    const denies = ['no', 'none'].includes(words.meaningOf(forms) ?? '');
    const isNone = denies || forms.some((form) => /^(?:还|都)?没[\u4e00-\u9fff]{1,3}$/.test(form));
    return isNone && (fact.bounds?.min ?? 0) === 0 ? 0 : null;
  };

  return (fact, text, { on, year, placeOf, trade }) => {
    switch (fact.type) {
      case 'choice':
      case 'flag':
        return options.pick(fact, text);
      case 'industry':
        return (
          plainly(text) ??
          pickTrade(words.formsOf(text)[0] ?? '', trades) ??
          (trade === null ? null : valueSaid(trade))
        );
      case 'number':
        return plainly(text) ?? valueSaid(number(fact, text, on));
      case 'date':
        return plainly(text) ?? valueSaid(dayAnswer(text, on, year));
      case 'region':
        return plainly(text) ?? valueSaid(placeOf(text));
    }
  };
}

const valueSaid = (value: string | number | null): Said | null =>
  value === null ? null : { kind: 'value', value, guessed: false, whole: false };

/** A range that is offered, by its label or value. */
export const bandNamed = ({ bands }: Fact, text: string): string | null =>
  bands.find((one) => one.value === text || one.label === text || bare(one.label) === bare(text))
    ?.value ?? null;

/** The same, or by its place in the list. */
function bandSaid(fact: Fact, text: string): string | null {
  const named = bandNamed(fact, text);
  if (named !== null) return named;
  const { bands } = fact;
  if (!/^([①-⑩]|[A-Ja-j]|第.个?|选.)$/.test(text)) return null;
  const ordinal = parseOrdinal(text, bands.length);
  return ordinal === null ? null : (bands[ordinal]?.value ?? null);
}
