import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPreview } from '../../src/runtime/dev/preview.tsx';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings, contractToken } from '../contracts/settings.ts';

let service: NodeService;
beforeAll(async () => {
  service = await openNodeService(contractSettings);
  addPreview(service.app, contractToken);
});
afterAll(() => service.close());

/** Asks as somebody at an address. */
const ask = (path: string, from: string, cookie = '') =>
  service.app.request(
    path,
    { headers: { cookie } },
    { incoming: { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } } },
  );

describe('the preview of an edited measure', () => {
  it('lists every measure', async () => {
    const page = await (await ask('/preview', '127.0.0.1')).text();
    expect(page.match(/href="\/preview\/[a-z]/g)?.length).toBeGreaterThan(150);
  });

  it('shows it as owner, widget and agent see it', async () => {
    const response = await ask('/preview/sx2020-08', '127.0.0.1');
    const page = await response.text();
    for (const path of ['/m/sx2020-08', '/embed?origin=', '/console?m=sx2020-08'])
      expect(page).toContain(`src="${path}`);
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const session = await ask('/console/session', '127.0.0.1', cookie);
    expect(await session.json()).toEqual({ name: 'li' });
    const again = await ask('/preview/sx2020-08', '::1', cookie);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect((await ask('/preview/nothing', '127.0.0.1')).status).toBe(404);
  });

  it('signs in nobody who comes from elsewhere', async () => {
    for (const from of ['192.168.1.7', '10.0.0.1', '2001:db8::1']) {
      const response = await ask('/preview/sx2020-08', from);
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });
});
