import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings } from '../contracts/settings.ts';
import { createTelegramPeer, type TelegramPeer } from './telegram-peer/create-telegram-peer.ts';
import { TOKEN } from './telegram-peer/types.ts';

const SECRET = 'a_secret-of-the-webhook';

/** The whole service as Node.js runs it, and Telegram over a socket. */
describe('Telegram with the service around it', () => {
  let peer: TelegramPeer;
  let server: ServerType;
  let apiRoot: string;
  let service: NodeService | undefined;

  beforeEach(async () => {
    peer = createTelegramPeer(async (request) => service?.app.fetch(request) ?? new Response());
    await new Promise<void>((resolve) => {
      server = serve({ fetch: peer.app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve());
    });
    apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    for (const channel of service?.channels ?? []) {
      if (channel.status === 'on') await channel.stop?.();
    }
    service?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const open = async (settings: Readonly<Record<string, string>>) => {
    service = await openNodeService({ ...contractSettings, ...settings });
    for (const channel of service.channels) if (channel.status === 'on') channel.start?.();
    return service;
  };
  const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 });

  it('is off without a token, and says how to turn it on', async () => {
    const { channels, app } = await open({});
    expect(channels.find(({ name }) => name === 'telegram')).toMatchObject({
      status: 'off',
      reason: expect.stringContaining('TELEGRAM_BOT_TOKEN'),
    });
    expect((await app.request('/webhooks/telegram', { method: 'POST' })).status).toBe(404);
  });

  it('fetches updates when there is no secret', async () => {
    await open({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot });
    const wang = peer.person();
    wang.send('我在柯桥开面馆，当时房租能不能减');
    await until(() => expect(wang.received()).toHaveLength(1));
    const [label = ''] = wang.lastLabels();
    wang.click(label);
    await until(() => expect(wang.lastText()).toContain(`：${label}`));
  });

  it('takes deliveries when there is one', async () => {
    await open({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: `${apiRoot}/`,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PUBLIC_URL: 'https://hui.example',
    });
    await until(() => expect(peer.push.url).toBe('https://hui.example/webhooks/telegram'));
    const wang = peer.person();
    wang.send('柯桥区人社局电话多少');
    expect(await peer.push.settled()).toEqual([200]);
    expect(wang.lastText()).toContain('84126037');
    const forged = await service?.app.request('/webhooks/telegram', {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': 'another' },
      body: '{}',
    });
    expect(forged?.status).toBe(401);
  });

  it('does not keep anything else from working while Telegram cannot be reached', async () => {
    const { app, faults } = await open({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      TELEGRAM_WEBHOOK_SECRET: SECRET,
    });
    expect((await app.request('/readyz')).status).toBe(200);
    const answer = await app.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: '社保能缓交吗' }),
    });
    expect(answer.status).toBe(200);
    peer.push.url = 'https://hui.example/webhooks/telegram';
    peer.push.secret = SECRET;
    peer.person().send('社保能缓交吗');
    expect(await peer.push.settled()).toEqual([503]);
    expect(faults).toEqual([]);
  });
}, 20_000);
