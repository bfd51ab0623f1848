import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { compressed } from '../../src/runtime/node/platform.ts';

const text = '每句话都有出处。'.repeat(200);
const app = new Hono();
app.get('/m/:id', (context) => context.text(`${context.req.param('id')}${text}`));
app.post('/echo', async (context) => context.json({ said: await context.req.text() }, 201));
app.get('/env', (context) => context.json(context.env));

describe('an app with its answers compressed', () => {
  it('says the same in fewer bytes to who can read it', async () => {
    const response = await compressed(app).request('/m/sx2020-08?a=1', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.length).toBeLessThan(text.length / 5);
    expect(gunzipSync(body).toString()).toBe(`sx2020-08${text}`);
  });

  it('says it plainly to who cannot', async () => {
    const response = await compressed(app).request('/m/x', {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(`x${text}`);
  });

  it('passes bodies, statuses, unknown paths and the runtime’s bindings through', async () => {
    const whole = compressed(app);
    const posted = await whole.request('/echo', { method: 'POST', body: '房租' });
    expect([posted.status, await posted.json()]).toEqual([201, { said: '房租' }]);
    expect((await whole.request('/none')).status).toBe(404);
    const bound = await whole.request('/env', {}, { incoming: 'socket' });
    expect(await bound.json()).toEqual({ incoming: 'socket' });
  });
});
