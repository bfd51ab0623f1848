import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/authoring/fidelity/figures.ts';
import {
  digitsOfNumerals,
  evidenceOf,
  missingFigures,
} from '../../src/authoring/fidelity/stands-in.ts';

const claim = (text: string) => ({ kind: 'text', text, locator: '举措一' }) as const;

describe('figures of a text', () => {
  it.each([
    ['季度销售额未超过45万元', ['#450000']],
    ['电话：0575-88604913', ['#575', 't88604913']],
    ['4。25%利率', ['%4.25']],
    ['价格扣除６%～１０%', ['%6', '%10']],
    ['浙市监综﹝2020﹞13号', ['〔2020〕13号']],
    ['2020年3月6日至3月31日', ['y2020', 'd03-06', 'm03', 'd03-31']],
    ['2020年2—4月', ['y2020', 'm02', 'm04']],
    ['发布日期：2025-04-08 11:24:11', ['y2025', 'd04-08']],
  ])('%s holds %j', (text, expected) => {
    const found = figuresOf(text);
    for (const key of expected) expect(found).toContain(key);
  });

  it.each([
    ['三个月', '#3'],
    ['十五个工作日', '#15'],
    ['一百二十人', '#120'],
    ['二〇二二年', 'y2022'],
    ['减半收取', '%50'],
  ])('reads the numerals of a source: %s', (source, key) => {
    expect(figuresOf(digitsOfNumerals(source))).toContain(key);
  });
});

describe('a claim against its section', () => {
  const section = evidenceOf(
    '自2020年2月1日至6月30日，按95%结算。免收2个月租金。联系人：陈平，电话：88178869。减半收取。',
    ['2020'],
  );

  it.each([
    ['2020年2月1日起按95%算，电话88178869'],
    ['到2020年6月30日'],
    ['免2个月'],
    ['少交50%'],
    ['清单8第2行没写'],
  ])('%s stands', (text) => {
    expect(missingFigures(claim(text), section)).toEqual([]);
  });

  it.each([
    ['电话88178860', ['88178860']],
    ['按85%结算', ['85%']],
    ['到2020年7月30日', ['7月30日', '7月']],
    ['免3个月', ['3']],
    ['2021年2月1日', ['2021年']],
    ['浙市监综〔2020〕31号', ['〔2020〕31号']],
  ])('%s: a planted wrong digit is named', (text, missing) => {
    expect(missingFigures(claim(text), section)).toEqual(missing);
  });

  it.each([
    ['2020-02-01', true],
    ['2020-06-30', true],
    ['2020-06-29', false],
    ['2021-06-30', false],
  ])('date %s stands: %s', (date, stands) => {
    const missing = missingFigures({ kind: 'date', date, locator: '举措一' }, section);
    expect(missing.length === 0).toBe(stands);
  });
});
