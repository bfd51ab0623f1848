import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { randomToken } from '../../conversation/service/keyed-hash.ts';
import { buildWeb } from '../build/build-web.ts';

/**
 * `npm run dev`: compiles what there is of `knowledge/`, tells what is wrong with the rest, and serves
 * it with the pages under `/preview`, to an agent who is signed in already. The watcher runs it again on every change.
 */
const compile = fileURLToPath(new URL('../build/build-knowledge.ts', import.meta.url));
spawnSync(process.execPath, ['--import', 'tsx', compile, '--draft'], { stdio: 'inherit' });
await buildWeb();

// Only now: these read what has just been written.
const { startServer } = await import('../node/start-server.ts');
const { addPreview } = await import('./preview.tsx');
const token = process.env['AGENT_TOKENS'] ? null : randomToken(24);
const agents = token === null ? {} : { AGENT_TOKENS: `preview:${token}` };
await startServer({ RATE_LIMIT: 'off', LOG_LEVEL: 'warn', ...process.env, ...agents }, (app) =>
  addPreview(app, token),
);
console.log('改动预览：/preview');
// How people speak takes as long again to check as all else: said when it is known.
const hearing = fileURLToPath(new URL('../build/check-hearing.ts', import.meta.url));
spawn(process.execPath, ['--import', 'tsx', hearing], { stdio: 'inherit' });
