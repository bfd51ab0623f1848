import type { Api } from 'grammy/web';
import type { InboundMessage, Received } from '../adapter.ts';
import type { Log } from '../channel.ts';
import type { Pause } from '../pause.ts';
import type { Answered } from '../serve-deliveries.ts';
import { callFault } from './api.ts';
import { backoffMs } from './backoff.ts';
import { READ_UPDATES, type TelegramUpdate, updateSchema } from './update-schema.ts';

const LONG_POLL_SECONDS = 30;
/** One chat that has to wait holds the others up for no longer than this. */
const BATCH_MS = 10_000;
/** What is still waiting at the end is not worth holding the process up; it was taken note of. */
const LAST_MS = 3000;

export interface Polling {
  readonly start: () => void;
  /** ends when the updates in hand are done with, or can no longer be */
  readonly stop: () => Promise<void>;
}

/**
 * Fetches updates for as long as the service runs, whatever happens to the network. The next batch is
 * fetched, and the last one thereby acknowledged, once the last one is answered.
 * @param handle answers one update; never rejects
 */
export function createPolling(parts: {
  readonly api: Api;
  readonly handle: (update: TelegramUpdate, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
  readonly pause: Pause;
}): Polling {
  const { api, handle, log, pause } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const inHand = new Set<Promise<void>>();
  let running: Promise<void> | undefined;

  const answerAll = async (updates: readonly TelegramUpdate[]) => {
    const jobs = updates.map((update) => {
      const job = handle(update, signal).finally(() => inHand.delete(job));
      inHand.add(job);
      return job;
    });
    const over = new AbortController();
    await Promise.race([Promise.all(jobs), pause(BATCH_MS, over.signal)]);
    over.abort();
  };

  const run = async () => {
    let offset = 0;
    let failures = 0;
    let isWebhookGone = false;
    while (!signal.aborted) {
      try {
        // A webhook set earlier would keep updates from being fetched.
        if (!isWebhookGone) await api.deleteWebhook({}, abortable(signal));
        isWebhookGone = true;
        const fetched = await api.getUpdates(
          { offset, timeout: LONG_POLL_SECONDS, allowed_updates: READ_UPDATES },
          abortable(signal),
        );
        if (failures > 0) log('info', 'telegram reached again');
        failures = 0;
        offset = Math.max(offset, ...fetched.map((update) => update.update_id + 1));
        await answerAll(readable(fetched));
      } catch (error) {
        if (signal.aborted) return;
        const fault = callFault(error);
        failures += 1;
        isWebhookGone = fault.code !== 409;
        if (failures === 1) {
          log('warn', 'telegram not reached', { code: fault.code, description: fault.description });
        }
        await pause(backoffMs(fault, failures), signal);
      }
    }
  };
  return {
    start: () => {
      running ??= run();
    },
    stop: async () => {
      stopping.abort();
      await running;
      await Promise.race([Promise.all(inHand), pause(LAST_MS)]);
    },
  };
}

function readable(fetched: readonly unknown[]): TelegramUpdate[] {
  return fetched.flatMap((update) => updateSchema.safeParse(update).data ?? []);
}

type GrammySignal = Parameters<Api['getMe']>[0];

/** grammY's types know the signal of a package of its own; at run time any will do. */
const abortable = (signal: AbortSignal) => signal as NonNullable<GrammySignal>;

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
