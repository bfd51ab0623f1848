import { describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { jsonOf, validity } from './json-of.ts';

/** What clients rely on when they let measures be judged: fields and their meaning. */
export function eligibilityContract(name: string, open: () => Client): void {
  describe(`the judging on ${name}`, () => {
    const { get, post } = jsonOf(open);

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
  });
}
