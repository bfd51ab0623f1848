import { checkExamples } from '../../authoring/check-examples.ts';
import { checkCoverage, parseInventory } from '../../authoring/coverage.ts';
import { checkFidelity } from '../../authoring/fidelity/fidelity.ts';
import type { Fault } from '../../knowledge/fault.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type KnowledgeFiles, readKnowledge } from '../../knowledge/reading/read-knowledge.ts';
import { checkReplies } from '../../language/check-replies.ts';
import { checkLines, checkSpeech } from '../../language/check-speech.ts';
import { createLanguage } from '../../language/create-language.ts';
import { compileSearch } from '../../search/build/compile-search.ts';
import { languageTools } from '../../search/language-tools.ts';
import type { SearchData } from '../../search/search-data.ts';
import { revisionOf, type SourcesBeside } from './knowledge-files.ts';
import { loadSearchTools } from './search-tools.ts';

/** The knowledge as far as it is free of faults, compiled, with everything that is wrong with the rest. */
export interface CheckedKnowledge {
  readonly knowledge: Knowledge;
  readonly searchData: SearchData;
  readonly faults: readonly Fault[];
}

/**
 * Every check there is, for the build, `npm run knowledge` and the tests alike: the records and what they
 * refer to, their examples, the ways of asking, how people speak, and the papers word for word.
 * @param beside the papers; null where they are not there, or where a build does without
 */
export function checkKnowledge(
  files: KnowledgeFiles,
  beside: SourcesBeside | null,
): CheckedKnowledge {
  const { knowledge: written, faults, fileOf } = readKnowledge(files, revisionOf(files));
  const lines = checkLines(written);
  const knowledge = { ...written, speech: lines.speech };
  const search = compileSearch(knowledge, files, loadSearchTools());
  const language = createLanguage(knowledge, languageTools(search.data, knowledge));
  const ofPapers =
    beside === null
      ? []
      : [
          ...checkFidelity(knowledge, beside.sources, fileOf, beside.absent),
          ...checkCoverage(knowledge, parseInventory(beside.inventory)),
        ];
  return {
    knowledge,
    searchData: search.data,
    faults: [
      ...faults,
      ...lines.faults,
      ...checkExamples(knowledge, fileOf),
      ...search.faults,
      ...checkSpeech(knowledge, language),
      ...checkReplies(knowledge.speech.replies),
      ...ofPapers,
    ],
  };
}
