import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';

describe('a service with rate limits, without agents', () => {
  let service: NodeService;
  beforeAll(async () => {
    service = await openNodeService({ LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' });
  });
  afterAll(() => service.close());
  const chat = (address: string) =>
    service.app.request('/api/chat', json({}, { 'x-forwarded-for': address }));

  it('stops one address that asks too fast, says for how long, and serves the others', async () => {
    const answers: number[] = [];
    for (let turn = 0; turn < 121; turn += 1) answers.push((await chat('203.0.113.7')).status);
    expect(answers.slice(0, 120).every((status) => status === 200)).toBe(true);
    const refused = await chat('203.0.113.7');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(refused, 429);
    expect((await chat('203.0.113.8')).status).toBe(200);
  });

  it('counts a household with IPv6 as one', async () => {
    for (let turn = 0; turn < 121; turn += 1) await chat(`2001:db8:1:2::${turn}`);
    expect((await chat('2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await chat('2001:db8:1:3::1')).status).toBe(200);
  });

  it('believes only the proxy of its own, not what a client writes before it', async () => {
    for (let turn = 0; turn < 121; turn += 1) await chat(`198.51.100.${turn}, 203.0.113.9`);
    expect((await chat('198.51.100.200, 203.0.113.9')).status).toBe(429);
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
