import { brotliDecompressSync } from 'node:zlib';
import packedKnowledge from '../../generated/knowledge.bin';
import packedSearch from '../../generated/search.bin';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { SearchData } from '../../search/search-data.ts';
import { openStored, type StoredSearch } from '../../search/stored/stored-search.ts';

const opened = (packed: ArrayBuffer): unknown =>
  JSON.parse(brotliDecompressSync(new Uint8Array(packed)).toString('utf8'));

/** What the build compiled, unpacked; takes some 40 ms and is asked for once. */
export const openCompiled = (): {
  readonly knowledge: Knowledge;
  readonly searchData: SearchData;
} => ({
  knowledge: opened(packedKnowledge) as Knowledge,
  searchData: openStored(opened(packedSearch) as StoredSearch),
});
