import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFault } from '../../knowledge/fault.ts';
import type { Speech } from '../../knowledge/schema/speech.ts';
import { loadCompiled } from '../node/load-compiled.ts';
import { checkHearing } from './check-knowledge.ts';
import { root } from './knowledge-files.ts';

/** Run after `build-knowledge.ts`, beside what comes next: whether the examples of how people speak are heard so. */
const { knowledge, searchData } = loadCompiled();
const examples = readFileSync(join(root, 'src/generated/speech.json'), 'utf8');
const faults = checkHearing({ ...knowledge, speech: JSON.parse(examples) as Speech }, searchData);
for (const fault of faults) console.error(describeFault(fault));
if (faults.length > 0) {
  console.error(`发现 ${faults.length} 处问题：例句没有听对。改好后再运行一次。`);
  process.exit(1);
}
