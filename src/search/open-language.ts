import type { Knowledge } from '../knowledge/knowledge.ts';
import { memoizeRecent, once } from '../knowledge/memoize.ts';
import { createDialectReader } from '../language/dialect.ts';
import { createGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { type Features, featuresOf } from './rank/features.ts';
import type { SearchData } from './search-data.ts';
import { createSegmenter, type Segmenter } from './segment/segmenter.ts';
import { type ConceptFinder, createConceptFinder } from './text/concepts.ts';
import { fieldTerms } from './text/field-terms.ts';
import { createPinyin, type Pinyin } from './text/pinyin.ts';
import { createPlainReader, createReader, type Reading } from './text/reading.ts';
import { createSpellingCorrector } from './text/typos.ts';

/** What is needed to read any message: opened once, shared by all parts of the search. */
export interface Language {
  readonly read: (typed: string) => Reading;
  /** the same where only dialect is read otherwise: all else stays as it is typed */
  readonly readPlain: (typed: string) => Reading;
  readonly features: (text: string) => Features;
  /** the same, for a text that is read once: the clauses of a letter would crowd out the others */
  readonly featuresOnce: (text: string) => Features;
  readonly segmenter: Segmenter;
  readonly findConcepts: ConceptFinder;
  readonly pinyin: Pinyin;
  readonly gazetteer: Gazetteer;
}

/** What of the compiled search it takes to read any message. */
export type DictionaryData = Pick<
  SearchData,
  'simplified' | 'pinyin' | 'regions' | 'dictionary' | 'concepts' | 'shapes' | 'everyday'
>;

/** What of the knowledge. */
export type SpokenKnowledge = Pick<
  Knowledge,
  'speech' | 'regions' | 'industries' | 'themes' | 'agencies'
>;

/** A message is read to understand it, to find measures and to find contacts, whole and in parts. */
const TEXTS_KEPT = 8;

/** Opens the tables of the build; some of them at first use. */
export function openLanguage(data: DictionaryData, knowledge: SpokenKnowledge): Language {
  const simplifiedOf = new Map<string, string>();
  for (let at = 0; at < data.simplified.length; at += 2) {
    simplifiedOf.set(data.simplified.charAt(at), data.simplified.charAt(at + 1));
  }
  const segmenter = createSegmenter(data.dictionary);
  const pinyin = createPinyin(data.pinyin);
  const spoken = once(() => new Set(Object.values(knowledge.speech.classes).flat()));
  const everyday = once(() => new Set(data.everyday.match(/../g)));
  const speller = createSpellingCorrector(
    fieldTerms(knowledge, data.concepts),
    data.shapes,
    pinyin,
    segmenter,
    (pair) => everyday().has(pair),
    (word) => spoken().has(word),
  );
  const dialectIn = createDialectReader(knowledge.speech.dialects);
  const findConcepts = createConceptFinder(data.concepts);
  const featuresOnce = (text: string) => featuresOf(text, segmenter, findConcepts);
  return {
    featuresOnce,
    read: memoizeRecent(createReader(simplifiedOf, pinyin, speller, dialectIn), TEXTS_KEPT),
    readPlain: memoizeRecent(createPlainReader(simplifiedOf, dialectIn), TEXTS_KEPT),
    features: memoizeRecent(featuresOnce, TEXTS_KEPT),
    segmenter,
    findConcepts,
    pinyin,
    gazetteer: createGazetteer(data.regions, knowledge.regions),
  };
}
