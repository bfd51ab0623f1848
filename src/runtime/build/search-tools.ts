import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchTools } from '../../search/build/compile-search.ts';
import { loadJieba } from '../../search/build/jieba.ts';
import type { TopicModelData } from '../../search/rank/topic-model.ts';
import { root } from './knowledge-files.ts';

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
