import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Speech } from '../../knowledge/schema/speech.ts';
import type { SearchData } from '../../search/search-data.ts';
import { storeSearch } from '../../search/stored/stored-search.ts';
import { root } from './knowledge-files.ts';

/** Writes what was compiled for both runtimes. */
export function writeCompiled({
  knowledge,
  searchData,
}: {
  readonly knowledge: Knowledge;
  readonly searchData: SearchData;
}): void {
  // The examples have been run; nobody asks for them afterwards.
  const measures = knowledge.measures.map((measure) => ({ ...measure, examples: [] }));
  writeModule(
    'knowledge',
    { ...knowledge, measures, speech: withoutExamples(knowledge.speech) },
    { type: 'Knowledge', from: '../knowledge/knowledge.ts' },
  );
  // With its examples: for who learns from them.
  writeFileSync(join(root, 'src/generated/speech.json'), JSON.stringify(knowledge.speech));
  writeModule('search', storeSearch(searchData), {
    type: 'StoredSearch',
    from: '../search/stored/stored-search.ts',
  });
}

function withoutExamples({
  frames,
  requests,
  replies,
  phrases,
  dialects,
  ...rest
}: Speech): Speech {
  const bare = <T extends object>(one: T) => ({ ...one, reads: [], leaves: [] });
  return {
    ...rest,
    frames: frames.map(bare),
    requests: requests.map(bare),
    phrases: phrases.map(bare),
    dialects: dialects.map(bare),
    replies: {
      ...replies,
      meanings: replies.meanings.map((one) => ({ ...bare(one), sayReads: [], sayLeaves: [] })),
      corrects: bare(replies.corrects),
    },
  };
}

/** An eighth less than gzip makes of it, in a third of a second. */
const QUICKLY = 9;
/** A twelfth less again, in ten times as long: for what is sent. */
export const SMALLEST = constants.BROTLI_MAX_QUALITY;

/**
 * Compressed text, as the Worker unpacks it.
 * @param quality of brotli, 0 to 11
 */
export const packed = (text: string, quality: number): Uint8Array =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });

/**
 * The value as JSON, which Node.js reads from its file, and packed for Workers, who are given what ends in
 * `.bin` as bytes: their size is limited, and counted by gzip, which gains nothing on what is packed. For tests,
 * which run on both, a module whose default export it is; the module's types stand beside it, so that the
 * compiler does not infer them from a megabyte.
 */
function writeModule(
  name: string,
  value: unknown,
  { type, from }: { readonly type: string; readonly from: string },
): void {
  const folder = join(root, 'src/generated');
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(value);
  writeFileSync(join(folder, `${name}.json`), json);
  writeFileSync(join(folder, `${name}.bin`), packed(json, QUICKLY));
  const script = `export default JSON.parse(${JSON.stringify(json)});\n`;
  writeFileSync(join(folder, `${name}.js`), script);
  const types = [
    `import type { ${type} } from '${from}';`,
    `declare const ${name}: ${type};`,
    `export default ${name};\n`,
  ];
  writeFileSync(join(folder, `${name}.d.ts`), types.join('\n'));
}
