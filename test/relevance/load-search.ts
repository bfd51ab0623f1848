import { join } from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { loadKnowledgeFiles, revisionOf, root } from '../../src/runtime/knowledge-files.ts';
import { compileSearch } from '../../src/search/build/compile-search.ts';
import { type Jieba, loadJieba } from '../../src/search/build/jieba.ts';
import type { SearchData } from '../../src/search/search-data.ts';

export interface Compiled {
  readonly knowledge: Knowledge;
  readonly data: SearchData;
  readonly jieba: Jieba;
}

/** Compiles the real knowledge afresh, as the build does. */
export function compileKnowledge(): Compiled {
  const files = loadKnowledgeFiles();
  const { knowledge } = readKnowledge(files, revisionOf(files));
  const jieba = loadJieba(join(root, 'knowledge/dictionary.txt'));
  const { data } = compileSearch(knowledge, files, jieba);
  // What the runtimes load has been through JSON.
  return { knowledge, data: JSON.parse(JSON.stringify(data)) as SearchData, jieba };
}
