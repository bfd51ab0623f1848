import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/storage/sql-driver.ts';
import { expectProblem, json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings, contractToken } from '../contracts/settings.ts';

const MINUTE_MS = 60_000;

describe('an agent’s session', () => {
  let service: NodeService;
  let now: number;
  const open = (settings: Record<string, string> = {}) =>
    openNodeService({ ...contractSettings, ...settings }, undefined, undefined, () => now);
  beforeEach(async () => {
    now = Date.parse('2026-11-29T00:00:00Z');
    service = await open();
  });
  afterEach(() => service.close());
  const login = async () => {
    const response = await service.app.request('/console/login', json({ token: contractToken }));
    return response.headers.get('set-cookie') ?? '';
  };
  const statusWith = async (setCookie: string) => {
    const cookie = setCookie.split(';')[0] ?? '';
    return (await service.app.request('/console/session', { headers: { cookie } })).status;
  };

  it('ends after an hour without use, and after twelve hours in any case', async () => {
    const [left, used] = [await login(), await login()];
    for (let minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
      now += 30 * MINUTE_MS;
      expect(await statusWith(used)).toBe(200);
    }
    expect(await statusWith(left)).toBe(401);
    now += 31 * MINUTE_MS;
    expect(await statusWith(used)).toBe(401);
  });

  it('ends on the server with the log-out, and with another token', async () => {
    const [one, other] = [await login(), await login()];
    const cookie = one.split(';')[0] ?? '';
    await service.app.request('/console/logout', { method: 'POST', headers: { cookie } });
    expect(await statusWith(one)).toBe(401);
    expect(await statusWith(other)).toBe(200);
  });

  it('has a cookie for TLS alone where the public address has TLS', async () => {
    expect(await login()).not.toMatch(/; Secure/);
    service.close();
    service = await open({ PUBLIC_URL: 'https://hui.example.cn' });
    expect(await login()).toMatch(/; Secure/);
    expect(await login()).toMatch(/^hxd_session=[\w-]{43};.*HttpOnly.*SameSite=Strict/);
  });

  it('is not kept by anybody on the way', async () => {
    const cookie = (await login()).split(';')[0] ?? '';
    for (const path of ['/console/session', '/api/reports', '/api/unanswered', '/api/audit']) {
      const response = await service.app.request(path, { headers: { cookie } });
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('guessing', () => {
  let service: NodeService;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-29T00:00:00Z');
    const settings = { ...contractSettings, RATE_LIMIT: 'on', TRUSTED_PROXIES: '1' };
    service = await openNodeService(settings, undefined, undefined, () => now);
  });
  afterEach(() => service.close());
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const login = (token: string, address: string) =>
    service.app.request('/console/login', json({ token }, from(address)));
  const bearer = (token: string, address: string) =>
    service.app.request('/api/audit', {
      headers: { ...from(address), authorization: `Bearer ${token}` },
    });

  it.each([
    ['a token at the door', login],
    ['a token in a header', bearer],
  ])(
    '%s is stopped after ten from one address, the right one too, and recorded',
    async (_, guess) => {
      for (let time = 0; time < 10; time += 1)
        expect((await guess(`wrong-${time}`, '203.0.113.1')).status).toBe(401);
      const refused = await guess('wrong', '203.0.113.1');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      await expectProblem(refused, 429);
      expect((await guess(contractToken, '203.0.113.1')).status).toBe(429);
      expect((await guess(contractToken, '203.0.113.2')).status).toBe(200);
      expect(service.events.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['login.failed', 'guess.limited']),
      );
      const trail = async () =>
        (await (await bearer(contractToken, '203.0.113.3')).json()).entries.map(
          ({ action }: { action: string }) => action,
        );
      await expect.poll(trail).toEqual(expect.arrayContaining(['login.failed', 'guess.limited']));
      now += 15 * MINUTE_MS;
      expect((await guess(contractToken, '203.0.113.1')).status).toBe(200);
    },
  );

  it('is stopped after so many from everywhere', async () => {
    for (let time = 0; time < 300; time += 1) await login('wrong', `198.51.${time}.1`);
    expect((await login('wrong', '203.0.113.9')).status).toBe(429);
  });

  it('a case code is stopped after forty that name nothing', async () => {
    const ask = (address: string) =>
      service.app.request('/api/cases/2222-2222-2222', {
        headers: { ...from(address), 'x-conversation-id': 'A'.repeat(22) },
      });
    for (let time = 0; time < 40; time += 1) expect((await ask('203.0.113.1')).status).toBe(404);
    expect((await ask('203.0.113.1')).status).toBe(429);
    expect((await ask('203.0.113.2')).status).toBe(404);
    expect(service.events.map(({ kind }) => kind)).toContain('case.guessed');
  });

  it('tells nothing of a token on an open route', async () => {
    const ask = (token: string) =>
      service.app.request('/api/facts', {
        headers: { ...from('203.0.113.4'), authorization: `Bearer ${token}` },
      });
    for (let time = 0; time < 50; time += 1) expect((await ask('wrong')).status).toBe(200);
    expect((await login(contractToken, '203.0.113.4')).status).toBe(200);
  });
});

describe('/metrics', () => {
  it('is for agents, and for everybody where a setting says so', async () => {
    const closed = await openNodeService({ LOG_LEVEL: 'silent' });
    await expectProblem(await closed.app.request('/metrics'), 401);
    closed.close();
    const opened = await openNodeService({ LOG_LEVEL: 'silent', METRICS: 'open' });
    expect((await opened.app.request('/metrics')).status).toBe(200);
    opened.close();
  });

  it('counts turns by what came of them, and what the database could not do', async () => {
    let isBroken = false;
    const service = await openNodeService({ LOG_LEVEL: 'silent', METRICS: 'open' }, (driver) => ({
      ...driver,
      batch: (statements) =>
        isBroken ? Promise.reject(new StoreError('full')) : driver.batch(statements),
    }));
    const say = (text: string) => service.app.request('/api/chat', json({ text }));
    await say('你好');
    await say('我在柯桥开面馆，房租能减吗');
    await say('养老院床位补贴能领多少');
    isBroken = true;
    await say('你好');
    const text = await (await service.app.request('/metrics')).text();
    for (const line of [
      'hxd_turns_total{result="told"} 1',
      'hxd_turns_total{result="judged"} 1',
      'hxd_turns_total{result="unanswered"} 1',
      'hxd_turns_failed_total 1',
      'hxd_turn_seconds_count 4',
      'hxd_store_errors_total{fault="full"} 1',
      'route="/api/chat",status="503"',
    ])
      expect(text).toContain(line);
    service.close();
  });
});
