import { describe, expect, it } from 'vitest';
import { realSearch } from './compiled.ts';

const { search } = realSearch();
const first = (text: string, options = {}) => {
  const [hit] = search.findContacts(text, options);
  return hit?.desk?.id ?? hit?.agency.id ?? '';
};

describe('findContacts', () => {
  it.each([
    ['柯桥区人社局电话多少', /^keqiao-hrss/],
    ['特检院', /^shaoxing-special-equipment/],
    ['诸暨的特检院', /^shaoxing-special-equipment\.zhuji/],
    ['瑞丰', /^ruifeng-bank/],
    ['诸暨网吧移动找谁', /^shaoxing-mobile\.zhuji/],
    ['市城投', /^landlord-urban-construction/],
    ['徐金媛', /^landlord-industry/],
    ['税务局热线', /^hotline-12366/],
    ['鄞州人社局电话', /^yinzhou-hrss/],
    ['国资委陈平', /^shaoxing-sasac/],
    ['绍兴银行', /^shaoxing-bank/],
  ])('%s', (text, id) => {
    expect(first(text)).toMatch(id);
  });

  it('takes the place from beside the text', () => {
    expect(first('移动的经理', { region: '新昌' })).toBe('shaoxing-mobile.xinchang');
  });

  it('keeps to the desks of a measure', () => {
    const hits = search.findContacts('', { measure: 'sx2020-14', region: '诸暨' });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ agency }) => agency.sector === 'carrier')).toBe(true);
  });

  it('finds nothing where nothing is named', () => {
    expect(search.findContacts('今天天气')).toEqual([]);
  });
});
