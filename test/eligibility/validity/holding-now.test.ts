import { describe, expect, it } from 'vitest';
import { createRulebook } from '../../../src/eligibility/rulebook.ts';
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
