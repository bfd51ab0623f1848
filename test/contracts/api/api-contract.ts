import { describe, expect, it } from 'vitest';
import knowledge from '../../../src/generated/knowledge.js';
import { type Client, expectProblem } from '../client.ts';
import { jsonOf } from './json-of.ts';

/** What clients rely on beyond the rooms of the API: its health, its description, its counts. */
export function apiContract(name: string, open: () => Client): void {
  describe(`the API on ${name}`, () => {
    const { get } = jsonOf(open);

    it('says that it is up, and what it knows', async () => {
      for (const path of ['/healthz', '/readyz']) {
        expect(await get(path)).toMatchObject({
          status: 'ok',
          version: expect.stringMatching(/^\d+\.\d+\.\d+/),
          knowledge: {
            documents: knowledge.documents.length,
            measures: knowledge.measures.length,
            revision: expect.stringMatching(/^\w{12}$/),
          },
        });
      }
    });

    it('describes itself: every route of the API, each with its schemas', async () => {
      const openApi = await get('/openapi.json');
      expect(openApi.openapi).toBe('3.1.0');
      expect(Object.keys(openApi.paths)).toEqual(
        expect.arrayContaining([
          '/healthz',
          '/readyz',
          '/api/search',
          '/api/suggest',
          '/api/measures',
          '/api/measures/{id}',
          '/api/documents',
          '/api/documents/{id}',
          '/api/themes',
          '/api/themes/{id}',
          '/api/contacts',
          '/api/eligibility',
          '/api/facts',
          '/api/chat',
          '/api/cases/{code}',
          '/api/feedback',
          '/api/conversations/{id}',
          '/api/reports',
          '/api/unanswered',
          '/api/audit',
        ]),
      );
      const { post: chat } = openApi.paths['/api/chat'];
      const body = chat.requestBody.content['application/json'].schema;
      const schema = body.$ref ? openApi.components.schemas[body.$ref.split('/').pop()] : body;
      expect(Object.keys(schema.properties)).toEqual(
        expect.arrayContaining(['conversationId', 'text', 'answer', 'region', 'asOf']),
      );
    });

    it('explains itself to people, on a page that loads nothing', async () => {
      const response = await open().fetch('/docs');
      const html = await response.text();
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(html).toContain('/api/eligibility');
      expect(html).not.toMatch(/<script|<link|src=|@import|url\(/);
    });

    it('counts requests for Prometheus, by pattern and not by path', async () => {
      await expectProblem(await open().fetch('/metrics'), 401);
      const headers = { authorization: `Bearer ${open().token}` };
      await open().fetch('/api/measures/sx2020-03');
      const text = await (await open().fetch('/metrics', { headers })).text();
      expect(text).toContain('route="/api/measures/:id"');
      expect(text).not.toContain('sx2020-03');
    });
  });
}
