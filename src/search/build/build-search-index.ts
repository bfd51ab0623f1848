import type { Knowledge } from '../../knowledge/knowledge.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import { readDirectory } from '../contacts/contact-entries.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type DictionaryData, openLanguage } from '../open-language.ts';
import { type Features, featuresOf } from '../rank/features.ts';
import { buildIndex } from '../rank/text-index.ts';
import type { TopicModelData } from '../rank/topic-model.ts';
import type { NeighbourData, SearchData, TopicData } from '../search-data.ts';
import type { Dictionary } from '../segment/segmenter.ts';
import { createConceptFinder } from '../text/concepts.ts';
import { fieldTerms } from '../text/field-terms.ts';
import { fold } from '../text/fold.ts';
import { createPinyin, type Pinyin } from '../text/pinyin.ts';
import type { Jieba } from './jieba.ts';
import { measureNames, measureSentences } from './measure-text.ts';
import { buildRegionTable, placeNames } from './region-table.ts';
import { commonCharacters, pinyinTable, simplifiedPairs } from './script-tables.ts';
import { type Learnt, teachTopics } from './teach-topics.ts';
import { collectTopics } from './topics.ts';

/** A text as the build has read it, and the words that it was cut into. */
export interface BuildReading {
  readonly features: Features;
  readonly cut: readonly string[];
}

/** What compiling the index reads beside knowledge and lexicon. */
export interface IndexTools {
  readonly jieba: Jieba;
  readonly learnt: Learnt;
  /** told early, while the topics are yet to be learnt: what the language room needs of the search */
  readonly onDictionaries?: ((data: DictionaryData, knowledge: Knowledge) => void) | undefined;
  /** texts read before with the same lexicon and dictionary; what is read is added */
  readonly readings?: Map<string, BuildReading> | undefined;
}

/** Compiles knowledge and lexicon into what the search loads; the same input gives the same bytes. */
export function buildSearchIndex(
  knowledge: Knowledge,
  lexicon: Lexicon,
  { jieba, learnt, onDictionaries, readings = new Map() }: IndexTools,
  otherClasses: TopicModelData,
): SearchData {
  const simplified = simplifiedPairs();
  const simplifiedOf = new Map<string, string>();
  for (let at = 0; at < simplified.length; at += 2) {
    simplifiedOf.set(simplified.charAt(at), simplified.charAt(at + 1));
  }
  const table = pinyinTable(commonCharacters());
  const pinyin = createPinyin(table);
  const findConcepts = createConceptFinder(lexicon.concepts);

  const used = new Set<string>();
  let cut: string[] = [];
  const segmenter = {
    cutForSearch: (han: string) => {
      const words = jieba.cutForSearch(han);
      cut.push(...words);
      return words;
    },
    cut: jieba.cut,
  };
  const readAnew = (text: string): BuildReading => {
    cut = [];
    const features = featuresOf(fold(text, simplifiedOf), segmenter, findConcepts);
    return { features, cut };
  };
  // A way of asking is read for its record, for itself and for its topic.
  const known = new Map<string, Features>();
  const read = (text: string): Features => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = readings.get(text) ?? readAnew(text);
    readings.set(text, reading);
    for (const word of reading.cut) used.add(word);
    known.set(text, reading.features);
    return reading.features;
  };
  const weigh = (texts: readonly string[]): Map<string, number> => {
    const terms = new Map<string, number>();
    for (const text of texts) {
      for (const [term, count] of read(text).terms) terms.set(term, (terms.get(term) ?? 0) + count);
    }
    return terms;
  };

  const index = buildIndex(
    knowledge.measures.map((measure) =>
      weigh([
        ...measureSentences(measure),
        ...measureNames(measure, indexOf(knowledge)),
        ...measure.asks,
      ]),
    ),
  );
  const asks = knowledge.measures.flatMap((measure, owner) =>
    [measure.title, ...measure.asks].map((text) => ({ text, owner })),
  );
  const asksIndex = buildIndex(asks.map(({ text }) => weigh([text])));

  const { topics, sentences } = collectTopics(knowledge, lexicon);
  for (const { text } of sentences) read(text);
  const terms = fieldTerms(knowledge, lexicon.concepts);
  for (const term of terms) for (const word of jieba.cutForSearch(term)) used.add(word);
  // Place names are cut off whole even where no record names them: 从|江西, not 从江|西.
  const regions = buildRegionTable(jieba);
  for (const name of placeNames(regions)) used.add(name);
  const dictionary = pruneDictionary(used, terms, jieba, pinyin);
  const dictionaries: DictionaryData = {
    simplified,
    pinyin: table,
    regions,
    dictionary,
    concepts: lexicon.concepts,
    shapes: lexicon.shapes,
    everyday: everydayWords(dictionary, jieba),
  };
  onDictionaries?.(dictionaries, knowledge);

  const data: Omit<SearchData, 'directory'> = {
    ...dictionaries,
    talk: lexicon.talk,
    documents: lexicon.documents,
    topics,
    neighbours: collectNeighbours(lexicon, topics),
    documentOf: knowledge.measures.map(({ id }) => documentOf(id)),
    themesOf: knowledge.measures.map(({ themes }) => themes),
    topicModel: teachTopics(sentences, topics, (text) => read(text).cues, learnt),
    otherClasses,
    index,
    asks: { index: asksIndex, owner: asks.map(({ owner }) => owner) },
  };
  return { ...data, directory: readDirectory(knowledge, openLanguage(data, knowledge)) };
}

/** What lies next door, with the measures of the matters that are nearest to it. */
function collectNeighbours({ neighbours }: Lexicon, topics: readonly TopicData[]): NeighbourData[] {
  const measuresOf = new Map(topics.map(({ id, measures }) => [id, measures]));
  return neighbours.flatMap(({ ask, nouns, named }) =>
    [...nouns, ...named].map(({ noun, words, near, instead, ask: own }, at) => ({
      noun,
      words: [...new Set([noun, ...words])].sort((a, b) => b.length - a.length),
      near: [...new Set(near.flatMap((topic) => measuresOf.get(topic) ?? []))],
      ...(instead === undefined ? {} : { instead }),
      ask: own ?? ask,
      ...(at < nouns.length ? {} : { isCertain: true as const }),
    })),
  );
}

/** From here on a word is common enough that nobody mistypes it for a term it sounds like. */
const COMMON = 60;

/**
 * The words that the corpus and lexicon are cut into, and common words that sound like one of the
 * field's terms, so that they are not taken for a typo of it (实业 is not 失业).
 */
function pruneDictionary(
  used: ReadonlySet<string>,
  terms: readonly string[],
  jieba: Jieba,
  pinyin: Pinyin,
): Dictionary {
  const kept = new Set<string>();
  for (const word of used) {
    if (/^[\u4e00-\u9fff]+$/.test(word) && jieba.frequencyOf(word) !== undefined) kept.add(word);
  }
  const sounds = new Set(terms.map((term) => pinyin.key(term)));
  for (const word of jieba.words()) {
    if (word.length < 2 || word.length > 3 || (jieba.frequencyOf(word) ?? 0) < COMMON) continue;
    if (/^[\u4e00-\u9fff]+$/.test(word) && sounds.has(pinyin.key(word))) kept.add(word);
  }
  const words = [...kept].sort();
  return {
    words,
    frequencies: words.map((word) => jieba.frequencyOf(word) ?? 1),
    total: jieba.total,
    least: jieba.least,
  };
}

/** From here on a word is everybody's. */
const EVERYDAY = 2000;

/** Everyday words of two characters that the pruned dictionary lacks, in one string: no typos of anything. */
function everydayWords({ words }: Dictionary, jieba: Jieba): string {
  const known = new Set(words);
  return [...jieba.words()]
    .filter((word) => /^[\u4e00-\u9fff]{2}$/.test(word) && !known.has(word))
    .filter((word) => (jieba.frequencyOf(word) ?? 0) >= EVERYDAY)
    .sort()
    .join('');
}
