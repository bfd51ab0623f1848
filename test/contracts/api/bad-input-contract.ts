import { describe, expect, it } from 'vitest';
import { type Client, expectProblem, json } from '../client.ts';

const gbk = new Uint8Array([
  0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xb7, 0xbf, 0xd7, 0xe2, 0x22, 0x7d,
]);

/** Bodies that no route may accept, whatever it expects. */
const unreadable: readonly {
  readonly of: string;
  readonly status: number;
  readonly body: BodyInit;
  readonly type?: string;
}[] = [
  { of: 'no content type that is JSON', status: 415, body: '{}', type: 'text/plain' },
  {
    of: 'a form',
    status: 415,
    body: 'text=1',
    type: 'application/x-www-form-urlencoded',
  },
  { of: 'nothing', status: 400, body: '' },
  { of: 'half a JSON document', status: 400, body: '{"text":"房租' },
  { of: 'no JSON', status: 400, body: 'hello' },
  { of: 'a list', status: 400, body: '[]' },
  { of: 'null', status: 400, body: 'null' },
  { of: 'a number', status: 400, body: '7' },
  { of: 'bytes in GBK', status: 400, body: gbk },
  { of: 'half a character', status: 400, body: '{"text":"\\ud83d"}' },
  { of: 'a null byte', status: 400, body: '{"text":"a\\u0000b"}' },
  { of: 'half a character in a name', status: 400, body: '{"\\ud83d":1}' },
  { of: 'a deep nest', status: 400, body: `{"a":${'['.repeat(1500)}${']'.repeat(1500)}}` },
  { of: 'a field nobody knows', status: 400, body: '{"nonsense":true}' },
  { of: 'a prototype', status: 400, body: '{"__proto__":{"text":"x"}}' },
  { of: 'a megabyte', status: 413, body: JSON.stringify({ text: 'a'.repeat(1_000_000) }) },
];

const routes: readonly { readonly path: string; readonly agent?: true }[] = [
  { path: '/api/chat' },
  { path: '/api/eligibility' },
  { path: '/api/feedback' },
  { path: '/api/reports', agent: true },
  { path: '/console/login' },
];

/** Bodies that are readable and yet wrong, with the field that is named. */
const wrong: readonly {
  readonly path: string;
  readonly body: unknown;
  readonly field: string;
  readonly agent?: true;
}[] = [
  { path: '/api/chat', body: { text: 7 }, field: 'text' },
  { path: '/api/chat', body: { text: '房租', asOf: '2020-02-30' }, field: 'asOf' },
  { path: '/api/chat', body: { text: '房租', asOf: '去年' }, field: 'asOf' },
  { path: '/api/chat', body: { conversationId: 'x' }, field: 'conversationId' },
  { path: '/api/chat', body: { answer: { question: 'q1.place' } }, field: 'answer.value' },
  {
    path: '/api/chat',
    body: { text: '房租', answer: { question: 'q1.place', value: '1' } },
    field: '',
  },
  { path: '/api/eligibility', body: {}, field: 'facts' },
  { path: '/api/eligibility', body: { facts: { nonsense: 'x' } }, field: 'facts.nonsense' },
  { path: '/api/eligibility', body: { facts: { entity: 'robot' } }, field: 'facts.entity' },
  { path: '/api/eligibility', body: { facts: { entity: ['a'] } }, field: 'facts.entity' },
  {
    path: '/api/eligibility',
    body: { facts: { monthly_sales: -1 } },
    field: 'facts.monthly_sales',
  },
  {
    path: '/api/eligibility',
    body: { facts: { monthly_sales: '很多' } },
    field: 'facts.monthly_sales',
  },
  { path: '/api/eligibility', body: { facts: { place: '火星' } }, field: 'facts.place' },
  { path: '/api/eligibility', body: { facts: {}, measures: ['x'] }, field: 'measures.0' },
  { path: '/api/eligibility', body: { facts: {}, asOf: '20200101' }, field: 'asOf' },
  {
    path: '/api/feedback',
    body: { conversationId: 'A'.repeat(22), turn: 0, helpful: true },
    field: 'turn',
  },
  {
    path: '/api/feedback',
    body: { conversationId: 'A'.repeat(22), turn: 1, helpful: 'yes' },
    field: 'helpful',
  },
  {
    path: '/api/reports',
    body: { measureId: 'x', reason: '错了' },
    field: 'measureId',
    agent: true,
  },
  {
    path: '/api/reports',
    body: { measureId: 'sx2020-03', reason: ' ' },
    field: 'reason',
    agent: true,
  },
];

const badQueries: readonly { readonly path: string; readonly field: string }[] = [
  { path: '/api/search', field: 'q' },
  { path: '/api/search?q=', field: 'q' },
  { path: '/api/search?q=%00', field: 'q' },
  { path: '/api/search?q=a&q=b', field: 'q' },
  { path: '/api/search?q=房租&limit=0', field: 'limit' },
  { path: '/api/search?q=房租&limit=51', field: 'limit' },
  { path: '/api/search?q=房租&limit=ten', field: 'limit' },
  { path: '/api/search?q=房租&asOf=2020-13-01', field: 'asOf' },
  { path: '/api/search?q=房租&kind=gift', field: 'kind' },
  { path: '/api/search?q=房租&document=nine', field: 'document' },
  { path: '/api/search?q=房租&explain=maybe', field: 'explain' },
  { path: '/api/measures?asOf=yesterday', field: 'asOf' },
  { path: '/api/measures?document=nine', field: 'document' },
  { path: '/api/contacts?measure=x-1', field: 'measure' },
];

/** What every client may send by mistake or on purpose, and what it is told. */
export function badInputContract(name: string, open: () => Client): void {
  describe(`what cannot be accepted, on ${name}`, () => {
    const send = (path: string, init: RequestInit, agent?: true) => {
      const { fetch, token } = open();
      const headers = { ...init.headers, ...(agent ? { authorization: `Bearer ${token}` } : {}) };
      return fetch(path, { ...init, headers });
    };

    describe.each(routes)('$path', ({ path, agent }) => {
      it.each(unreadable)('refuses $of with $status', async ({ body, status, type }) => {
        const headers = { 'content-type': type ?? 'application/json' };
        const response = await send(path, { method: 'POST', headers, body }, agent);
        await expectProblem(response, status);
      });
    });

    it.each(wrong)('$path $body names “$field”', async ({ path, body, field, agent }) => {
      const problem = await expectProblem(await send(path, json(body), agent), 400);
      expect(problem.errors?.map((error) => error.path)).toContain(field);
      for (const error of problem.errors ?? []) expect(error.message).toMatch(/\p{Script=Han}/u);
    });

    it.each(badQueries)('GET $path names “$field”', async ({ path, field }) => {
      const problem = await expectProblem(await open().fetch(encodeURI(decodeURI(path))), 400);
      expect(problem.errors?.map((error) => error.path)).toContain(field);
    });

    it('lists the values that a fact may have', async () => {
      const body = { facts: { entity: 'robot' } };
      const problem = await expectProblem(await send('/api/eligibility', json(body)), 400);
      expect(problem.detail).toContain('individual');
    });

    it.each(['/nothing', '/api/nothing', '/api/measures/x-1', '/api/documents/x', '/api/themes/x'])(
      '404 for %s',
      async (path) => {
        await expectProblem(await open().fetch(path), 404);
      },
    );

    it.each([
      ['DELETE', '/api/chat', 'POST'],
      ['GET', '/api/chat', 'POST'],
      ['PUT', '/api/search', 'GET, HEAD, POST'],
      ['PUT', '/api/measures/sx2020-03', 'GET, HEAD'],
    ])('405 for %s %s, with what is allowed', async (method, path, allow) => {
      const response = await open().fetch(path, { method });
      expect(response.headers.get('allow')).toBe(allow);
      await expectProblem(response, 405);
    });
  });
}
