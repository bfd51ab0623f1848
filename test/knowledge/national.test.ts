import { describe, expect, it } from 'vitest';
import { citedPlace } from '../../src/knowledge/cited-place.ts';
import { compileMeasure } from '../../src/knowledge/compile-measure.ts';
import { regionContains, WHOLE_COUNTRY } from '../../src/knowledge/region-code.ts';
import { documentSchema } from '../../src/knowledge/schema/document.ts';
import { measureSchema } from '../../src/knowledge/schema/measure.ts';

const documentOf = (changes: object) =>
  documentSchema.parse({
    ...{ id: 'zz2023', title: '公告', shortTitle: '公告甲', region: WHOLE_COUNTRY, place: '全国' },
    ...{ nature: 'precise', source: { file: 'zz.txt' }, issued: '2023-08-02' },
    sections: [{ locator: '一', anchor: '一、' }],
    ...changes,
  });
const measure = measureSchema.parse({
  ...{ id: 'zz2023-1', title: '减半', kind: 'benefit', locator: '一', themes: ['six-taxes'] },
  ...{ summary: '减半。', validity: { to: '2027-12-31' } },
  clauses: [
    { id: 'a', title: '减半', gist: '减半。', when: [{ fact: 'entity', is: 'individual' }] },
  ],
});

describe('a national document', () => {
  it.each(['110000', '330603', '440100', '659001'])('holds in %s', (place) => {
    expect(regionContains(WHOLE_COUNTRY, place)).toBe(true);
    expect(regionContains(place, WHOLE_COUNTRY)).toBe(false);
  });

  it('asks for no place; one of a town does', () => {
    const tests = (region: string) =>
      JSON.stringify(compileMeasure(measure, documentOf({ region })).clauses).includes('"place"');
    expect(tests(WHOLE_COUNTRY)).toBe(false);
    expect(tests('440100')).toBe(true);
  });
});

describe('a locator that begins with the short title of another paper', () => {
  const own = documentOf({});
  const other = documentOf({ id: 'zy2023', shortTitle: '公告乙' });
  it.each([
    ['公告乙 三', other.id, '三'],
    ['三', own.id, '三'],
    ['公告丙 三', own.id, '公告丙 三'],
    ['公告乙', own.id, '公告乙'],
  ])('%s stands in %s', (locator, id, rest) => {
    const place = citedPlace(locator, own, [own, other]);
    expect([place.document.id, place.locator]).toEqual([id, rest]);
  });
});
