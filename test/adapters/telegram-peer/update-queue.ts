import { Refusal } from './envelope.ts';
import type { PeerUpdate } from './types.ts';

/** Updates that wait to be fetched; a fetch acknowledges everything before its offset. */
export interface UpdateQueue {
  readonly add: (update: PeerUpdate) => void;
  /** waits up to `timeout` seconds for the first one, or for the caller to hang up */
  readonly fetch: (
    question: { readonly offset?: number; readonly timeout?: number; readonly limit?: number },
    signal: AbortSignal,
  ) => Promise<readonly PeerUpdate[]>;
}

export function createUpdateQueue(): UpdateQueue {
  let pending: PeerUpdate[] = [];
  let waiting: (() => void) | null = null;
  return {
    add: (update) => {
      pending.push(update);
      waiting?.();
    },
    fetch: async ({ offset = 0, timeout = 0, limit = 100 }, signal) => {
      if (limit < 1 || limit > 100) throw new Refusal(400, 'limit is out of range');
      if (waiting !== null) {
        throw new Refusal(409, 'terminated by other getUpdates request');
      }
      pending = pending.filter((update) => update.update_id >= offset);
      if (pending.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(end, timeout * 1000);
          function end() {
            clearTimeout(timer);
            waiting = null;
            resolve();
          }
          waiting = end;
          signal.addEventListener('abort', end);
        });
      }
      return pending.slice(0, limit);
    },
  };
}
