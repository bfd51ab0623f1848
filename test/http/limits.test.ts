import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLimiter, PER_MINUTE } from '../../src/http/middleware/limiter.ts';
import { expectProblem, json } from '../contracts/client.ts';
import { type NodeService, openNodeService, stopped } from '../contracts/node-service.ts';

describe('a service with rate limits, without agents', () => {
  let service: NodeService;
  beforeAll(async () => {
    const settings = { LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' };
    service = await openNodeService(settings, undefined, undefined, stopped());
  });
  afterAll(() => service.close());
  const chat = (address: string, body: object = {}) =>
    service.app.request('/api/chat', json(body, { 'x-forwarded-for': address }));
  /** Begins as many conversations as may begin within a minute, and gives the answer to one more. */
  const begin = async (addressOf: (turn: number) => string) => {
    for (let turn = 0; turn < PER_MINUTE.start; turn += 1)
      expect((await chat(addressOf(turn))).status).toBe(200);
    return chat(addressOf(PER_MINUTE.start));
  };

  it('serves a village behind one address: fifty owners, ten turns each, within a minute', async () => {
    for (let owner = 0; owner < 50; owner += 1) {
      const { conversationId } = await (await chat('203.0.113.1')).json();
      for (let turn = 0; turn < 9; turn += 1)
        expect((await chat('203.0.113.1', { conversationId, text: '你好' })).status).toBe(200);
    }
  });

  it('stops one conversation that asks too fast, says for how long, and serves its neighbours', async () => {
    const { conversationId } = await (await chat('203.0.113.2')).json();
    for (let turn = 0; turn < PER_MINUTE.conversation; turn += 1)
      expect((await chat('203.0.113.2', { conversationId })).status).toBe(200);
    const refused = await chat('203.0.113.2', { conversationId });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(refused, 429);
    expect((await chat('203.0.113.2')).status).toBe(200);
  });

  it('stops one address that begins too many conversations, and serves the others', async () => {
    await expectProblem(await begin(() => '203.0.113.7'), 429);
    expect((await chat('203.0.113.8')).status).toBe(200);
  });

  it('counts a household with IPv6 as one', async () => {
    expect((await begin((turn) => `2001:db8:1:2:${turn % 7}::${turn}`)).status).toBe(429);
    expect((await chat('2001:db8:1:3::1')).status).toBe(200);
  });

  it('believes only the proxy of its own, not what a client writes before it', async () => {
    expect((await begin((turn) => `198.51.100.${turn}, 203.0.113.9`)).status).toBe(429);
  });

  it('says how agent routes are opened', async () => {
    for (const request of [
      service.app.request('/api/reports'),
      service.app.request('/console/login', json({ token: 'x' })),
    ]) {
      const problem = await expectProblem(await request, 401);
      expect(problem.detail).toContain('AGENT_TOKENS');
    }
  });
});

describe('the limiter in memory', () => {
  it('begins anew with each minute', async () => {
    let now = 0;
    const limiter = createLimiter({ kind: 'memory' }, () => now);
    for (let turn = 0; turn < PER_MINUTE.conversation; turn += 1)
      await limiter('conversation', 'a');
    expect(await limiter('conversation', 'a')).toBe(false);
    now += 60_000;
    expect(await limiter('conversation', 'a')).toBe(true);
  });

  it('holds so many keys and no more, whoever comes, and counts on those who keep coming', async () => {
    const limiter = createLimiter({ kind: 'memory' }, () => 0);
    let served = 0;
    for (let key = 0; key < 300_000; key += 1) {
      await limiter('request', `2001:db8:${key}::/64`);
      if (key % 1000 === 0 && (await limiter('conversation', 'a'))) served += 1;
    }
    expect(served).toBe(PER_MINUTE.conversation);
  });
});
