import { parseArgs } from 'node:util';
import { describeFault } from '../../knowledge/fault.ts';
import { checkRecords } from './check-knowledge.ts';
import { loadKnowledgeFiles } from './knowledge-files.ts';
import { openParsedBefore } from './parsed-before.ts';
import { loadSearchTools } from './search-tools.ts';
import { writeSpoken } from './spoken.ts';
import { writeCompiled } from './write-compiled.ts';

/**
 * Compiles `knowledge/` into the two modules that both runtimes load. A fault stops the build, with
 * file, line and remedy; with `--draft` what is free of faults is compiled all the same, so that an
 * officer sees the rest of their work.
 */
const { values } = parseArgs({ options: { draft: { type: 'boolean', default: false } } });
const files = loadKnowledgeFiles();
const parsed = openParsedBefore();
// What the papers say is held against the records by `npm run knowledge`: a build needs no papers. How
// people speak is checked by `check-hearing.ts`, which the build starts as soon as it can be heard.
const compiled = checkRecords(files, {
  ...loadSearchTools(values.draft),
  parsed,
  onDictionaries: (dictionaries, knowledge) => {
    writeSpoken(knowledge, dictionaries);
    process.send?.('spoken');
  },
});
const { faults } = compiled;
for (const fault of faults) console.error(describeFault(fault));
if (faults.length > 0 && !values.draft) {
  console.error(`发现 ${faults.length} 处问题，没有生成。改好后再运行一次。`);
  process.exit(1);
}
writeCompiled(compiled);
parsed.save();
