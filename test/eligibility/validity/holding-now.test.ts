import { describe, expect, it } from 'vitest';
import { createRulebook } from '../../../src/eligibility/rulebook.ts';
import { createHolding } from '../../../src/eligibility/validity/holding.ts';
import { holdingNow } from '../../../src/eligibility/validity/holding-now.ts';
import knowledge from '../../../src/generated/knowledge.js';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';

const rulebook = createRulebook(knowledge);
const today = '2026-11-21';

const now = (id: string, place: string | null, on = today): string[] => {
  const measure = knowledge.measures.find((one) => one.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return holdingNow(measure, place, on as CivilDate, knowledge, rulebook).map((one) => one.id);
};

describe('what holds now in place of what has lapsed', () => {
  it.each([
    ['绍兴, 减按1%', 'sx2020-05-1', '330603', ['vat2026-3-one']],
    ['鄞州, 起征点', 'yz2022-01', '330212', ['vat2026-1-1']],
    ['鄞州, 免3%', 'yz2022-02', '330212', ['vat2026-3-one']],
    ['鄞州, 六税两费', 'yz2022-03', '330212', ['tax2023-2']],
    ['anywhere, no place needed', 'yz2022-03', null, ['tax2023-2']],
    ['济南, 六税两费', 'yz2022-03', '370100', ['tax2023-2']],
    ['房产税, on the same theme', 'yz2022-07-2', '330212', ['tax2023-2']],
  ])('%s', (_, id, place, expected) => {
    expect(now(id, place)).toEqual(expected);
  });

  it('is nothing after the last day, and nothing of another town', () => {
    expect(now('yz2022-03', '330212', '2028-01-01')).toEqual([]);
    const towns = new Map(knowledge.documents.map(({ id, region }) => [id as string, region]));
    for (const measure of knowledge.measures)
      for (const id of now(measure.id, '370100'))
        expect([measure.id, towns.get(id.split('-')[0] ?? '')]).toEqual([measure.id, '000000']);
  });
});

describe('the order in which measures hold on a day', () => {
  const rankOf = createHolding(knowledge);
  it.each([
    ['sx2020-05-1', '2020-04-15', 0],
    ['sx2020-05-1', '2026-11-21', 2],
    ['sx2020-05-1', '2019-12-31', 3],
    ['mbs-01', '2026-11-21', 4],
  ])('%s on %s: %i', (id, on, rank) => {
    const measure = knowledge.measures.find((one) => one.id === id) ?? expect.fail();
    expect(rankOf(measure, on as CivilDate)).toBe(rank);
  });

  it('is by the best of its cases, each by its own days', () => {
    const measure = knowledge.measures.find(({ id }) => id === 'sx2020-05-1') ?? expect.fail();
    const lasting = {
      ...measure,
      clauses: measure.clauses.map((clause, index) =>
        index === 0
          ? clause
          : {
              ...clause,
              validity: { from: '2020-03-01' as CivilDate, to: '2030-12-31' as CivilDate },
            },
      ),
    };
    expect(rankOf(lasting, today as CivilDate)).toBe(0);
  });
});
