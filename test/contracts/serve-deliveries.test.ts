import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Adapter, SendError } from '../../adapters/adapter.ts';
import { serveDeliveries } from '../../adapters/serve-deliveries.ts';
import { createKeyedHash } from '../../src/conversation/service/keyed-hash.ts';
import {
  createTurnService,
  type TurnService,
} from '../../src/conversation/service/turn-service.ts';
import { typed } from '../../src/language/words.ts';
import { type LibsqlDatabase, openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';
import { createStore } from '../../src/storage/create-store.ts';
import { countingConversation } from '../storage/contracts/counting-conversation.ts';
import { keeping } from '../storage/keeping.ts';

describe('a channel', () => {
  let folder: string;
  let database: LibsqlDatabase;
  let turns: TurnService;
  let taken: string[];
  /** what goes wrong at the next sends: null is nothing */
  let failures: (SendError | null)[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'deliveries-'));
    database = await openLibsql(folder, loadMigrations());
    turns = createTurnService({
      conversation: countingConversation,
      store: createStore(database, keeping).conversations,
      hash: await createKeyedHash('a secret of the test, long enough'),
      now: Date.now,
    });
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    taken = [];
    failures = [];
  });

  /** A platform that signs with a word, and takes each answer in two pieces and a receipt. */
  const adapter: Adapter<string> = {
    channel: 'paper',
    limits: {
      text: { max: 100, in: 'characters' },
      messages: null,
      buttons: 0,
      payloadBytes: 0,
      labelBytes: 0,
      ackMs: 5000,
    },
    receive: async ({ headers, body }) => {
      if (headers.get('signature') !== 'good')
        return { kind: 'response', response: new Response(null, { status: 401 }) };
      const [chatKey = '', deliveryKey = '', text = ''] = new TextDecoder().decode(body).split('|');
      const message = { chatKey, deliveryKey, inbound: { text: typed(text) }, to: {} };
      return { kind: 'messages', messages: [message] };
    },
    render: (reply) => {
      const text = reply.messages[0]?.text ?? '';
      return { sends: [`${text} a`, `${text} b`], inline: new Response(`receipt ${reply.turn}`) };
    },
    send: async (piece) => {
      const failure = failures.shift();
      if (failure) throw failure;
      taken.push(piece);
    },
  };
  const deliver = (body: string, signature = 'good') =>
    serveDeliveries(adapter, { turns, log: () => {} })(
      new Request('https://hui.example/webhooks/paper', {
        method: 'POST',
        headers: { signature },
        body,
      }),
    );

  it('turns away what is not signed, and takes no turn for it', async () => {
    expect((await deliver('wang|1|你好', 'bad')).status).toBe(401);
    expect(taken).toEqual([]);
  });

  it('sends an answer, and gives its receipt', async () => {
    const response = await deliver('li|1|你好');
    expect(await response.text()).toBe('receipt 1');
    expect(taken).toEqual(['1: 你好 a', '1: 你好 b']);
  });

  it('answers a repeated delivery with the same receipt, and sends nothing twice', async () => {
    await deliver('zhao|1|你好');
    taken = [];
    const again = await deliver('zhao|1|你好');
    expect(await again.text()).toBe('receipt 1');
    expect(taken).toEqual([]);
  });

  it('asks for the delivery again when a piece was not taken, and goes on from that piece', async () => {
    failures = [null, new SendError('busy', { retryable: true })];
    expect((await deliver('qian|1|你好')).status).toBe(503);
    expect(taken).toEqual(['1: 你好 a']);
    expect((await deliver('qian|1|你好')).status).toBe(200);
    expect(taken).toEqual(['1: 你好 a', '1: 你好 b']);
  });

  it('does not try again where trying is of no use', async () => {
    const blocked = () => new SendError('blocked', { retryable: false });
    failures = [blocked(), blocked()];
    expect((await deliver('sun|1|你好')).status).toBe(200);
    expect((await deliver('sun|1|你好')).status).toBe(200);
    expect(taken).toEqual([]);
  });
});
