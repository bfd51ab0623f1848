import type { TurnService } from '../src/conversation/service/turn-service.ts';
import { type Adapter, type InboundMessage, SendError } from './adapter.ts';
import type { Log } from './channel.ts';
import { type Pause, pause } from './pause.ts';

/**
 * Turns an adapter into the handler of its webhook. Every message is put on record with its answer
 * before anything is sent; a repeated delivery gets the same answer again, without the pieces that the
 * platform has taken already. 503 asks the platform to deliver once more.
 */
export function serveDeliveries<Send>(
  adapter: Adapter<Send>,
  { turns, log }: { readonly turns: TurnService; readonly log: Log },
): (request: Request) => Promise<Response> {
  const answer = createAnswerer(adapter, { turns, log });
  return async (request) => {
    const received = await adapter.receive({
      method: request.method,
      url: new URL(request.url),
      headers: request.headers,
      body: new Uint8Array(await request.arrayBuffer()),
    });
    if (received.kind === 'response') return received.response;
    let response = received.acknowledge ?? new Response(null, { status: 200 });
    for (const message of received.messages) {
      const outcome = await answer(message);
      if (outcome.kind === 'again') return new Response(null, { status: 503 });
      response = outcome.inline ?? response;
    }
    return response;
  };
}

/** What became of one message: answered, or to be delivered again. */
export type Answered =
  | { readonly kind: 'answered'; readonly inline?: Response | undefined }
  | { readonly kind: 'again' };

/**
 * Answers one message: takes its turn, then sends what the platform has not taken yet. Messages of one
 * chat wait for each other, so that two deliveries at the same moment do not both send.
 * @throws what it gives rejects where the turn service does; what cannot be sent is `again`, or logged
 */
export function createAnswerer<Send>(
  adapter: Adapter<Send>,
  { turns, log }: { readonly turns: TurnService; readonly log: Log },
): (message: InboundMessage) => Promise<Answered> {
  const { channel } = adapter;
  const withLock = createKeyedMutex<Answered>();
  const answer = async (message: InboundMessage): Promise<Answered> => {
    const { chatKey, deliveryKey, inbound } = message;
    const request = { from: { channel, chatKey }, deliveryKey, inbound };
    const { reply, sent, repeated } = await turns.takeTurn(request);
    const { inline, sends } = adapter.render(reply, message);
    if (repeated) log('info', 'repeated delivery', { channel, sent });
    for (const [index, piece] of [...sends.entries()].slice(sent)) {
      try {
        await adapter.send(piece, message);
      } catch (error) {
        if (!(error instanceof SendError)) throw error;
        log('warn', 'message not taken', { channel, retryable: error.retryable });
        if (error.retryable) return { kind: 'again' };
      }
      await turns.confirmSent(request, index + 1);
    }
    return { kind: 'answered', inline };
  };
  return (message) => withLock(message.chatKey, () => answer(message));
}

/**
 * Lets the tasks of one key run one after another, in the order they came: two deliveries of a message
 * at the same moment would both send its answer. One that hangs holds the next up for `atMostMs`.
 */
export function createKeyedMutex<T>(
  atMostMs = 10_000,
  wait: Pause = pause,
): (key: string, task: () => Promise<T>) => Promise<T> {
  const latest = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = latest.get(key);
    const mine = before === undefined ? task() : settled(before, atMostMs, wait).then(task);
    latest.set(key, mine);
    try {
      return await mine;
    } finally {
      if (latest.get(key) === mine) latest.delete(key);
    }
  };
}

async function settled(task: Promise<unknown>, atMostMs: number, wait: Pause): Promise<void> {
  const over = new AbortController();
  const ended = task.then(
    () => {},
    () => {},
  );
  await Promise.race([ended, wait(atMostMs, over.signal)]);
  over.abort();
}
