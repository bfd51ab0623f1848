import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractToken } from '../contracts/settings.ts';

let service: NodeService;
beforeAll(async () => {
  service = await openNodeService();
});
afterAll(() => service.close());

const authorization = `Bearer ${contractToken}`;
const get = async (path: string) => {
  const response = await service.app.request(path, { headers: { authorization } });
  return response.json();
};
const post = (path: string, body: unknown) =>
  service.app.request(path, json(body, { authorization }));
const chat = async (text: string) => {
  const key = crypto.randomUUID();
  const response = await service.app.request(
    '/api/chat',
    json({ text }, { 'idempotency-key': key }),
  );
  return response.json();
};

describe('the console’s page', () => {
  it('tells how to open it where no token is set', async () => {
    const locked = await openNodeService({ LOG_LEVEL: 'silent' });
    const response = await locked.app.request('/console');
    expect(response.status).toBe(403);
    const html = await response.text();
    expect(html).toContain('AGENT_TOKENS');
    expect(html).not.toContain('<script');
    locked.close();
  });

  it('loads nothing from elsewhere and may not be framed elsewhere', async () => {
    const response = await service.app.request('/console');
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(await response.text()).not.toMatch(/(src|href)="https?:/);
  });
});

describe('what agents leave', () => {
  it('keeps that they looked something up, and no word of a caller', async () => {
    await post('/api/audit', { action: 'search', subject: '我的手机13812345678能领吗' });
    await post('/api/audit', { action: 'measure.read', subject: 'yz2022-08-1', detail: '费率' });
    await post('/api/audit', { action: 'profile.judge', subject: 'place 兰花面馆', detail: 'x' });
    const { entries } = await get('/api/audit?limit=3');
    expect(entries).toMatchObject([
      { agent: 'li', action: 'profile.judge', subject: 'place', detail: '' },
      { agent: 'li', action: 'measure.read', subject: 'yz2022-08-1', detail: '' },
      { agent: 'li', action: 'search', subject: '' },
    ]);
    const made = await post('/api/audit', { action: 'login', subject: 'wang' });
    expect(made.status).toBe(400);
  });

  it('lists notes beside the question that they are about', async () => {
    await chat('养老院床位补贴能领多少');
    const { questions } = await get('/api/unanswered');
    const [{ text, region }] = questions;
    const note = { text, region, note: '归民政局，12345转' };
    expect((await post('/api/unanswered/notes', note)).status).toBe(201);
    const again = await get('/api/unanswered');
    expect(again.questions[0].notes).toMatchObject([{ note: note.note, agent: 'li' }]);
    expect((await post('/api/unanswered/notes', { ...note, note: ' ' })).status).toBe(400);
  });

  it.each(['/api/digests', '/api/unanswered', '/api/audit'])('%s is for agents', async (path) => {
    expect((await service.app.request(path)).status).toBe(401);
  });
});

describe('records by their digest', () => {
  it('has one for each measure, and another for another record', async () => {
    const { digests, revision } = await get('/api/digests');
    const { measures } = await get('/api/measures');
    expect(Object.keys(digests)).toHaveLength(measures.length);
    expect(new Set(Object.values(digests)).size).toBe(measures.length);
    expect(revision).toBe((await get('/healthz')).knowledge.revision);
  });
});
