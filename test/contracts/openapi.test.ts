import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { json } from './client.ts';
import { type NodeService, openNodeService } from './node-service.ts';
import { contractToken } from './settings.ts';

interface Document {
  readonly paths: Record<
    string,
    Record<string, { readonly responses: Record<string, { readonly content: Content }> }>
  >;
  readonly components: { readonly schemas: Record<string, object> };
}
type Content = Record<string, { readonly schema: object }>;

describe('/openapi.json', () => {
  let service: NodeService;
  let document: Document;
  let samples: Record<string, { readonly path: string; readonly init?: RequestInit }>;
  const agent = { authorization: `Bearer ${contractToken}` };

  beforeAll(async () => {
    service = await openNodeService();
    document = (await (await service.app.request('/openapi.json')).json()) as Document;
    const chat = json({ text: '房租能减吗', region: '柯桥', asOf: '2020-03-06' });
    const talk = await (await service.app.request('/api/chat', chat)).json();
    const { conversationId, caseCode } = talk;
    await service.app.request('/api/chat', json({ text: '养老院床位补贴能领多少' }));
    const asked = await service.app.request('/api/unanswered', { headers: agent });
    const [{ text, region }] = (await asked.json()).questions;
    const report = { measureId: 'sx2020-03', reason: '电话变了' };
    await service.app.request('/api/reports', json(report, agent));
    const call = {
      ...{ startedAt: 1, endedAt: 2, reason: '', outcome: '', note: '', measures: [] },
      handedTo: '',
    };
    await service.app.request('/api/calls', json(call, agent));
    samples = {
      'get /healthz': { path: '/healthz' },
      'get /readyz': { path: '/readyz' },
      'post /api/chat': { path: '/api/chat', init: chat },
      'get /api/search': { path: '/api/search?q=房租能减吗&explain=true' },
      'post /api/search': { path: '/api/search', init: json({ q: '房租能减吗' }) },
      'get /api/suggest': { path: '/api/suggest?q=房租' },
      'get /api/measures': { path: '/api/measures' },
      'get /api/measures/{id}': { path: '/api/measures/sx2020-03' },
      'get /api/documents': { path: '/api/documents' },
      'get /api/documents/{id}': { path: '/api/documents/sx2022' },
      'get /api/themes': { path: '/api/themes' },
      'get /api/themes/{id}': { path: '/api/themes/rent-relief' },
      'get /api/contacts': { path: '/api/contacts' },
      'post /api/eligibility': { path: '/api/eligibility', init: json({ facts: {} }) },
      'get /api/facts': { path: '/api/facts' },
      'post /api/feedback': {
        path: '/api/feedback',
        init: json({ conversationId, turn: 1, helpful: true }),
      },
      'delete /api/conversations/{id}': {
        path: `/api/conversations/${'A'.repeat(22)}`,
        init: { method: 'DELETE' },
      },
      'get /api/cases/{code}': { path: `/api/cases/${caseCode}`, init: { headers: agent } },
      'get /api/reports': { path: '/api/reports', init: { headers: agent } },
      'post /api/reports': { path: '/api/reports', init: json(report, agent) },
      'patch /api/reports/{id}': {
        path: '/api/reports/1',
        init: { ...json({ status: 'accepted' }, agent), method: 'PATCH' },
      },
      'get /api/unanswered': { path: '/api/unanswered', init: { headers: agent } },
      'post /api/unanswered': {
        path: '/api/unanswered',
        init: json({ text: '能不能减', region: null }, agent),
      },
      'post /api/unanswered/notes': {
        path: '/api/unanswered/notes',
        init: json({ text, region, note: '已转市场监管局' }, agent),
      },
      'get /api/audit': { path: '/api/audit', init: { headers: agent } },
      'post /api/audit': {
        path: '/api/audit',
        init: json({ action: 'measure.read', subject: 'sx2020-08' }, agent),
      },
      'get /api/desk': { path: '/api/desk', init: { headers: agent } },
      'get /api/asked': { path: '/api/asked', init: { headers: agent } },
      'get /api/overview': { path: '/api/overview', init: { headers: agent } },
      'get /api/calls': { path: '/api/calls', init: { headers: agent } },
      'post /api/calls': { path: '/api/calls', init: json(call, agent) },
      'get /api/handovers': { path: '/api/handovers', init: { headers: agent } },
      'patch /api/handovers/{id}': {
        path: '/api/handovers/1',
        init: { ...json({ kind: 'take' }, agent), method: 'PATCH' },
      },
      'get /api/digests': { path: '/api/digests', init: { headers: agent } },
      'get /console/session': { path: '/console/session', init: { headers: agent } },
      'post /console/login': { path: '/console/login', init: json({ token: contractToken }) },
      'post /console/logout': { path: '/console/logout', init: { method: 'POST' } },
    };
  });
  afterAll(() => service.close());

  /** The schema by itself, with all that it refers to. */
  const standalone = (schema: object) => {
    const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
    return JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'));
  };

  it('describes what the service answers, route by route', async () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method} ${path}`,
        responses: operation.responses,
      })),
    );
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(samples).sort());
    for (const { name, responses } of operations) {
      const { path = '', init } = samples[name] ?? {};
      const response = await service.app.request(encodeURI(path), init);
      const described = responses[response.status]?.content['application/json'];
      expect(described, `${name} answers ${response.status}`).toBeDefined();
      const schema = standalone(described?.schema ?? {});
      const body = await response.json();
      const checked = z.fromJSONSchema(schema).safeParse(body);
      expect({ name, issues: checked.error?.issues ?? [] }).toEqual({ name, issues: [] });
      const reference =
        String(schema.$ref ?? '')
          .split('/')
          .pop() ?? '';
      const { properties } = schema.$defs[reference] ?? schema;
      expect(Object.keys(properties), name).toEqual(expect.arrayContaining(Object.keys(body)));
    }
  });

  it('describes every problem as one', () => {
    for (const methods of Object.values(document.paths)) {
      for (const { responses } of Object.values(methods)) {
        expect(responses['default']?.content).toHaveProperty(['application/problem+json']);
      }
    }
  });
});
