import { describe, expect, it } from 'vitest';
import knowledge from '../../../src/generated/knowledge.js';
import type { Client } from '../client.ts';
import { jsonOf, validity } from './json-of.ts';

/** What clients rely on of measures, documents, themes and contacts: fields and their meaning. */
export function catalogueContract(name: string, open: () => Client): void {
  describe(`the catalogue on ${name}`, () => {
    const { get } = jsonOf(open);

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
  });
}
