import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { SearchData } from '../../search/search-data.ts';
import { openStored, type StoredSearch } from '../../search/stored/stored-search.ts';
import { projectRoot } from '../project-root.ts';

/** What the build made of `knowledge/`, read as JSON: on Node.js faster than as part of a script. */
export function loadCompiled(folder = join(projectRoot(), 'src/generated')): {
  readonly knowledge: Knowledge;
  readonly searchData: SearchData;
} {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    knowledge: read('knowledge.json') as Knowledge,
    searchData: openStored(read('search.json') as StoredSearch),
  };
}
