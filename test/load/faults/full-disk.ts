import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnService } from '../../runtime/process/spawn-service.ts';
import { send } from '../client.ts';
import type { Trial } from '../faults.ts';

/** A disk of two megabytes is filled up, and emptied again; only root can make one. */
export async function fullDisk(): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return { words: 'full disk: not tried (no small disk can be mounted here)', isSound: true };
  }
  const service = spawnService(
    join(folder, 'data'),
    { RATE_LIMIT: 'off', LOG_LEVEL: 'silent' },
    true,
  );
  const url = await service.url();
  const agent = new Agent({ keepAlive: true });
  const turn = async () => (await send(agent, `${url}/api/chat`, { text: '房租能减吗' })).status;
  const before = await turn();
  try {
    writeFileSync(join(folder, 'filler'), Buffer.alloc(4 * 1024 * 1024));
  } catch {
    // As much as there was room for.
  }
  let refused = 0;
  for (let tries = 0; tries < 40 && refused === 0; tries += 1)
    if ((await turn()) === 503) refused = 503;
  const [ready, health] = await Promise.all(
    ['/readyz', '/healthz'].map(async (path) => (await send(agent, url + path)).status),
  );
  rmSync(join(folder, 'filler'));
  const after = await turn();
  agent.destroy();
  service.child.kill('SIGTERM');
  await service.ended;
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return {
    words: `full disk: ${before}, then ${refused}, readyz ${ready}, healthz ${health}, with room again ${after}`,
    isSound: refused === 503 && ready === 503 && health === 200 && after === 200,
  };
}
