import { findMatters, type MatterMention } from '../knowledge/find/find-matters.ts';
import { findTerm, findTerms } from '../knowledge/find/find-term.ts';
import { findTrouble, findTroubles } from '../knowledge/find/find-trouble.ts';
import { memoizeRecent } from '../knowledge/memoize.ts';
import type { Term } from '../knowledge/schema/term.ts';
import type { Trouble } from '../knowledge/schema/trouble.ts';
import type { MatterName } from '../knowledge/schema/vocabulary.ts';
import type { NormalForm } from './language.ts';
import { type Phrases, takenBy } from './phrases.ts';
import { listPosition } from './requests/list-position.ts';
import type { Span } from './utterance.ts';

declare const TYPED: unique symbol;

/**
 * Text as somebody typed it, before and after it is `Words`: as it comes in, as it is kept with a talk, as spans of a
 * reading hold it. It is stored and sent as the string that it is; to the compiler it has no characters, so that no
 * room reads them by chance.
 */
export interface Typed {
  readonly [TYPED]: true;
}

/** Takes text for somebody's own words: at the edge where it comes in, and nowhere else. */
export const typed = (text: string): Typed => text as unknown as Typed;

/** What somebody said, in either form. */
export type Said = Words | Typed;

let read: (words: Words) => string;
let asTyped: (words: Words) => string;

/**
 * What somebody said: their own words, or a stretch of them. Nobody but the language room can read them; every
 * other room asks by name whether a phrase of the knowledge stands in them, or whether they hold a word that
 * it knows. Immutable.
 */
export class Words {
  readonly #text: string;
  readonly #phrases: Phrases;
  readonly #form: NormalForm | null;

  /** @param form what they are a stretch of, where that was typed in dialect */
  constructor(text: string, phrases: Phrases, form: NormalForm | null = null) {
    this.#text = text;
    this.#phrases = phrases;
    this.#form = form;
  }

  static {
    read = (words) => words.#text;
    asTyped = (words) => {
      const at = words.#form?.text.indexOf(words.#text) ?? -1;
      return words.#form === null || at < 0
        ? words.#text
        : textOf(words.#form.span(at, at + words.#text.length).text);
    };
  }

  /** Whether nothing is said. */
  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** How many characters they are. */
  get length(): number {
    return [...this.#text].length;
  }

  /** The same in UTF-16 units, as spans count. */
  get size(): number {
    return this.#text.length;
  }

  /** Whether they are the same, letter for letter. */
  is(other: Said | string): boolean {
    return this.#text === textOf(other);
  }

  /** Whether these stand in them, letter for letter. */
  holds(other: Said | string): boolean {
    return this.#text.includes(textOf(other));
  }

  /** Whether they stand in a text of ours, letter for letter. */
  isIn(text: string): boolean {
    return text.includes(this.#text);
  }

  /** Whether one of their characters stands in a text of ours. */
  touches(text: string): boolean {
    return [...this.#text].some((character) => text.includes(character));
  }

  /** Whether two neighbouring characters of them stand side by side in a text of ours. */
  sharesPair(text: string): boolean {
    return [...this.#text].some(
      (_, at) => at > 0 && text.includes(this.#text.slice(at - 1, at + 1)),
    );
  }

  /** Whether a phrase stands in them. */
  says(phrase: string): boolean {
    return this.#phrases.of(phrase).expression.test(this.#text);
  }

  /** What a phrase takes by a name: `<who>(…)`; null where the phrase does not stand there, or takes nothing. */
  part(phrase: string, name: string): Words | null {
    const found = this.#phrases.of(phrase).expression.exec(this.#text);
    const taken = found === null ? undefined : takenBy(found, name);
    return taken === undefined ? null : this.like(taken);
  }

  /** What stands behind the first place of a phrase; null where it stands nowhere. */
  after(phrase: string): Words | null {
    const found = this.#phrases.of(phrase).expression.exec(this.#text);
    return found === null ? null : this.like(this.#text.slice(found.index + found[0].length));
  }

  /** They without a phrase, wherever it stands, or with a mark in its places. */
  without(phrase: string, mark = ''): Words {
    return this.like(this.#text.replace(this.#phrases.of(phrase).everywhere, mark));
  }

  /** They without other words where these stand first, or with a mark in their place. */
  less(other: Said | string, mark = ''): Words {
    return this.like(this.#text.replace(textOf(other), () => mark));
  }

  /** They with a phrase said otherwise where it stands first. */
  with(phrase: string, instead: string): Words {
    return this.like(this.#text.replace(this.#phrases.of(phrase).expression, instead));
  }

  /** Their stretches between commas and full stops. */
  get parts(): readonly Words[] {
    return this.#text.split(/[，,。]/).map((part) => this.like(part));
  }

  /** They without blanks at their ends. */
  get trimmed(): Words {
    return this.like(this.#text.trim());
  }

  /** They without other words wherever these stand. */
  lessAll(other: Said | string): Words {
    return this.like(this.#text.replaceAll(textOf(other), ''));
  }

  /** A stretch of them, in UTF-16 units as of their spans. */
  slice(from: number, to?: number): Words {
    return this.like(this.#text.slice(from, to));
  }

  /** They and more of the same talk. */
  and(between: string, more: Words): Words {
    return this.like(`${this.#text}${between}${textOf(more)}`);
  }

  /** Other words of the same talk. */
  like(other: Said | string): Words {
    const text = textOf(other);
    return text === this.#text ? this : new Words(text, this.#phrases, this.#form);
  }
}

/** Somebody's words as they are read, which know how they were typed. */
export const wordsTyped = (form: NormalForm, phrases: Phrases): Words =>
  new Words(form.text, phrases, form.text === form.typed ? null : form);

/** The words as characters: for the language room alone. What is no one's words is as it is. */
export const textOf = (words: Said | string): string =>
  words instanceof Words ? read(words) : (words as string);

/** The stretch of words that a span of their reading covers. */
export const within = ({ start, end }: Pick<Span, 'start' | 'end'>, words: Words): Words =>
  words.slice(start, end);

/**
 * Words as they are kept with a talk.
 * @param most how many UTF-16 units of them
 */
export const stored = (words: Said | string, most = Number.POSITIVE_INFINITY): Typed =>
  typed(textOf(words).slice(0, most));

/** Words as agents read them afterwards, as they were typed: of a question without an answer, and of a case. */
export const noted = (words: Said): string =>
  words instanceof Words ? asTyped(words) : textOf(words);

/** How many characters words are. */
export const lengthOf = (words: Said | string): number => [...textOf(words)].length;

/** Words as they are said back to who said them: as they were typed. */
export const quoted = (words: Words): string => asTyped(words);

/** The matters that words bring up by their nouns, in order. */
export const mattersIn = (words: Words, names: readonly MatterName[]): readonly MatterMention[] =>
  findMatters(textOf(words), names);

/** The entry of the glossary that words name; null where they name none. */
export const termIn = (words: Words, terms: readonly Term[]): Term | null =>
  findTerm(textOf(words), terms);

/** All entries of the glossary that words name, in the order said. */
export const termsIn = (words: Words, terms: readonly Term[]): readonly Term[] =>
  findTerms(textOf(words), terms);

/** The first trouble that words tell of; null where they tell of none. */
export const troubleIn = (words: Words, troubles: readonly Trouble[]): Trouble | null =>
  findTrouble(textOf(words), troubles);

/** The place in a list that words point to: 1-based, -1 is the last; null where they point to none. */
export const positionIn = (words: Words): number | null => listPosition(read(words));

/** Whether three neighbouring characters of words stand side by side in a text of ours. */
export const sharesRun = (words: Words, text: string): boolean =>
  [...textOf(words).matchAll(/(?=([\u4e00-\u9fff]{3}))/g)].some(([, run = '']) =>
    text.includes(run),
  );

/** 0 to 1: how much of what words mean stands in other words, by characters, and by pairs of them side by side. */
export function shareOf(words: Words, other: Said | string): number {
  const text = textOf(other);
  const said = [...read(words).replace(SAYS_NOTHING, '')];
  if (said.length === 0) return 0;
  const single = said.filter((character) => text.includes(character)).length / said.length;
  if (said.length === 1) return single;
  const pairs = said.slice(1).map((character, at) => `${said[at]}${character}`);
  return (single + pairs.filter((pair) => text.includes(pair)).length / pairs.length) / 2;
}

/** Characters that name nothing by themselves. */
const SAYS_NOTHING =
  /[^\u4e00-\u9fff]|[我你您他她它俺咱们自己这那嗰的地得了是有没不在和跟就也都还要会能过着给个头边条样项]/g;

/** Words of ours and of theirs as one stretch. */
export function together(one: Said | string, between: string, other: Said | string): Said | string {
  if (one instanceof Words) return one.and(between, one.like(other));
  const whole = `${textOf(one)}${between}${textOf(other)}`;
  return other instanceof Words ? other.like(whole) : typed(whole);
}

/** Each of several words once, letter for letter. */
export const distinct = (all: readonly Words[]): readonly Words[] =>
  all.filter((words, at) => all.findIndex((one) => one.is(words)) === at);

/** Whether anything is said. */
export const isSaid = (words: Said | string): boolean => textOf(words) !== '';

/** Whether two are the same, letter for letter. */
export const isSame = (one: Said | string, other: Said | string): boolean =>
  textOf(one) === textOf(other);

/** Whether a word of ours stands in them. */
export const holdsWord = (words: Said | string, word: Said | string): boolean =>
  textOf(words).includes(textOf(word));

/** Does for the same words only once what is asked of them again and again; `kept` of the last are known. */
export function memoizeWords<R extends object>(
  work: (words: Said | string) => R,
  kept: number,
): (words: Said | string) => R {
  const recent = memoizeRecent<string, R>(work, kept);
  return (words) => recent(textOf(words));
}

/** They without a word where it stands first, with a mark in its place. */
export const lessWord = (words: Said | string, word: Said | string, mark: string): Said | string =>
  words instanceof Words ? words.less(word, mark) : withoutWords(textOf(words), word, mark);

/** A text without words where these stand first, with a mark in their place. */
export const withoutWords = (text: string, words: Said | string, mark: string): string =>
  text.replace(textOf(words), () => mark);

/** All troubles that words tell of, the gravest first. */
export const troublesIn = (words: Words, troubles: readonly Trouble[]): readonly Trouble[] =>
  findTroubles(textOf(words), troubles);
