import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { createTelegramChannel } from '../../adapters/telegram/create-telegram-channel.ts';
import { createKeyedHash } from '../../src/conversation/service/keyed-hash.ts';
import { createTurnService } from '../../src/conversation/service/turn-service.ts';
import { createStore } from '../../src/storage/create-store.ts';
import { createD1Driver } from '../../src/storage/d1-driver.ts';
import { conversation } from '../conversation/real-conversation.ts';
import { keeping } from '../storage/keeping.ts';
import { createTelegramPeer } from './telegram-peer/create-telegram-peer.ts';
import { TOKEN } from './telegram-peer/types.ts';

const SECRET = 'a_secret-of-the-webhook';

/** grammY's client, D1 and the conversation, all inside workerd. */
async function openWorkerTalk() {
  const turns = createTurnService({
    conversation,
    store: createStore(createD1Driver(env.DB), keeping).conversations,
    hash: await createKeyedHash('a secret of the test, long enough'),
    now: Date.now,
  });
  const peer = createTelegramPeer(async (request) => {
    if (channel.webhook === undefined) throw new Error('no webhook');
    return channel.webhook(request);
  });
  const channel = createTelegramChannel(
    { botToken: TOKEN, webhookSecret: SECRET, apiRoot: undefined, publicUrl: undefined },
    { turns, log: () => {}, fetch: peer.fetch, now: Date.now },
  );
  peer.push.url = 'https://hui.example/webhooks/telegram';
  peer.push.secret = SECRET;
  return peer;
}

describe('Telegram in workerd', () => {
  it('carries a talk, each delivery once though it comes twice', async () => {
    const peer = await openWorkerTalk();
    peer.push.copies = 2;
    const wang = peer.person();
    wang.send('我在柯桥开面馆，当时房租能不能减');
    await peer.push.settled();
    const [label = ''] = wang.lastLabels();
    wang.click(label);
    expect(await peer.push.settled()).toEqual([200, 200]);
    expect(wang.received()).toHaveLength(2);
    expect(wang.lastText()).toContain(`：${label}`);
    expect([...peer.book.spinning]).toEqual([]);
  });

  it('asks for a delivery again while Telegram cannot be reached', async () => {
    const peer = await openWorkerTalk();
    peer.setReachable(false);
    peer.person(1002).send('社保能缓交吗');
    expect(await peer.push.settled()).toEqual([503]);
  });
});
