import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { quantile } from '../../bench/time.ts';
import { spawnService } from '../../runtime/process/spawn-service.ts';
import { send } from '../client.ts';
import type { Trial } from '../faults.ts';

/** What 19 of 20 `/healthz` take at most meanwhile, in milliseconds; the rest is the machine's. */
const HEALTHY_MS = 50;

/** Another process holds the database for seconds: turns are refused in time, everything else goes on. */
export async function lockedDatabase(): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'));
  const service = spawnService(folder, { RATE_LIMIT: 'off', LOG_LEVEL: 'silent' }, true);
  const url = await service.url();
  const agent = new Agent({ keepAlive: true });
  await send(agent, `${url}/api/chat`, { text: '你好' });
  const other = new Database(join(folder, 'hui-xiaodian.db'));
  other.exec('begin exclusive');
  let isOver = false;
  const times: number[] = [];
  const watch = (async () => {
    while (!isOver) {
      times.push((await send(agent, `${url}/healthz`)).milliseconds);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const turns = Array.from({ length: 10 }, () => send(agent, `${url}/api/chat`, { text: '你好' }));
  const refused = (await Promise.all(turns)).filter(({ status }) => status === 503).length;
  const ready = (await send(agent, `${url}/readyz`)).status;
  isOver = true;
  await watch;
  other.exec('rollback');
  other.close();
  const after = (await send(agent, `${url}/api/chat`, { text: '你好' })).status;
  agent.destroy();
  service.child.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true });
  const sorted = times.sort((a, b) => a - b);
  const [usual, longest] = [quantile(sorted, 0.95), quantile(sorted, 1)];
  return {
    words: `locked: ${refused}/10 turns 503, readyz ${ready}, healthz ${usual.toFixed(0)} ms, ${longest.toFixed(0)} at most, then ${after}`,
    isSound: refused === 10 && ready === 503 && after === 200 && usual < HEALTHY_MS,
  };
}
