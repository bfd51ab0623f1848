import { describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { jsonOf, validity } from './json-of.ts';

/** What clients rely on when they look something up: fields and their meaning. */
export function searchContract(name: string, open: () => Client): void {
  describe(`the search on ${name}`, () => {
    const { get, post } = jsonOf(open);

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
  });
}
