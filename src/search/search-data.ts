import type { Talk } from './lexicon/lexicon.ts';
import type { RegionTable } from './places/gazetteer.ts';
import type { IndexData } from './rank/text-index.ts';
import type { TopicModelData } from './rank/topic-model.ts';

/** All that search needs beside the knowledge, compiled at build; `stored/stored-search.ts` packs it. */
export interface SearchData {
  /** traditional and simplified characters in pairs */
  readonly simplified: string;
  readonly pinyin: Readonly<Record<string, string>>;
  readonly regions: RegionTable;
  readonly dictionary: {
    /** sorted */
    readonly words: readonly string[];
    readonly frequencies: ArrayLike<number>;
    readonly total: number;
    readonly least: number;
  };
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  readonly shapes: readonly string[];
  /** everyday words of two characters that the dictionary lacks, one after the other */
  readonly everyday: string;
  readonly talk: readonly {
    readonly intent: Talk['intent'];
    readonly exact: readonly string[];
    readonly words: readonly string[];
    readonly among: readonly string[];
  }[];
  /** how people call each document */
  readonly documents: Readonly<Record<string, readonly string[]>>;
  readonly topics: readonly TopicData[];
  /** what lies next door, by the words that name it; longest first */
  readonly neighbours: readonly NeighbourData[];
  /** the document of each measure */
  readonly documentOf: readonly string[];
  /** themes of each measure, the main one first */
  readonly themesOf: readonly (readonly string[])[];
  readonly topicModel: TopicModelData;
  /** what citizens write about otherwise: see `refusal/other-classes.tsv` */
  readonly otherClasses: TopicModelData;
  /** one entry a measure, in the order of the knowledge */
  readonly index: IndexData;
  /** one entry for each way of asking; `owner` numbers the measure */
  readonly asks: { readonly index: IndexData; readonly owner: ArrayLike<number> };
  /** one entry an agency, in the order of the knowledge */
  readonly directory: readonly AgencyIdeas[];
}

/** Ideas of the lexicon that lead to an agency. */
export interface AgencyIdeas {
  /** kinds of office that its names say it is */
  readonly kinds: readonly string[];
  /** what it is for, all its desks together */
  readonly matters: readonly string[];
  /** what each desk is for; of an agency without desks, one list for itself */
  readonly desks: readonly (readonly string[])[];
}

/** A matter next door to the papers that is not in them. */
export interface NeighbourData {
  readonly noun: string;
  readonly words: readonly string[];
  /** numbers of the measures that are nearest */
  readonly near: readonly number[];
  readonly instead?: string;
  /** the hotline that knows */
  readonly ask: string;
  /** nothing else is meant by its words, whatever they are like */
  readonly isCertain?: true;
}

/** What a question may be about: a matter of the papers, or one that none of them holds. */
export interface TopicData {
  readonly id: string;
  /** the theme that most of its measures are about; absent for outside matters */
  readonly theme?: string;
  /** numbers of the measures about it; empty for outside matters */
  readonly measures: readonly number[];
  readonly outside?: {
    readonly kind: 'smalltalk' | 'outside-topic';
    readonly hotline?: string;
  };
}
