import type { Span } from '../language/utterance.ts';

export type { Span };

/** A place of China by its GB/T 2260 code. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

/** The shop's place as the text gives it. */
export interface PlaceReading extends Place {
  readonly span: Span;
}

/** When the question plays. `year` is absent for `epidemic` and `now`. */
export interface TimeReading {
  readonly kind: 'year' | 'last-year' | 'this-year' | 'epidemic' | 'now';
  readonly year?: number;
  readonly span: Span;
}

export interface TradeReading {
  /** a value of the fact `trade` */
  readonly value: string;
  readonly label: string;
  readonly span: Span;
}

/** A topic of `themes.yaml` with the words that point to it. */
export interface ThemeReading {
  readonly id: string;
  readonly label: string;
  /** 0 to 1 */
  readonly score: number;
  readonly words: readonly string[];
}

/** Something the owner told about themselves; id and value of the fact catalogue. */
export interface FactReading {
  readonly fact: string;
  readonly value: string | number;
  readonly span: Span;
}

/** What kind of message this is. Everything but `policy` and `contact` is answered without a search. */
export type Intent =
  | 'policy'
  | 'contact'
  | 'document'
  | 'list-all'
  | 'greeting'
  | 'thanks'
  | 'noted'
  | 'goodbye'
  | 'help'
  | 'capabilities'
  | 'result'
  | 'undo'
  | 'restart'
  | 'correction'
  | 'forget'
  | 'what-i-said'
  | 'human'
  | 'yes'
  | 'assent'
  | 'no'
  | 'unknown'
  | 'smalltalk'
  | 'abuse'
  | 'injection'
  | 'english'
  | 'nonsense';

/** How the speaker is named beside others. */
export const SPEAKER = '您';

/** One of several questions put in one message. */
export interface QueryPart {
  /** able to stand alone: what is asked of all of a list stands with each */
  readonly text: string;
  readonly span: Span;
  /** how it is named, as said; null where no noun does */
  readonly noun: string | null;
  /** asked for one of several people told of: what is told of one is no fact of another */
  readonly isParty?: true;
  /** id of the measure that it is about, where that is known by what else was asked for */
  readonly measure?: string;
}

/** What stands between two breaks of a message. */
export interface StretchSaid {
  /** without what is asked of all */
  readonly text: string;
  readonly asks: boolean;
  /** joined to the stretch before it as words of a list */
  readonly joined: boolean;
  /** 这两样增值税都咋说: what is asked of all that is named; empty where nothing is */
  readonly ofAll: string;
}

/** Something asked beside the queries. */
export interface BesidePart extends QueryPart {
  /** index of the query that it follows; -1 where it comes before all */
  readonly after: number;
  /** announced as another query: 对了, 另外 */
  readonly isAnnounced?: true;
}

/** What one message says, each part with the words it was taken from. Pure reading, no judgement. */
export interface Understanding {
  readonly text: string;
  /** where the shop is; null when the text does not say */
  readonly place: PlaceReading | null;
  /** places that are not the shop's: where workers, owners, goods come from, where it used to be */
  readonly otherPlaces: readonly PlaceReading[];
  readonly time: TimeReading | null;
  /** somebody of an office asks, and governance is what they want */
  readonly asksAsAgent: boolean;
  readonly trade: TradeReading | null;
  /** best first */
  readonly themes: readonly ThemeReading[];
  /** told of the owner, as a fact */
  readonly facts: readonly FactReading[];
  /** the same and what they ask about or suppose of themselves */
  readonly mentioned: readonly FactReading[];
  readonly intent: Intent;
  /** words that ask for something of whatever matter is meant: materials, steps, whom to ask */
  readonly aspects: readonly Span[];
  /** one or more; the parts of a message that asks several things */
  readonly queries: readonly QueryPart[];
  /** all stretches of it, in order */
  readonly stretches: readonly StretchSaid[];
  /** what is asked beside them and names no topic of the papers */
  readonly beside: readonly BesidePart[];
  /** a document that the text names: its id */
  readonly document: string | null;
}
