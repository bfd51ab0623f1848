import type { Fault } from '../../knowledge/fault.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { readLexicon } from '../lexicon/read-lexicon.ts';
import { readOtherClasses } from '../refusal/other-classes.ts';
import type { SearchData } from '../search-data.ts';
import { buildSearchIndex } from './build-search-index.ts';
import type { Jieba } from './jieba.ts';
import type { Learnt } from './teach-topics.ts';

/** What the build brings along beside the knowledge. */
export interface SearchTools {
  readonly jieba: Jieba;
  /** gives what was learnt from the same lessons before, or learns */
  readonly learnt: Learnt;
  /** text of `refusal/other-classes.tsv` */
  readonly otherClasses: string;
}

/**
 * Reads the lexicon files and compiles the search: what the build calls.
 * @param files texts by path below `knowledge/`
 */
export function compileSearch(
  knowledge: Knowledge,
  files: ReadonlyMap<string, string>,
  { jieba, learnt, otherClasses }: SearchTools,
): { readonly data: SearchData; readonly faults: readonly Fault[] } {
  const ids = new Set(knowledge.measures.map(({ id }) => id as string));
  const { lexicon, faults } = readLexicon(files, ids);
  const others = readOtherClasses(otherClasses);
  return { data: buildSearchIndex(knowledge, lexicon, { jieba, learnt }, others), faults };
}
