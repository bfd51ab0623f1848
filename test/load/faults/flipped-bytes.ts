import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnService } from '../../runtime/process/spawn-service.ts';
import { send, type TurnAnswer } from '../client.ts';
import type { Trial } from '../faults.ts';

const TOKEN = 'a-token-for-tests-only';
const settings = { RATE_LIMIT: 'off', LOG_LEVEL: 'silent', AGENT_TOKENS: `li:${TOKEN}` };

/** Bits flip anywhere in the file: the start refuses with a sentence, or the service serves on. */
export async function flippedBytes({ rounds }: { readonly rounds: number }): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'flipped-'));
  const file = join(folder, 'hui-xiaodian.db');
  const good = join(folder, 'good');
  const agent = new Agent({ keepAlive: true });
  const first = spawnService(folder, settings, true);
  const url = await first.url();
  let conversationId = '';
  for (let turn = 0; turn < 60; turn += 1) {
    const text = `养老院床位补贴能领多少${turn}`;
    await send(agent, `${url}/api/chat`, { text });
    const { body } = await send(agent, `${url}/api/chat`, { text: '房租能减吗' });
    conversationId = (JSON.parse(body) as TurnAnswer).conversationId;
  }
  first.child.kill('SIGTERM');
  await first.ended;
  copyFileSync(file, good);
  const counts = { refused: 0, served: 0, broken: 0 };
  let seed = 7;
  const below = (end: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 0x7fffffff;
    return seed % end;
  };
  for (let round = 0; round < rounds; round += 1) {
    const bytes = Buffer.from(readFileSync(good));
    const flips = [1, 5, 50, 500][round % 4] ?? 1;
    for (let flip = 0; flip < flips; flip += 1) {
      const at = below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    }
    writeFileSync(file, bytes);
    const service = spawnService(folder, settings, true);
    const started = await Promise.race([service.url(), service.ended]).catch(() => null);
    if (typeof started === 'string') {
      const headers = { authorization: `Bearer ${TOKEN}` };
      await send(agent, `${started}/api/chat`, { conversationId, text: '你好' });
      for (const path of ['/api/unanswered', '/api/audit', '/api/reports', '/readyz'])
        await send(agent, started + path, undefined, headers);
      const isAlive = (await send(agent, `${started}/healthz`)).status === 200;
      counts[isAlive ? 'served' : 'broken'] += 1;
      service.child.kill('SIGKILL');
    } else {
      const said = /服务没有启动：/.test(service.heard.output);
      counts[said && !/panicked|\n\s+at /.test(service.heard.output) ? 'refused' : 'broken'] += 1;
    }
    await service.ended;
    for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  }
  agent.destroy();
  rmSync(folder, { recursive: true });
  return {
    words: `flipped bytes ×${rounds}: ${counts.served} served on, ${counts.refused} refused to start with a sentence, ${counts.broken} broke`,
    isSound: counts.broken === 0,
  };
}
