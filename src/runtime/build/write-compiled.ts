import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  // For `check-hearing.ts`, which runs beside what comes next.
  writeFileSync(join(root, 'src/generated/speech.json'), JSON.stringify(knowledge.speech));
  writeModule('search', storeSearch(searchData), {
    type: 'StoredSearch',
    from: '../search/stored/stored-search.ts',
  });
}

function withoutExamples({ frames, requests, replies, phrases, ...rest }: Speech): Speech {
  const bare = <T extends object>(one: T) => ({ ...one, reads: [], leaves: [] });
  return {
    ...rest,
    frames: frames.map(bare),
    requests: requests.map(bare),
    phrases: phrases.map(bare),
    replies: {
      ...replies,
      meanings: replies.meanings.map((one) => ({ ...bare(one), sayReads: [], sayLeaves: [] })),
      corrects: bare(replies.corrects),
    },
  };
}

/**
 * The value as JSON, which Node.js reads from its file, and as the same text for Workers: what ends in `.txt`
 * they are given as a string, and a bundler does not turn each Chinese character into six letters. For tests,
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
  writeFileSync(join(folder, `${name}.txt`), json);
  const script = `export default JSON.parse(${JSON.stringify(json)});\n`;
  writeFileSync(join(folder, `${name}.js`), script);
  const types = [
    `import type { ${type} } from '${from}';`,
    `declare const ${name}: ${type};`,
    `export default ${name};\n`,
  ];
  writeFileSync(join(folder, `${name}.d.ts`), types.join('\n'));
}
