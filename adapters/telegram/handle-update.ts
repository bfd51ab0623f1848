import type { InboundMessage, Received } from '../adapter.ts';
import type { Log } from '../channel.ts';
import type { Pause } from '../pause.ts';
import type { Answered } from '../serve-deliveries.ts';
import type { TelegramUpdate } from './update-schema.ts';

/** Waits between tries of one update; Telegram, once told to go on, never delivers it again. */
const WAITS_MS = [1000, 3000, 10_000, 30_000, 60_000] as const;

/** Answers a fetched update, and tries again what can be mended by waiting; gives up with a line in the log. */
export function createUpdateHandler(parts: {
  readonly read: (update: TelegramUpdate) => Promise<Received>;
  readonly answer: (message: InboundMessage) => Promise<Answered>;
  readonly log: Log;
  readonly pause: Pause;
}): (update: TelegramUpdate, signal: AbortSignal) => Promise<void> {
  const { read, answer, log, pause } = parts;
  const isDone = async (update: TelegramUpdate): Promise<boolean> => {
    const received = await read(update);
    if (received.kind === 'response') return received.response.ok;
    for (const message of received.messages) {
      if ((await answer(message)).kind === 'again') return false;
    }
    return true;
  };
  return async (update, signal) => {
    for (const waitMs of [...WAITS_MS, null]) {
      try {
        if (await isDone(update)) return;
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        log('error', 'telegram update failed', { error: name });
      }
      if (waitMs === null || signal.aborted) break;
      await pause(waitMs, signal);
    }
    log('error', 'telegram update given up');
  };
}
