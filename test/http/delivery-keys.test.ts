import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';

const KEY = '0b0f3d5e-6a4f-4f6b-9a50-3b1f5ad0a001';

describe('a key by which a message may be repeated', () => {
  let service: NodeService;
  beforeAll(async () => {
    service = await openNodeService({ LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' });
  });
  afterAll(() => service.close());
  const say = (body: object, headers: Record<string, string>) =>
    service.app.request('/api/chat', json(body, headers));

  it('gives the same visitor the same conversation, and never another visitor', async () => {
    const one = { 'idempotency-key': KEY, 'x-forwarded-for': '203.0.113.1' };
    const first = await (await say({ text: '房租能减吗' }, one)).json();
    expect(await (await say({ text: '房租能减吗' }, one)).json()).toEqual(first);
    for (const other of [
      { ...one, 'x-forwarded-for': '203.0.113.2' },
      { ...one, 'user-agent': 'another' },
    ]) {
      const { conversationId } = await (await say({ text: '房租能减吗' }, other)).json();
      expect(conversationId).not.toBe(first.conversationId);
    }
  });

  it('is refused for another message, and nothing of that message is kept', async () => {
    const { conversationId } = await (await say({}, {})).json();
    const headers = { 'idempotency-key': KEY };
    const first = await (await say({ conversationId, text: '房租能减吗' }, headers)).json();
    const other = await say({ conversationId, text: '社保能缓交吗' }, headers);
    const problem = await expectProblem(other, 422);
    expect(problem.detail).toContain('Idempotency-Key');
    const next = await (await say({ conversationId, text: '谢谢' }, {})).json();
    expect(next.turn).toBe(first.turn + 1);
  });

  it.each(['', '&k=', '&k=1'])('joins no two strangers who send a form with %j', async (k) => {
    const ask = async () => {
      const page = await service.app.request('/ask', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `text=${encodeURIComponent('房租能减吗')}${k}`,
      });
      return /name="c" value="([\w-]+)"/.exec(await page.text())?.[1];
    };
    const [one, other] = [await ask(), await ask()];
    expect(one).toMatch(/^[\w-]{22}$/);
    expect(other).not.toBe(one);
  });
});
