import { describe, expect, it } from 'vitest';
import { realSearch } from '../compiled.ts';
import { contactLookups } from './contact-lookups.ts';

const { knowledge, search } = realSearch();
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
    ['锅炉检测找谁', /^shaoxing-special-equipment/],
    ['特种设备检测', /^shaoxing-special-equipment/],
    ['滨海新城特种设备检验电话', /^shaoxing-special-equipment\.central/],
    ['嵊州的电梯年检打什么电话', /^shaoxing-special-equipment\.south/],
    ['找任逸佳打哪个号码', /^landlord-transport/],
    ['柯桥员工返绍路费补助找谁', /^keqiao-hrss/],
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

  it('lists the desks by district where the whole city is asked for', () => {
    const hits = search.findContacts('绍兴特检院');
    expect(hits.map(({ desk }) => desk?.id)).toEqual([
      'shaoxing-special-equipment.central',
      'shaoxing-special-equipment.south',
      'shaoxing-special-equipment.zhuji',
    ]);
  });

  it('brings no strangers', () => {
    const agencies = search.findContacts('诸暨的锅炉检测找谁').map(({ agency }) => agency.id);
    expect(new Set(agencies)).toEqual(new Set(['shaoxing-special-equipment']));
  });

  it('finds offices, persons and printed matters asked for as people ask', () => {
    const lookups = contactLookups(knowledge);
    const missed = lookups.filter(({ text, right }) => {
      const [hit] = search.findContacts(text);
      return hit === undefined || !(right.has(hit.desk?.id ?? '') || right.has(hit.agency.id));
    });
    expect(lookups.length).toBeGreaterThan(1500);
    expect(missed.length / lookups.length).toBeLessThanOrEqual(0.05);
  });

  it('finds nothing where nothing is named', () => {
    expect(search.findContacts('今天天气')).toEqual([]);
  });
});
