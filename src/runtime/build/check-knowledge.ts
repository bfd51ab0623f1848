import { checkExamples } from '../../authoring/check-examples.ts';
import { checkCoverage, parseInventory } from '../../authoring/coverage.ts';
import { checkFidelity } from '../../authoring/fidelity/fidelity.ts';
import { type Fault, ownFaults, type Unread } from '../../knowledge/fault.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type KnowledgeFiles, readKnowledge } from '../../knowledge/reading/read-knowledge.ts';
import { checkDialects, checkPhrases } from '../../language/check-phrases.ts';
import { checkLines, checkReplies, checkSpeech } from '../../language/check-speech.ts';
import { createLanguage } from '../../language/create-language.ts';
import { compileSearch, type SearchTools } from '../../search/build/compile-search.ts';
import { languageTools } from '../../search/language-tools.ts';
import type { DictionaryData, SpokenKnowledge } from '../../search/open-language.ts';
import type { SearchData } from '../../search/search-data.ts';
import { revisionOf, type SourcesBeside } from './knowledge-files.ts';
import { loadSearchTools } from './search-tools.ts';

/** The knowledge as far as it is free of faults, compiled, with everything that is wrong with the rest. */
export interface CheckedKnowledge {
  readonly knowledge: Knowledge;
  readonly searchData: SearchData;
  readonly faults: readonly Fault[];
}

/** How people speak, as far as it can be read. */
export type ReadableLines = ReturnType<typeof checkLines>;

/**
 * Every check there is, for the build, `npm run knowledge` and the tests alike: the records and what they
 * refer to, their examples, the ways of asking, how people speak, and the papers word for word.
 * @param beside the papers; null where they are not there, or where a build does without
 */
export function checkKnowledge(
  files: KnowledgeFiles,
  beside: SourcesBeside | null,
): CheckedKnowledge {
  const checked = checkRecords(files, loadSearchTools());
  const { knowledge, searchData, fileOf, unread } = checked;
  const ofSources =
    beside === null
      ? []
      : [
          ...checkFidelity(knowledge, beside.sources, fileOf, beside.absent),
          ...checkCoverage(knowledge, parseInventory(beside.inventory), unread.ids),
        ];
  return {
    knowledge,
    searchData,
    faults: [
      ...checked.faults,
      // What is heard leans on every fact and frame: with one of them gone, all around it goes wrong.
      ...(unread.ids.size > 0 ? [] : checkHearing(knowledge, searchData)),
      ...ofSources,
    ],
  };
}

/**
 * Compiles, and checks all but the papers and what the language room hears, which takes as long again.
 * @param before how people speak, where it was found readable before
 */
export function checkRecords(
  files: KnowledgeFiles,
  tools: SearchTools,
  before?: ReadableLines,
): CheckedKnowledge & {
  readonly fileOf: ReadonlyMap<string, string>;
  readonly lines: ReadableLines;
  readonly unread: Unread;
} {
  const {
    knowledge: written,
    faults,
    fileOf,
    unread,
  } = readKnowledge(files, revisionOf(files), tools.parsed);
  const lines = before ?? checkLines(written);
  const knowledge = { ...written, speech: lines.speech };
  const search = compileSearch(knowledge, files, tools);
  return {
    knowledge,
    searchData: search.data,
    fileOf,
    lines,
    unread,
    faults: [
      ...faults,
      ...lines.faults,
      ...checkExamples(knowledge, fileOf).filter(({ file }) => !unread.leaning.has(file)),
      ...ownFaults(search.faults, unread),
      ...checkReplies(knowledge.speech.replies),
      ...checkPhrases(knowledge.speech.phrases),
      ...checkDialects(knowledge.speech.dialects),
    ],
  };
}

/** Whether each example sentence of how people speak is heard as it is written to be. */
export function checkHearing(
  knowledge: SpokenKnowledge & Pick<Knowledge, 'facts'>,
  dictionaries: DictionaryData,
): readonly Fault[] {
  return checkSpeech(knowledge, createLanguage(knowledge, languageTools(dictionaries, knowledge)));
}
