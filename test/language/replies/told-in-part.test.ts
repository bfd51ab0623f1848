import { describe, expect, it } from 'vitest';
import { language, TODAY, told } from '../reading.ts';

describe('what is told of one in common with another', () => {
  it.each([
    ['非限制和禁止行业', { restricted_trade: 'no' }],
    ['不属于国家限制、禁止行业', { restricted_trade: 'no' }],
    ['禁止行业', { restricted_trade: 'yes' }],
    ['从没入过异常名录', { abnormal_listed: 'no' }],
    ['平台讲替我报增值税', { platform_filing: 'yes' }],
    ['平台说税它代报', { platform_filing: 'yes' }],
  ])('%s', (text, expected) => {
    expect(told(text)).toMatchObject(expected);
  });

  it.each([
    ['听说平台会代报', 'platform_filing'],
    ['我没有那个创业证的本本', 'entity'],
    ['我名下三间门面放租', 'premises'],
  ])('%s tells no %s', (text, fact) => {
    expect(told(text)).not.toHaveProperty(fact);
  });
});

describe('some of those told of', () => {
  const before = [
    { fact: 'travellers', value: 3 },
    { fact: 'travel_mode', value: 'rail' },
    { fact: 'employees', value: 3 },
  ];
  const read = (text: string) => language.read(text, TODAY, { told: before });

  it('put nothing right that was told of them all', () => {
    const { claims, corrections } = read('其中一人是自己开车来的');
    const facts = [...claims, ...corrections].map(({ fact }) => fact);
    expect(facts).not.toContain('travellers');
    expect(facts).not.toContain('travel_mode');
  });

  it('make more or fewer of them', () => {
    const values = (text: string) => read(text).bound.map(({ value }) => value);
    expect(values('再请多2个')).toEqual([5]);
    expect(values('有一个已经走了')).toEqual([2]);
  });
});
