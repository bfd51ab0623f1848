import { describe, expect, it } from 'vitest';
import { realSearch } from './compiled.ts';

const { search } = realSearch();
const find = (text: string) => search.find(text, { today: '2026-11-21' });

describe('what holds today is found from anywhere', () => {
  it.each([
    ['济南开小店一个月卖九万要交增值税吗', 'vat2026-1-1'],
    ['广州增值税起征点', 'vat2026-1-1'],
    ['柯桥小规模现在开票几个点', 'vat2026-3-one'],
    ['鄞州六税两费还减半吗', 'tax2023-2'],
    ['济南 印花税减半', 'tax2023-2'],
    ['鄞州个体户个税能减吗', 'tax2023-1'],
    ['有限公司一年赚20万，企业所得税多少', 'tax2023-3'],
    ['济南招了个退伍兵能抵税吗', 'jobs2024-4'],
    ['退伍兵在济南开店有什么优惠', 'jobs2024-3'],
    ['广州创业贷款', 'gzdb2025-1'],
    ['广州开店房租有补贴吗', 'gzbt2025-3'],
    ['济南门面租出去一年租金十二万，增值税交吗', 'vatproc2026-2'],
    ['个人代开发票多少不用交税', 'vat2026-1-2'],
    ['军嫂在济南开美容店', 'vat2026-2-families'],
    ['卖旧设备交多少税', 'vat2026-3-assets'],
  ])('%s', (text, id) => {
    const { noMatch, results } = find(text);
    expect([noMatch, results[0]?.measure.id]).toEqual([false, id]);
  });
});

describe('a place without papers on the matter', () => {
  it.each(['济南房租能减吗', '济南电费优惠', '济南想贷款创业', '广州稳岗返还怎么申请'])(
    'is shown what holds nationally or is done elsewhere, and nothing as its own: %s',
    (text) => {
      const fits = find(text).results.map(({ fit }) => fit);
      expect(fits.length).toBeGreaterThan(0);
      // Schemes of the city itself stand before, what is done elsewhere after, samples last.
      const order = ['own', 'national', 'elsewhere', 'sample'];
      expect(order).toEqual(expect.arrayContaining(fits));
      expect(fits[0]).not.toBe('sample');
    },
  );
});
