import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PER_MINUTE } from '../../src/http/middleware/limiter.ts';
import { expectProblem } from '../contracts/client.ts';
import { type NodeService, openNodeService, stopped } from '../contracts/node-service.ts';
import { contractSettings } from '../contracts/settings.ts';

/** Paths of every route that there is, with something in the place of each parameter. */
const pathsOf = ({ app }: NodeService): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ path }) => path.replace(/:\w+/g, 'x')),
  ),
];

/** A body without an announced length and without an end; counts what is taken of it. */
function endless() {
  const taken = { bytes: 0 };
  const chunk = new Uint8Array(4096).fill(0x61);
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        taken.bytes += chunk.length;
        // A service that takes this much would take everything.
        if (taken.bytes > 4_000_000) controller.close();
        else controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { 'transfer-encoding': 'chunked', 'content-type': 'application/json' };
  return { taken, init: { method: 'POST', headers, body, duplex: 'half' } as RequestInit };
}

describe('every route that the router knows', () => {
  let service: NodeService;
  beforeAll(async () => {
    const settings = { LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' };
    service = await openNodeService(settings, undefined, undefined, stopped());
    // Routes that somebody adds later, behind the application's back.
    service.app.post('/added-later', async (context) => context.text(await context.req.text()));
  });
  afterAll(() => service.close());

  it('is seen by these tests', () => {
    expect(pathsOf(service).length).toBeGreaterThan(40);
    expect(pathsOf(service)).toEqual(
      expect.arrayContaining(['/view', '/ask', '/api/chat', '/webhooks/x', '/added-later']),
    );
  });

  it('refuses a body without end after a few kilobytes', async () => {
    for (const path of pathsOf(service)) {
      const { taken, init } = endless();
      const response = await service.app.request(path, init);
      expect({ path, status: response.status }).toEqual({ path, status: 413 });
      expect(response.headers.get('connection')).toBe('close');
      expect(taken.bytes).toBeLessThanOrEqual(72 * 1024);
    }
  });

  it('refuses a long body before it is read', async () => {
    for (const path of pathsOf(service)) {
      const { taken, init } = endless();
      const headers = { 'content-length': '400000000', 'content-type': 'application/json' };
      const response = await service.app.request(path, { ...init, headers });
      expect({ path, status: response.status }).toEqual({ path, status: 413 });
      expect(taken.bytes).toBe(0);
    }
  });

  it('refuses what a page of somewhere else wants changed', async () => {
    for (const path of pathsOf(service)) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const headers = { origin: 'https://evil.example' };
        const { status } = await service.app.request(path, { method, headers });
        expect({ path, method, status }).toEqual({ path, method, status: 403 });
      }
    }
  });

  it('counts every request of an address, but for what a monitor asks', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    for (let request = 0; request < PER_MINUTE.request; request += 1)
      await service.app.request('/favicon.svg', { headers });
    for (const path of pathsOf(service)) {
      const { status } = await service.app.request(path, { headers });
      const isUncounted = path === '/healthz' || path === '/readyz';
      expect({ path, status }).toEqual({ path, status: isUncounted ? 200 : 429 });
    }
  });
});

describe('what is refused at the door', () => {
  it('is told to a person who waits for a page as a page, and to a program as a problem', async () => {
    const service = await openNodeService(contractSettings);
    const ask = (accept: string) =>
      service.app.request('/ask', { ...endless().init, headers: { accept } });
    const page = await ask('text/html,*/*');
    expect(page.status).toBe(413);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    await expectProblem(await ask('application/json'), 413);
    service.close();
  });

  it('stands in the log and in the trail once a minute, and names nobody', async () => {
    const service = await openNodeService(contractSettings);
    const headers = { origin: 'https://evil.example' };
    for (let time = 0; time < 3; time += 1)
      await service.app.request('/api/chat', { method: 'POST', headers });
    await expect
      .poll(() => service.events)
      .toMatchObject([{ kind: 'origin.refused', path: '/api/chat' }]);
    const agent = { authorization: 'Bearer a-token-for-tests-only' };
    const trail = async () =>
      (await (await service.app.request('/api/audit', { headers: agent })).json()).entries;
    await expect.poll(trail).toMatchObject([{ action: 'origin.refused' }]);
    service.close();
  });
});
