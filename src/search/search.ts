import type { Agency, Desk } from '../knowledge/schema/agency.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { Language } from '../language/language.ts';
import type { Said } from '../language/words.ts';
import type { Reason } from './explain.ts';
import type { PlaceFit } from './rank/place-fit.ts';
import type { Decision, Outcome } from './refusal/decide.ts';
import type { Neighbour } from './refusal/neighbours.ts';
import type { TypedFields } from './typing/typing-index.ts';
import type { Place, Understanding } from './understanding.ts';

/** What narrows a search besides its words. */
export interface FindOptions {
  /** the shop's place when it is known otherwise: a code or a name; the text's own place wins */
  readonly region?: string | null | undefined;
  readonly kind?: Measure['kind'] | undefined;
  readonly document?: string | undefined;
  /** default 10 */
  readonly limit?: number | undefined;
  /** the year the talk is about, unless the text names one */
  readonly year?: number | undefined;
  /** civil date of the question, for 去年 and 今年; without it such words boost nothing */
  readonly today?: string | undefined;
  /** the day on which measures are to hold, `today` unless given; orders what fits alike */
  readonly asOf?: string | undefined;
}

export interface SearchResult {
  readonly measure: Measure;
  /** the sum of the shares in `why`; comparable within one answer */
  readonly score: number;
  /** what the score is made of, in words an officer understands, largest share first */
  readonly why: readonly Reason[];
  /** sentences of the measure that hold the words of the question, most fitting first */
  readonly highlights: readonly string[];
  /** how the measure's place stands to the asked one */
  readonly fit: PlaceFit;
}

/** Why a question gets no answer. */
export interface Refusal {
  readonly kind: 'smalltalk' | 'outside-topic' | 'injection' | 'abuse' | 'english' | 'noise';
  /** whom to ask instead where the matter is certain to be another's: 12333, 12329, 12345 */
  readonly hotline?: string;
}

export interface SearchAnswer {
  readonly query: {
    readonly text: string;
    /** the shop's place, from the text or else the option; null when unknown */
    readonly region: Place | null;
    readonly understood: Understanding;
    readonly terms: readonly string[];
  };
  /** answered; asked back about, where something lies near; or refused */
  readonly outcome: Outcome;
  readonly results: readonly SearchResult[];
  /** no answer: asked back about or refused */
  readonly noMatch: boolean;
  readonly refusal?: Refusal;
  /** what may be meant where it is asked back, nearest first; three at most */
  readonly near: readonly Measure[];
  /** what lies next door and was named, where there is no answer */
  readonly neighbour: Neighbour | null;
  /** what spoke for and against an answer */
  readonly decision: Pick<Decision, 'score' | 'signs'>;
  /** other ways to ask, ready to send */
  readonly suggestions: readonly string[];
}

/** One desk of the directory that fits a look-up. */
export interface ContactHit {
  readonly agency: Agency;
  /** absent where the agency has no printed desk */
  readonly desk?: Desk;
  readonly score: number;
}

export interface ContactOptions {
  readonly region?: string | null | undefined;
  /** only desks that this measure names */
  readonly measure?: string | undefined;
  readonly limit?: number | undefined;
}

/** A text as it is typed by sound. */
export interface Spelling {
  readonly sounds: string;
  readonly initials: string;
}

/** Finding and understanding, over one compiled index. Pure: same text, same answer. */
export interface Search {
  readonly find: (text: Said | string, options?: FindOptions) => SearchAnswer;
  /** @param today civil date of the message, for 去年 and 今年 */
  readonly understand: (text: Said | string, today?: string) => Understanding;
  /** Any usual form of any place in China: 柯桥, 济南, 宁波鄞州, 330603. Null when unknown or ambiguous. */
  readonly resolvePlace: (text: string) => Place | null;
  readonly findContacts: (text: Said | string, options?: ContactOptions) => readonly ContactHit[];
  /** the language room that this search reads messages with */
  readonly language: Language;
  /** How a text sounds: `{sounds: 'fangzu', initials: 'fz'}`; what is no Han is left out. */
  readonly spell: (text: string) => Spelling;
  /** Completions while typing, by characters, pinyin or initials: 房, fangzu, fz. */
  readonly suggest: (text: string, limit?: number) => readonly string[];
  /** Measures by what is typed of them so far, best first. */
  readonly typedMeasures: (typed: string) => readonly Measure[];
  /** Opens an index of other things that are found while typing. */
  readonly typing: <T>(
    things: readonly T[],
    fieldsOf: (thing: T) => TypedFields,
  ) => (typed: string) => readonly T[];
}
