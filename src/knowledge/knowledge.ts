import type { Agency } from './schema/agency.ts';
import type { CallWord } from './schema/call-word.ts';
import type { Document } from './schema/document.ts';
import type { Fact } from './schema/fact.ts';
import type { Measure } from './schema/measure.ts';
import type { Speech } from './schema/speech.ts';
import type { Term } from './schema/term.ts';
import type { Trouble } from './schema/trouble.ts';
import type {
  Group,
  Industry,
  MatterName,
  PolicyEvent,
  Region,
  Theme,
} from './schema/vocabulary.ts';

/** All that the assistant knows, as plain data: what the build writes and both runtimes load. */
export interface Knowledge {
  /** hash of the content, 12 hex digits: the same knowledge gives the same answers */
  readonly revision: string;
  readonly documents: readonly Document[];
  readonly measures: readonly Measure[];
  readonly facts: readonly Fact[];
  readonly agencies: readonly Agency[];
  readonly regions: readonly Region[];
  readonly industries: readonly Industry[];
  readonly events: readonly PolicyEvent[];
  readonly themes: readonly Theme[];
  /** matters by the nouns that bring them up */
  readonly matterNames: readonly MatterName[];
  /** kinds of help that people wish for (an outlay, a reason), by their nouns, whether a paper has them or not */
  readonly helps: readonly MatterName[];
  /** headings of facts and themes, in order */
  readonly groups: readonly Group[];
  /** what agents write down of a call, and what they often say */
  readonly callWords: readonly CallWord[];
  /** the glossary */
  readonly terms: readonly Term[];
  /** what is told of one's troubles, with what is said to it */
  readonly troubles: readonly Trouble[];
  /** how people say what bears on a case */
  readonly speech: Speech;
}
