import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExamples } from '../../authoring/check-examples.ts';
import { checkCoverage, parseInventory } from '../../authoring/coverage.ts';
import { checkFidelity } from '../../authoring/fidelity/fidelity.ts';
import type { Fault } from '../../knowledge/fault.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type KnowledgeFiles, readKnowledge } from '../../knowledge/reading/read-knowledge.ts';
import { checkLines, checkReplies, checkSpeech } from '../../language/check-speech.ts';
import { createLanguage } from '../../language/create-language.ts';
import { compileSearch, type SearchTools } from '../../search/build/compile-search.ts';
import { loadJieba } from '../../search/build/jieba.ts';
import { languageTools } from '../../search/language-tools.ts';
import type { TopicModelData } from '../../search/rank/topic-model.ts';
import type { SearchData } from '../../search/search-data.ts';
import { revisionOf, root, type SourcesBeside } from './knowledge-files.ts';

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
  const ofSources =
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
      ...ofSources,
    ],
  };
}

/** What compiling the search reads beside the knowledge. */
export const loadSearchTools = (): SearchTools => ({
  jieba: loadJieba(join(root, 'knowledge/dictionary.txt')),
  learnt: learntTopics,
  otherClasses: readFileSync(join(root, 'src/search/refusal/other-classes.tsv'), 'utf8'),
});

const FOLDER = join(root, 'node_modules/.cache/topics');
const CODE = ['train-topics.ts', 'teach-topics.ts', 'strides.ts'].map((name) =>
  join(root, 'src/search/build', name),
);
/** How many lessons are kept, the newest ones. */
const MOST = 6;

/**
 * What was learnt from exactly the same lessons by the same code is taken from `node_modules/.cache`:
 * the same as learning anew, in no time.
 */
function learntTopics(lessons: string, learn: () => TopicModelData): TopicModelData {
  const hash = createHash('sha256').update(lessons);
  for (const path of CODE) hash.update(readFileSync(path));
  const file = join(FOLDER, `${hash.digest('hex').slice(0, 16)}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TopicModelData;
  } catch {
    const learnt = learn();
    keep(file, JSON.stringify(learnt));
    return learnt;
  }
}

function keep(file: string, text: string): void {
  mkdirSync(FOLDER, { recursive: true });
  // Renamed when complete: another build may be reading.
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  const kept = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  if (kept.length <= MOST) return;
  for (const name of kept.filter((each) => !file.endsWith(each)).slice(0, kept.length - MOST)) {
    rmSync(join(FOLDER, name), { force: true });
  }
}
