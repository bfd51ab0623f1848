import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { openBuiltScript } from '../node/built-script.ts';
import { projectRoot } from '../project-root.ts';

/** What the server is asked, so that the code of a usual turn is kept with it. */
const QUESTIONS = ['我在柯桥开面馆，房租能减吗', '请了3个人，要带什么', '人社局电话'];

/** Run by `build.ts`. */
const file = join(projectRoot(), 'dist/server.cjs');
rmSync(`${file}.code`, { force: true });
const script = openBuiltScript(file);
const { startServer } = script.run() as typeof import('../node/start-server.ts');
const folder = mkdtempSync(join(tmpdir(), 'hxd-build-'));
let app: Hono | undefined;
await startServer(
  { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent' },
  (made) => {
    app = made;
  },
);
for (const text of QUESTIONS) {
  const response = await app?.request('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (!response?.ok) throw new Error(`status ${response?.status}`);
}
writeFileSync(`${file}.code`, script.code());
// The server lets nobody else read what it writes; this is anybody's who runs it.
chmodSync(`${file}.code`, 0o644);
rmSync(folder, { recursive: true });
process.exit(0);
