import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { once } from '../../src/knowledge/memoize.ts';
import { readKnowledge } from '../../src/knowledge/reading/read-knowledge.ts';
import { loadKnowledgeFiles, revisionOf, root } from '../../src/runtime/build/knowledge-files.ts';
import { openParsedBefore } from '../../src/runtime/build/parsed-before.ts';
import { loadSearchTools } from '../../src/runtime/build/search-tools.ts';
import { compileSearch } from '../../src/search/build/compile-search.ts';
import { type Jieba, loadJieba } from '../../src/search/build/jieba.ts';
import type { SearchData } from '../../src/search/search-data.ts';
import {
  openStored,
  type StoredSearch,
  storeSearch,
} from '../../src/search/stored/stored-search.ts';

export interface Compiled {
  readonly knowledge: Knowledge;
  /** as the build writes it */
  readonly stored: StoredSearch;
  readonly data: SearchData;
}

export const openJieba = (): Jieba => loadJieba(join(root, 'knowledge/dictionary.txt'));

/** The knowledge of this project, read once for all that asks; parsed anew where the build has not seen it. */
export const readReal = once(() => {
  const files = loadKnowledgeFiles();
  return { files, ...readKnowledge(files, revisionOf(files), openParsedBefore()) };
});

/**
 * The real knowledge and its search, compiled as the build does, once for all that asks. What it compiled for the same files
 * of knowledge and search before is taken from `node_modules/.cache`, so that each test file does not
 * compile it again.
 */
export const compileKnowledge = once((): Compiled => {
  const { files, knowledge } = readReal();
  const folder = join(root, 'node_modules/.cache/search');
  const cached = join(folder, `${revisionOf(files)}-${codeHash()}.json`);
  const text = readIfThere(cached) ?? compile();
  const stored = JSON.parse(text) as StoredSearch;
  return { knowledge, stored, data: openStored(stored) };

  function compile(): string {
    const json = JSON.stringify(
      storeSearch(compileSearch(knowledge, files, loadSearchTools()).data),
    );
    mkdirSync(folder, { recursive: true });
    // Renamed when complete: another test file may be reading.
    writeFileSync(`${cached}.${process.pid}`, json);
    renameSync(`${cached}.${process.pid}`, cached);
    return json;
  }
});

function codeHash(): string {
  const folder = join(root, 'src/search');
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|tsv)$/.test(path)) hash.update(path).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex').slice(0, 12);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
