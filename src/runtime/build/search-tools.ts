import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SearchTools } from '../../search/build/compile-search.ts';
import { loadJieba } from '../../search/build/jieba.ts';
import type { Lessons } from '../../search/build/teach-topics.ts';
import type { TopicModelData } from '../../search/rank/topic-model.ts';
import { root } from './knowledge-files.ts';

/**
 * What compiling the search reads beside the knowledge.
 * @param draft whether what was learnt last of the same topics will do, though a sentence of them changed
 */
export const loadSearchTools = (draft = false): SearchTools => ({
  jieba: loadJieba(join(root, 'knowledge/dictionary.txt')),
  learnt: (lessons, learn) => learntTopics(lessons, learn, draft),
  otherClasses: readFileSync(join(root, 'src/search/refusal/other-classes.tsv'), 'utf8'),
});

const FOLDER = join(root, 'node_modules/.cache/topics');
const CODE = ['build/train-topics.ts', 'build/teach-topics.ts', 'rank/features.ts'].map((name) =>
  join(root, 'src/search', name),
);
/** How many lessons are kept, those used last. */
const MOST = 6;

/**
 * What was learnt from exactly the same lessons by the same code is taken from `node_modules/.cache`:
 * the same as learning anew, in no time.
 */
function learntTopics(
  lessons: Lessons,
  learn: () => TopicModelData,
  draft: boolean,
): TopicModelData {
  const code = CODE.map((path) => readFileSync(path, 'utf8')).join('\n');
  const topics = hashOf(lessons.topics, code);
  const name = `${topics}-${hashOf(lessons.sentences())}.json`;
  const known = read(name) ?? (draft ? read(newestOf(topics)) : null);
  if (known !== null) return known;
  const learnt = learn();
  keep(name, JSON.stringify(learnt));
  return learnt;
}

function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** What is kept under a name, used as of now; null where it cannot be read. */
function read(name: string | undefined): TopicModelData | null {
  if (name === undefined) return null;
  const file = join(FOLDER, name);
  try {
    const model = JSON.parse(readFileSync(file, 'utf8')) as TopicModelData;
    const now = new Date();
    utimesSync(file, now, now);
    return model;
  } catch {
    return null;
  }
}

/** What is kept, what was used last comes last. */
function kept(): string[] {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const times = new Map(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, statSync(join(FOLDER, name)).mtimeMs]),
  );
  return [...times].sort(([, a], [, b]) => a - b).map(([name]) => name);
}

const newestOf = (topics: string): string | undefined =>
  kept().findLast((name) => name.startsWith(`${topics}-`));

function keep(name: string, text: string): void {
  mkdirSync(FOLDER, { recursive: true });
  // Renamed when complete: another build may be reading.
  const file = join(FOLDER, name);
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  for (const old of kept().slice(0, -MOST)) rmSync(join(FOLDER, old), { force: true });
}
