import { json } from '../../contracts/client.ts';
import { openNodeService } from '../../contracts/node-service.ts';
import type { Trial } from '../faults.ts';

const DAY_MS = 86_400_000;
/** Days by which the clock is wrong, one after the other. */
const JUMPS = [0, 3650, -3650, 0, 1, -1, 40_000, 0];

/** The clock jumps forth and back by years: talks go on, and nothing is kept for ever. */
export async function clockJumps(): Promise<Trial> {
  const right = Date.parse('2026-11-29T08:00:00Z');
  let now = right;
  const settings = { RATE_LIMIT: 'off', LOG_LEVEL: 'silent' };
  const service = await openNodeService(settings, undefined, undefined, () => now);
  const say = async (body: object) => {
    const response = await service.app.request('/api/chat', json(body));
    return (await response.json()) as { conversationId: string; turn: number };
  };
  let last = await say({ text: '你好' });
  let broken = 0;
  for (const days of JUMPS) {
    now = right + days * DAY_MS;
    const next = await say({ conversationId: last.conversationId, text: '房租能减吗' });
    if (next.turn !== last.turn + 1) broken += 1;
    last = next;
  }
  now = right;
  await service.purge();
  const kept = await say({ conversationId: last.conversationId, text: '你好' });
  now = right + 31 * DAY_MS;
  await service.purge();
  const gone = await say({ conversationId: last.conversationId, text: '你好' });
  service.close();
  const isKept = kept.conversationId === last.conversationId;
  const isPurged = gone.conversationId !== last.conversationId;
  return {
    words: `clock: ${JUMPS.length} jumps, ${broken} talks broken, ${isKept ? 'kept' : 'lost'} while in time, ${isPurged ? 'purged' : 'kept'} after`,
    isSound: broken === 0 && isKept && isPurged && service.faults.length === 0,
  };
}
