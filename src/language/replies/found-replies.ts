import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClause } from '../clauses/clauses-of.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import type { Likeliest } from '../learned/likeliest-answer.ts';
import type { FoundRequest } from '../requests/request-reader.ts';
import type { BoundValue, Correction, PlaceMention, Quantity, Reply } from '../utterance.ts';
import type { Meant } from './meaning-lines.ts';
import type { OptionReader } from './pick-option.ts';
import type { Said } from './read-value.ts';
import type { ReplyWords } from './reply-words.ts';

/** A stretch of the normal form. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Placed<T> = Omit<T, 'span'> & Stretch;
/** Keeps the kinds of a union apart. */
type EachPlaced<T> = T extends unknown ? Placed<T> : never;

export type FoundReply = EachPlaced<Reply>;
export type FoundBound = Placed<BoundValue>;
export type FoundCorrection = Placed<Correction>;

/** What is said to what is expected, with places in the normal form. */
export interface FoundReplies {
  readonly reply: FoundReply | null;
  readonly bound: readonly FoundBound[];
  readonly corrections: readonly FoundCorrection[];
  /** what is told beside the reply */
  readonly claims: readonly FoundClaim[];
}

/** A message as far as it has been read. */
export interface ReadSoFar {
  /** in normal form */
  readonly text: string;
  /** a stretch as it was typed: the normal form corrects typos, and takes rare words for some */
  readonly typed: (stretch: Stretch) => string;
  readonly clauses: readonly FoundClause[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly PlaceMention[];
  readonly claims: readonly FoundClaim[];
  readonly requests: readonly FoundRequest[];
  /** what it says to any question, by lines that count where nothing else answers */
  readonly meant: () => readonly Meant[];
  /** what it says to a fact's question by what was learnt of answers */
  readonly likeliest: (fact: string) => Likeliest | null;
}

/** The readers of single values, for the day and the place of a talk. */
export interface ValueReaders {
  readonly words: ReplyWords;
  readonly options: OptionReader;
  /** what a stretch of the message says to a fact's question */
  readonly value: (fact: Fact, stretch: Stretch) => Said | null;
  /** the same, said word for word and with nothing beside it */
  readonly exactly: (fact: Fact, stretch: Stretch) => Said | null;
  /** what words say to it, wherever they stand */
  readonly valueIn: (fact: Fact, text: string) => Said | null;
}

/** Whether it is the owner's own, affirmed and in the mood of fact. */
export const isOwnFact = ({ whose, denied, mood }: FoundClaim): boolean =>
  whose === 'owner' && !denied && mood === 'fact';

/** 当兵的|是我儿子: whoever is so is another, and thus not the owner. */
export const isAnothers = ({ whose, denied, mood, to, value }: FoundClaim, text: string): boolean =>
  (whose === 'family' || whose === 'other') &&
  !denied &&
  mood === 'fact' &&
  value === 'yes' &&
  NAMES_ANOTHER.test(text.slice(to));
const NAMES_ANOTHER =
  /^[的人兵户]{0,2}(?:其实|就|才)?是(?:我(?!自己|本人|$|[，,。\s])|[他她儿女爸妈哥姐弟妹爷奶]|人家|别人|老[公婆爸妈])/;

/** The words of a stretch as typed, then in normal form. */
export const wordsOf = (read: ReadSoFar, stretch: Stretch): readonly string[] => [
  ...new Set([read.typed(stretch), read.text.slice(stretch.from, stretch.to)]),
];

/** Whether two stretches share a sign. */
export const overlaps = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;
