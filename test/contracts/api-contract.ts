import { describe, expect, it } from 'vitest';
import knowledge from '../../src/generated/knowledge.js';
import { type Client, expectProblem, json } from './client.ts';

const validity = {
  status: expect.stringMatching(/^(not_started|in_force|expired|open_ended)$/),
  from: expect.toSatisfy(isDateOrNull),
  to: expect.toSatisfy(isDateOrNull),
  note: expect.toSatisfy((value) => value === null || typeof value === 'string'),
  holds: expect.any(Boolean),
};
function isDateOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
}

/** What clients rely on: routes, fields and their meaning. */
export function apiContract(name: string, open: () => Client): void {
  describe(`the API on ${name}`, () => {
    const get = async (path: string, init?: RequestInit) => {
      const response = await open().fetch(path, init);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      return response.json();
    };
    const post = async (path: string, body: unknown) => get(path, json(body));

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

    it('searches, with place, day and reasons', async () => {
      const body = await get(
        '/api/search?q=房租能减吗&region=柯桥&asOf=2020-03-06&limit=3&explain=true',
      );
      expect(body.query).toMatchObject({
        text: '房租能减吗',
        region: { code: '330603' },
        asOf: '2020-03-06',
      });
      expect(body.query.terms).not.toEqual([]);
      expect(body.noMatch).toBe(false);
      expect(body.results.length).toBeLessThanOrEqual(3);
      expect(body.results[0]).toMatchObject({
        id: expect.stringMatching(/^[a-z]+\d*-/),
        title: expect.any(String),
        document: { id: expect.any(String), title: expect.any(String) },
        locator: expect.any(String),
        kind: expect.any(String),
        validity,
        score: expect.any(Number),
        summary: expect.any(String),
        highlights: expect.any(Array),
        why: expect.any(Array),
      });
    });

    it('lets the day change the status and the order of what fits alike, and hide nothing', async () => {
      const idsOn = async (asOf: string) => {
        const { results } = await get(`/api/search?q=房租能减吗&region=柯桥&asOf=${asOf}&limit=50`);
        return results.map((result: { id: string }) => result.id).sort();
      };
      expect(await idsOn('2010-01-01')).toEqual(await idsOn('2026-11-21'));
    });

    it('takes a whole letter, reads it to a sentence’s end, and tells what its score is made of', async () => {
      const months = Array.from({ length: 300 }, (_, month) => `第${month + 1}个月房租也没减。`);
      const letter = `我在柯桥开面馆，租的城投的房子，房租能减吗？${months.join('')}`;
      const body = await post('/api/search', { q: letter, explain: true, limit: 2 });
      expect(body.query.text.length).toBeLessThanOrEqual(2000);
      expect(body.query.text).toMatch(/。$/);
      const [first] = body.results;
      const sum = first.why.reduce(
        (total: number, { share }: { share: number }) => total + share,
        0,
      );
      expect(sum).toBeCloseTo(first.score, 1);
      expect(['own', 'national', 'elsewhere', 'sample']).toContain(first.fit);
    });

    it('asks back by what is near, and names what lies next door in the asker’s words', async () => {
      const body = await get('/api/search?q=公司注销需要哪些材料&explain=true');
      expect(body).toMatchObject({ results: [], noMatch: true, neighbour: { noun: '公司注销' } });
      expect(body.near.length).toBeGreaterThan(0);
      expect(body.near.length).toBeLessThanOrEqual(3);
      expect(body.signs.length).toBeGreaterThan(5);
    });

    it('answers a place it cannot resolve, and a question it cannot', async () => {
      const unplaced = await get('/api/search?q=房租能减吗&region=不存在的地方');
      expect(unplaced.query.region).toBeNull();
      const none = await get('/api/search?q=今天天气怎么样');
      expect(none).toMatchObject({ results: [], noMatch: true });
    });

    it('suggests while one types', async () => {
      const { suggestions } = await get('/api/suggest?q=房租');
      expect(suggestions.length).toBeGreaterThan(0);
    });

    it('lists measures, narrowed by document, kind, place and theme', async () => {
      const all = await get('/api/measures');
      expect(all.total).toBe(knowledge.measures.length);
      const some = await get('/api/measures?document=sx2020&kind=benefit&region=330603');
      expect(some.measures.length).toBeGreaterThan(5);
      for (const measure of some.measures) {
        expect(measure).toMatchObject({ document: { id: 'sx2020' }, kind: 'benefit', validity });
      }
      const [{ themes }] = some.measures;
      const same = await get(`/api/measures?theme=${themes[0]}`);
      expect(same.measures.map(({ id }: { id: string }) => id)).toContain(some.measures[0].id);
    });

    it('gives one measure whole, at top level', async () => {
      const measure = await get('/api/measures/sx2020-03?region=柯桥');
      expect(measure).toMatchObject({
        id: 'sx2020-03',
        title: expect.any(String),
        kind: expect.any(String),
        summary: expect.any(String),
        locator: expect.any(String),
        validity,
        region: { code: '330600', name: expect.stringContaining('绍兴') },
      });
      for (const field of ['conditions', 'clauses', 'contacts', 'citations', 'sameTheme']) {
        expect(measure[field].length, field).toBeGreaterThan(0);
      }
      for (const field of ['steps', 'materials', 'caveats']) {
        expect(measure[field], field).toBeInstanceOf(Array);
      }
      expect(measure.citations[0]).toMatchObject({
        document: expect.any(String),
        number: expect.toSatisfy((value) => value === null || typeof value === 'string'),
        locator: expect.any(String),
      });
      for (const clause of measure.clauses) {
        expect(clause.conditions.length).toBeGreaterThan(0);
        expect(clause.validity).toMatchObject(validity);
      }
    });

    it('gives every measure whole', async () => {
      const { measures } = await get('/api/measures');
      for (const { id } of measures) {
        const measure = await get(`/api/measures/${id}`);
        expect(measure.id).toBe(id);
        expect(measure.contacts.length, id).toBeGreaterThan(0);
        expect(measure.citations.length, id).toBeGreaterThan(0);
      }
    });

    it('lists the documents with what they lack and where they were taken from', async () => {
      const { documents } = await get('/api/documents');
      expect(documents).toHaveLength(knowledge.documents.length);
      for (const { id } of documents) {
        const document = await get(`/api/documents/${id}`);
        expect(document).toMatchObject({
          id,
          title: expect.any(String),
          missing: expect.any(Array),
          sample: expect.any(Boolean),
          url: expect.toSatisfy((url) => url === null || /^https?:/.test(String(url))),
        });
        expect([...document.measureIds, ...document.citedBy].length, id).toBeGreaterThan(0);
      }
    });

    it('compares a theme over places', async () => {
      const { themes } = await get('/api/themes');
      const widest = themes.reduce((a: { measures: number }, b: { measures: number }) =>
        b.measures > a.measures ? b : a,
      );
      const theme = await get(`/api/themes/${widest.id}`);
      expect(theme.places.length).toBeGreaterThan(1);
      for (const { measures } of theme.places) expect(measures.length).toBeGreaterThan(0);
    });

    it('gives the whole directory, doubtful numbers included', async () => {
      const { contacts } = await get('/api/contacts');
      const phones = contacts.flatMap((contact: { phones: object[] }) => contact.phones);
      expect(phones.length).toBeGreaterThan(80);
      for (const phone of phones) {
        expect(phone.number).toMatch(/^\d+$/);
        expect(phone.dial === null).toBe(phone.quality === 'doubtful');
      }
      expect(phones.some((phone: { quality: string }) => phone.quality === 'doubtful')).toBe(true);
    });

    it('finds a contact by words and place, and those of a measure', async () => {
      const found = await get('/api/contacts?q=人社局&region=柯桥');
      expect(found.contacts[0]).toMatchObject({
        agency: expect.stringContaining('人社'),
        regions: expect.arrayContaining(['330603']),
      });
      const ladder = await get('/api/contacts?measure=sx2020-03&region=柯桥');
      expect(ladder.contacts.length).toBeGreaterThan(0);
      expect(ladder.contacts.length).toBeLessThanOrEqual(5);
    });

    it('lists every desk of a measure, and those of all districts for a city', async () => {
      const { contacts } = await get('/api/measures/sx2020-14');
      const managers = contacts.filter(({ person }: { person?: string }) =>
        person?.endsWith('经理'),
      );
      expect(managers).toHaveLength(18);
      for (const place of ['', '&region=绍兴']) {
        const found = await get(`/api/contacts?measure=sx2020-14${place}`);
        const regions = found.contacts.flatMap((contact: { regions: string[] }) => contact.regions);
        expect(
          new Set(regions.filter((code: string) => !code.endsWith('00'))).size,
        ).toBeGreaterThan(3);
      }
    });

    it.each([
      ['zhangweiguo', null],
      ['文成', '文成'],
      ['徐金媛', '徐金媛'],
      ['xujinyuan', '徐金媛'],
      ['xjy', '徐金媛'],
      ['xujinyuann', '徐金媛'],
      ['柯桥renshe', '柯桥'],
    ])('finds contacts by what is typed: %s', async (typed, wanted) => {
      const { contacts } = await get(`/api/contacts?q=${encodeURIComponent(typed)}`);
      if (wanted !== null) expect(JSON.stringify(contacts.slice(0, 3))).toContain(wanted);
    });

    it.each(['锅炉检测找谁', '今天天气'])('brings no stranger: %s', async (q) => {
      const { contacts } = await get(`/api/contacts?q=${encodeURIComponent(q)}`);
      for (const { agency } of contacts) expect(agency).not.toMatch(/人行|人民银行|税务/);
    });

    it('gives the fact vocabulary', async () => {
      const { facts } = await get('/api/facts');
      const entity = facts.find(({ id }: { id: string }) => id === 'entity');
      expect(entity).toMatchObject({ type: 'choice', question: expect.any(String) });
      expect(entity.options).toContainEqual({
        value: 'individual',
        label: expect.stringContaining('个体'),
      });
      expect(entity.options.at(-1)).toEqual({ value: 'unknown', label: '不清楚' });
    });

    it('judges everything at once, best first, without other places', async () => {
      const facts = { entity: 'individual' };
      const { assessments, questions, region } = await post('/api/eligibility', {
        facts,
        region: '柯桥',
        asOf: '2020-03-06',
      });
      expect(region).toEqual({ code: '330603', name: expect.stringContaining('柯桥') });
      const sums = assessments.filter((one: { clause?: string }) => one.clause === undefined);
      expect(sums.length).toBeGreaterThan(20);
      const ids = sums.map(({ measureId }: { measureId: string }) => measureId);
      expect(ids.some((id: string) => id.startsWith('yz2022'))).toBe(false);
      const rank = { eligible: 0, unknown: 1, ineligible: 2 };
      const ranks = sums.map(({ verdict }: { verdict: keyof typeof rank }) => rank[verdict]);
      expect(ranks).toEqual([...ranks].sort());
      for (const one of assessments) expect(one.validity).toMatchObject(validity);
      expect(questions.length).toBeGreaterThan(0);
      for (const { fact, options } of questions) {
        expect(facts).not.toHaveProperty(fact);
        expect(options.at(-1)).toEqual({ value: 'unknown', label: '不清楚' });
      }
    });

    it('puts what is for few alone behind what anybody may get', async () => {
      const { assessments } = await post('/api/eligibility', {
        facts: { place: '330603', trade: 'catering', premises: 'rented' },
      });
      const open = assessments
        .filter((one: { verdict: string }) => one.verdict === 'unknown')
        .map(({ measureId }: { measureId: string }) => measureId);
      expect(open.indexOf('vat2026-2-aids')).toBeGreaterThan(open.indexOf('tax2023-2'));
    });

    it('judges only the measures asked for', async () => {
      const { assessments } = await post('/api/eligibility', {
        facts: { place: '330603' },
        measures: ['sx2020-03'],
      });
      const ids = assessments.map(({ measureId }: { measureId: string }) => measureId);
      expect([...new Set(ids)]).toEqual(['sx2020-03']);
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
