import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnService } from '../../runtime/process/spawn-service.ts';
import { send, type TurnAnswer } from '../client.ts';
import type { Trial } from '../faults.ts';

/** Four processes on one database take turns of one talk at once: each turn is one turn. */
export async function fourProcesses({ turns }: { readonly turns: number }): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'four-'));
  const settings = { RATE_LIMIT: 'off', LOG_LEVEL: 'silent' };
  const services = [1, 2, 3, 4].map(() => spawnService(folder, settings, true));
  const urls = await Promise.all(services.map((service) => service.url()));
  const agent = new Agent({ keepAlive: true });
  const say = async (url: string, conversationId?: string) => {
    const { status, body } = await send(agent, `${url}/api/chat`, { conversationId, text: '你好' });
    return { status, ...(JSON.parse(body) as TurnAnswer) };
  };
  const { conversationId } = await say(urls[0] ?? '');
  const answers = await Promise.all(
    urls.map(async (url) => {
      const own = [];
      for (let turn = 0; turn < turns; turn += 1) own.push(await say(url, conversationId));
      return own;
    }),
  );
  const all = answers.flat().filter(({ status }) => status === 200);
  const numbers = new Set(all.map(({ turn }) => turn));
  const last = Math.max(...numbers);
  agent.destroy();
  for (const service of services) service.child.kill('SIGTERM');
  const codes = await Promise.all(services.map(({ ended }) => ended));
  rmSync(folder, { recursive: true });
  return {
    words: `four processes: ${all.length} of ${4 * turns} turns of one talk answered, ${numbers.size} numbers, the last ${last}, exits ${codes.join('')}`,
    isSound:
      numbers.size === all.length && last === all.length + 1 && codes.every((code) => code === 0),
  };
}
