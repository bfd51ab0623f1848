import { watch } from 'node:fs';
import { join } from 'node:path';
import { randomToken } from '../../conversation/service/keyed-hash.ts';
import { describeFault } from '../../knowledge/fault.ts';
import { buildWeb } from '../build/build-web.ts';
import { createWorkshop } from '../build/create-workshop.ts';
import { root } from '../build/knowledge-files.ts';
import { bundleCommands, hashOfCommand, startBeside } from '../build/run-beside.ts';
import { writeSpoken } from '../build/spoken.ts';
import { writeCompiled } from '../build/write-compiled.ts';

/**
 * `npm run dev`: compiles what there is of `knowledge/`, tells what is wrong with the rest, and serves
 * it with the pages under `/preview`, to an agent who is signed in already. A change of knowledge is compiled
 * and served by the running server; the watcher runs all of it again on a change of code.
 */
const compile = createWorkshop();
function build(): void {
  const compiled = compile();
  for (const fault of compiled.faults) console.error(describeFault(fault));
  writeCompiled(compiled);
  writeSpoken(compiled.knowledge, compiled.searchData);
}
build();
await buildWeb();

// Only now: these read what has just been written.
const { startServer } = await import('../node/start-server.ts');
const { addPreview } = await import('./preview.tsx');
const token = process.env['AGENT_TOKENS'] ? null : randomToken(24);
const agents = token === null ? {} : { AGENT_TOKENS: `preview:${token}` };
const server = await startServer(
  { RATE_LIMIT: 'off', LOG_LEVEL: 'warn', ...process.env, ...agents },
  (app) => addPreview(app, token),
);
console.log('改动预览：/preview');

// How people speak takes as long again to check as all else: said when it is known.
await bundleCommands(['check-hearing']);
const checkHearing = () => startBeside('check-hearing', [hashOfCommand('check-hearing')]);
checkHearing();

/** An editor saves a file in several steps. */
const SETTLED_MS = 50;
let timer: NodeJS.Timeout | undefined;
watch(join(root, 'knowledge'), { recursive: true }, (_, file) => {
  if (file === null || !/\.(?:yaml|txt)$/.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(() => void reload(file), SETTLED_MS);
});

async function reload(file: string): Promise<void> {
  const started = performance.now();
  build();
  await server.reload();
  console.log(`${file} 改过了，${Math.round(performance.now() - started)} 毫秒后看得到`);
  if (!/^(?:measures|documents)/.test(file)) checkHearing();
}
