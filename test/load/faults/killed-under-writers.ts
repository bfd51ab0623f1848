import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnService } from '../../runtime/process/spawn-service.ts';
import { send, type TurnAnswer } from '../client.ts';
import type { Trial } from '../faults.ts';

/** `kill -9` while everybody writes; every turn that was answered is there after the next start. */
export async function killedUnderWriters(size: {
  readonly rounds: number;
  readonly writers: number;
}): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  const settings = { RATE_LIMIT: 'off', LOG_LEVEL: 'silent' };
  const last = new Map<string, number>();
  let answered = 0;
  for (let round = 0; round < size.rounds; round += 1) {
    const service = spawnService(folder, settings, true);
    const url = await service.url();
    const agent = new Agent({ keepAlive: true, maxSockets: size.writers });
    let isOver = false;
    const writers = Array.from({ length: size.writers }, async () => {
      let conversationId: string | undefined;
      while (!isOver) {
        const answer = await send(agent, `${url}/api/chat`, { conversationId, text: '你好' });
        if (answer.status !== 200) return;
        const turn = JSON.parse(answer.body) as TurnAnswer;
        conversationId = turn.conversationId;
        last.set(conversationId, turn.turn);
        answered += 1;
      }
    });
    const enough = answered + size.writers * 4;
    while (answered < enough) await new Promise((resolve) => setTimeout(resolve, 20));
    service.child.kill('SIGKILL');
    isOver = true;
    await Promise.all(writers);
    agent.destroy();
  }
  const service = spawnService(folder, settings, true);
  const url = await service.url();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let lost = 0;
  for (const [conversationId, turn] of last) {
    const answer = await send(agent, `${url}/api/chat`, { conversationId, text: '你好' });
    const next = JSON.parse(answer.body) as TurnAnswer;
    // A turn may have been stored whose answer never arrived: one more than was seen.
    if (next.conversationId !== conversationId || next.turn <= turn) lost += 1;
  }
  agent.destroy();
  service.child.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true });
  const words = `kill -9 ×${size.rounds} under ${size.writers} writers: ${answered} turns answered, ${lost} of ${last.size} talks lost any`;
  return { words, isSound: lost === 0 };
}
