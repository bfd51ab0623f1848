import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Channel, Log } from '../../adapters/channel.ts';
import type { Pause } from '../../adapters/pause.ts';
import { createTelegramChannel } from '../../adapters/telegram/create-telegram-channel.ts';
import type { TurnService } from '../../src/conversation/service/turn-service.ts';
import { openTurns } from './open-turns.ts';
import { createTelegramPeer, type TelegramPeer } from './telegram-peer/create-telegram-peer.ts';
import type { Person } from './telegram-peer/person.ts';
import { TOKEN } from './telegram-peer/types.ts';

export const SECRET = 'a_secret-of-the-webhook';
export const WEBHOOK_URL = 'https://hui.example/webhooks/telegram';

/** The Telegram channel between real turns and the peer; waits are noted instead of waited. */
export interface TelegramService {
  readonly peer: TelegramPeer;
  readonly channel: Channel & { readonly status: 'on' };
  readonly waits: readonly number[];
  readonly log: readonly string[];
}

export function createTelegramService(
  turns: TurnService,
  mode: 'webhook' | 'polling',
): TelegramService {
  const peer = createTelegramPeer((request) => deliver(request));
  const waits: number[] = [];
  const lines: string[] = [];
  const log: Log = (level, event, fields) =>
    lines.push(`${level} ${event} ${JSON.stringify(fields ?? {})}`);
  const noted: Pause = async (milliseconds, signal) => {
    waits.push(milliseconds);
    // A turn of the event loop, so that endless retries let others work.
    if (!signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  const channel = createTelegramChannel(
    {
      botToken: TOKEN,
      webhookSecret: mode === 'webhook' ? SECRET : undefined,
      apiRoot: 'https://telegram.example/',
      publicUrl: 'https://hui.example',
    },
    { turns, log, fetch: peer.fetch, now: Date.now },
    noted,
  );
  const deliver = async (request: Request) => {
    if (channel.webhook === undefined) throw new Error('no webhook in this mode');
    return channel.webhook(request);
  };
  if (mode === 'webhook') {
    peer.push.url = WEBHOOK_URL;
    peer.push.secret = SECRET;
  }
  return { peer, channel, waits, log: lines };
}

/** A delivery as anybody could send it. */
export const delivery = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  new Request(WEBHOOK_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** Sets a channel up for each test of a file, with one person nobody has talked to; `now` is the current one. */
export function useTelegram(mode: 'webhook' | 'polling') {
  let opened: Awaited<ReturnType<typeof openTurns>>;
  let current: (TelegramService & { readonly wang: Person }) | undefined;
  let personId = 1000;
  beforeAll(async () => {
    opened = await openTurns();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    const service = createTelegramService(opened.turns, mode);
    personId += 1;
    current = { ...service, wang: service.peer.person(personId) };
  });
  afterEach(async () => {
    await current?.channel.stop?.();
    // Whatever was pressed no longer spins, and nothing bears markup.
    expect([...(current?.peer.book.spinning.keys() ?? [])]).toEqual([]);
    for (const message of current?.peer.book.messages ?? []) {
      expect(message['parse_mode']).toBeUndefined();
    }
  });
  return () => {
    if (current === undefined) throw new Error('only within a test');
    return current;
  };
}

/** Brings a question with options up over the webhook; gives the first of them. */
export async function askAboutRent({
  peer,
  wang,
}: {
  readonly peer: TelegramPeer;
  readonly wang: Person;
}): Promise<string> {
  wang.send('我在柯桥开面馆，当时房租能不能减');
  await peer.push.settled();
  const [label] = wang.lastLabels();
  if (label === undefined) throw new Error('nothing was asked');
  return label;
}
