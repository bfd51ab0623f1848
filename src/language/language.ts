import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Overheard } from './learned/overheard.ts';
import type { PlaceMention, Quantity, Span, Utterance } from './utterance.ts';
import type { Said, Typed, Words } from './words.ts';

/** A message in normal form, with the way back to what was typed. */
export interface NormalForm {
  readonly text: string;
  readonly typed: string;
  /** the stretch of the typed text that `text.slice(from, to)` was read from */
  readonly span: (from: number, to: number) => Span;
}

/** What reading needs of the dictionaries. */
export interface LanguageTools {
  readonly normalForm: (typed: string) => NormalForm;
  /** dialect read as plain words, and all else as it is typed */
  readonly plain: (typed: string) => NormalForm;
  /** the words of the best path through a run of Han characters */
  readonly cut: (han: string) => readonly string[];
  /** places that are named; spans as of `quantities` */
  readonly places: (text: string) => readonly PlaceMention[];
  /** the place that a text names and nothing else, by name or code; GB/T 2260 */
  readonly placeOf: (text: string) => string | null;
  /** spans in the text that is given, which is in normal form */
  readonly quantities: (text: string, on: CivilDate) => readonly Quantity[];
}

/** Something answered before. */
export interface ToldBefore {
  readonly fact: string;
  readonly value: string | number;
}

/** What is known before a message is read. */
export interface Hint {
  /** the fact of the open question */
  readonly expected?: string | undefined;
  /** the year that a day without one belongs to: that of the paper talked about */
  readonly year?: number | undefined;
  /** the facts that the matter in hand turns on, the most telling first */
  readonly matter?: readonly string[] | undefined;
  /** what has been answered in the talk, the latest last */
  readonly told?: readonly ToldBefore[] | undefined;
  /** what the last message supposed, the latest last: a value by itself supposes on */
  readonly supposed?: readonly ToldBefore[] | undefined;
  /** the shop's place, for who comes from the same city */
  readonly region?: string | null | undefined;
  /** whether the talk is about somebody the speaker asks for: what is told of him or her is told of the owner */
  readonly forAnother?: boolean | undefined;
}

/** The language room: what people say, read once. Pure; the same words on the same day read the same. */
export interface Language {
  /** Somebody's words, to be asked and not to be read; dialect is in plain words. */
  readonly words: (text: Typed | string) => Words;
  readonly read: (typed: Said | string, on: CivilDate, hint?: Hint) => Utterance;
  /**
   * What an utterance of this room seems to tell of facts that no rule reads in it, by what was learnt of how people
   * tell them.
   */
  readonly overheard: (utterance: Utterance, facts: readonly string[]) => readonly Overheard[];
  /** Words that name something, in order, as they stand in the normal form: no function words, not 我. */
  readonly naming: (typed: Said | string) => readonly string[];
  /** what follows of itself from an answer: 没请人, nobody is insured */
  readonly following: (fact: string, value: string | number) => readonly ToldBefore[];
}
