import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Range } from '../utterance.ts';
import { likeliestOption, nearestName } from './likeness.ts';
import { bare, namesOf } from './option-names.ts';
import { parseOrdinal } from './ordinal.ts';
import type { ReplyWords } from './reply-words.ts';
import { optionBegunWith, optionHolding, optionWithin } from './words-within.ts';

/** What short words say to a question. */
export type Picked =
  | {
      readonly kind: 'value';
      readonly value: string;
      /** they say it only nearly */
      readonly guessed: boolean;
      /** they say nothing else */
      readonly whole: boolean;
    }
  | { readonly kind: 'not-known' }
  | { readonly kind: 'declines' };

const sure = (value: string): Picked => ({ kind: 'value', value, guessed: false, whole: true });
const guess = (value: string): Picked => ({ kind: 'value', value, guessed: true, whole: false });

/** Longer words than this tell more than whether something was done. */
const SHORT = 8;
const DONE = /^(?:也|还|又)?[\u4e00-\u9fff]{1,3}[了过着](?![没不])/;
const DENIED = /^(?:我|还|都|也|从来|根本|压根|并)*(?:没|不|未)(?![错少])/;
const UNABLE = /^[\u4e00-\u9fff]{1,2}不(?:了|起|上|到|动|来|出来?|下去?)/;
/** 好, 行: agreed, and nothing picked: no 好几年 of theirs is meant. */
const ASSENTS = /^(?:好[的嘛嘞吧哒滴啊呀]?|行[吧啊]?|嗯+|恩+|中|得|成|可以|ok)+$/;
/** 有没有, 是不是: asks back. */
const A_NOT_A = /([\u4e00-\u9fff])[不没]\1|有没有|是否/;

export interface OptionReader {
  /** The option of a choice or flag that words pick; null when they pick none, or several alike. */
  readonly pick: (fact: Fact, text: string) => Picked | null;
  /** the option that a text names word for word, and nothing else */
  readonly named: (fact: Fact, text: string) => string | null;
  /** the option of which a phrase of so many characters stands in a text */
  readonly within: (fact: Fact, text: string, atLeast: number) => string | null;
}

/** @param rangeIn what a text counts: 不到5个, 十来个人; null where it counts nothing */
export function createOptionReader(
  words: ReplyWords,
  rangeIn: (text: string) => Range | null,
): OptionReader {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const names = (fact: Fact): ReadonlyMap<string, string> => {
    const own = known.get(fact.id) ?? namesOf(fact);
    known.set(fact.id, own);
    return own;
  };

  const nameAmong = (fact: Fact, forms: readonly string[]): string | null => {
    const own = names(fact);
    for (const form of forms) {
      const value =
        own.get(bare(form)) ?? own.get(bare(form.replace(/^(?:是|有|用|做|选|算)的?/, '')));
      if (value !== undefined) return value;
    }
    return null;
  };

  const pick = (fact: Fact, text: string): Picked | null => {
    const forms = words.formsOf(text);
    const named = nameAmong(fact, forms);
    if (named !== null) return sure(named);
    const numbered = optionNumbered(fact, forms);
    if (numbered !== null) return numbered;
    const meaning = words.meaningOf(forms);
    if (meaning === 'unknown') return { kind: 'not-known' };
    if (meaning === 'declines') return { kind: 'declines' };
    if (meaning === 'all' && fact.type === 'flag') return sure('yes');
    if (meaning === 'none' || meaning === 'all') {
      const value = optionFor(fact, meaning);
      if (value !== null) return sure(value);
      if (meaning === 'all') return null;
      return fact.type === 'flag' ? sure('no') : null;
    }
    const begun = first(forms, (form) =>
      bare(form).length > 1 ? optionBegunWith(fact, bare(form)) : null,
    );
    if (begun !== null) return sure(begun);
    if (meaning !== null && fact.type === 'flag') return sure(meaning);
    if (ASSENTS.test(bare(text))) return null;
    if (meaning === 'no') return noneOf(fact);
    if (A_NOT_A.test(text)) return null;
    const part = first(forms, (form) => optionHolding(fact, bare(form)));
    if (part !== null) return sure(part);
    const within = optionWithin(fact, bare(text));
    if (within !== null) return { kind: 'value', value: within, guessed: false, whole: false };
    const beginning = first(forms, (form) => optionBegunWith(fact, bare(form)));
    if (beginning !== null) return sure(beginning);
    const counted = optionCounting(fact, text, rangeIn);
    if (counted !== null) return sure(counted);
    const near =
      first(forms, (form) => likeliestOption(fact, form)) ??
      first(forms, (form) => nearestName(names(fact), bare(form)));
    if (near !== null) return guess(near);
    return fact.type === 'flag' ? doneOrNot(forms) : null;
  };

  return {
    pick,
    named: (fact, text) => nameAmong(fact, words.formsOf(text)),
    within: (fact, text, atLeast) => optionWithin(fact, bare(text), atLeast),
  };
}

/** 办了, 交过; 没办, 不交, 符合不了: whether what a yes-or-no question asks is done. */
function doneOrNot(forms: readonly string[]): Picked | null {
  const short = forms.filter((form) => form.length <= SHORT);
  if (short.some((form) => DENIED.test(form)))
    return { kind: 'value', value: 'no', guessed: false, whole: false };
  if (short.some((form) => UNABLE.test(form))) return guess('no');
  return short.some((form) => DONE.test(form)) ? guess('yes') : null;
}

/** 2, 第二个, 后一种; 三 where the options are numbers themselves. */
function optionNumbered(fact: Fact, forms: readonly string[]): Picked | null {
  const { options } = fact;
  for (const form of forms) {
    const at = parseOrdinal(form, options.length);
    if (at === null) continue;
    const own = options.find(({ value }) => value === String(at + 1));
    const value = own?.value ?? options[at]?.value;
    if (value !== undefined) return sure(value);
    // What stands below the options is 不清楚.
    if (at === options.length) return { kind: 'not-known' };
  }
  return null;
}

const NONE = /^(?:都不|都没|不是|没有|不涉)|^没人|^一个/;
const OTHER = /^(?:其他|别的|都不是)/;

/** The option that says none of the others, or all of them. */
function optionFor({ options }: Fact, meaning: 'none' | 'all'): string | null {
  if (meaning === 'all') return options.find(({ label }) => /都有/.test(label))?.value ?? null;
  const none =
    options.find(({ label }) => NONE.test(label)) ?? options.find(({ label }) => OTHER.test(label));
  return none?.value ?? null;
}

/** A bare 没有 picks what is named by a denial, where one option is. */
function noneOf({ options }: Fact): Picked | null {
  const denials = options.filter(({ label }) => NONE.test(label));
  return denials.length === 1 && denials[0] !== undefined ? sure(denials[0].value) : null;
}

/** 8个 of 不到5个 and 5个以上; only where every option counts. */
function optionCounting(
  { options }: Fact,
  text: string,
  rangeIn: (text: string) => Range | null,
): string | null {
  const said = rangeIn(text);
  if (said === null) return null;
  const ranges = options.map(({ value, label }) => ({ value, range: rangeIn(label) }));
  if (ranges.length < 2 || ranges.some(({ range }) => range === null)) return null;
  const holding = ranges.filter(({ range }) => range !== null && isWithin(said, range));
  return holding.length === 1 ? (holding[0]?.value ?? null) : null;
}

function isWithin(said: Range, range: Range): boolean {
  const [low, high] = [range.low ?? 0, range.high ?? Number.POSITIVE_INFINITY];
  const from = said.low ?? 0;
  const to = said.high ?? Number.POSITIVE_INFINITY;
  const isAbove = range.lowOpen ? from > low : from >= low;
  return isAbove && (range.highOpen && said.high !== range.high ? to < high : to <= high);
}

function first<T>(forms: readonly string[], read: (form: string) => T | null): T | null {
  for (const form of forms) {
    const found = read(form);
    if (found !== null) return found;
  }
  return null;
}
