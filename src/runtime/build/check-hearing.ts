import { createHash } from 'node:crypto';
import { describeFault } from '../../knowledge/fault.ts';
import { checkHearing } from './check-knowledge.ts';
import { keepHeard, lastHeard, readSpoken, type Spoken } from './spoken.ts';

/**
 * Run beside `build-knowledge.ts` once the words are known: whether the examples of how people speak are
 * heard so. What the same code has heard before in the same words is not heard again.
 */
const [code = ''] = process.argv.slice(2);
const text = readSpoken();
const hash = createHash('sha256').update(code).update('\0').update(text).digest('hex');
if (code === '' || lastHeard() !== hash) {
  const { knowledge, dictionaries } = JSON.parse(text) as Spoken;
  const faults = checkHearing(knowledge, dictionaries);
  for (const fault of faults) console.error(describeFault(fault));
  if (faults.length > 0) {
    console.error(`发现 ${faults.length} 处问题：例句没有听对。改好后再运行一次。`);
    process.exit(1);
  }
  keepHeard(hash);
}
