import { describe, expect, it } from 'vitest';
import type { Hint } from '../../src/language/language.ts';
import { language, TODAY } from './reading.ts';

const read = (text: string, hint: Hint) =>
  language.read(text, TODAY, { region: '330602', ...hint });
const values = (
  found: readonly { readonly fact: string; readonly value: string | number | null }[],
) => found.map(({ fact, value }) => `${fact}=${value}`);

describe('what takes the place of something told', () => {
  const told = [
    { fact: 'entity', value: 'individual' },
    { fact: 'carrier', value: 'mobile' },
    { fact: 'insured_run', value: 3 },
    { fact: 'employees', value: 3 },
    { fact: 'monthly_rent', value: 3000 },
    { fact: 'lease_months', value: 6 },
  ];
  it.each([
    ['错了是八千', 'monthly_rent=8000'],
    ['不对，是八千', 'monthly_rent=8000'],
    ['哦不，八千', 'monthly_rent=8000'],
    ['不好意思打错了，8000', 'monthly_rent=8000'],
    ['更正一下，房租是八千', 'monthly_rent=8000'],
    ['数错了是四个', 'employees=4'],
    ['说错了，四个人', 'employees=4'],
    ['不是三个是四个', 'employees=4'],
    ['不是3个，是4个', 'employees=4'],
    ['打错了，电信', 'carrier=telecom'],
    ['说错了，用的电信', 'carrier=telecom'],
    ['不是移动是电信', 'carrier=telecom'],
    ['其实是联通的', 'carrier=unicom'],
    ['我说错了，我是公司', 'entity=company'],
    ['更正，我们是小微企业', 'entity=micro'],
    ['搞错了，租了八个月', 'lease_months=8'],
  ])('%s', (text, expected) => {
    const { corrections, claims } = read(text, { told });
    const [first] = values(corrections);
    expect(first ?? values(claims)[0]).toBe(expected);
  });

  it.each([
    ['房租说错了，八千', 'monthly_rent=8000'],
    ['刚才说的人数不对，四个', 'employees=4'],
    ['租期记错了，租了八个月', 'lease_months=8'],
  ])('is named before what was wrong: %s', (text, expected) => {
    expect(values(read(text, { told }).corrections)).toContain(expected);
  });

  it('is the fact whose word stands beside the figure, before one of its size', () => {
    const ages = [...told, { fact: 'travellers', value: 60 }, { fact: 'age', value: 19 }];
    expect(values(read('说错了，身份证上是61', { told: ages }).corrections)).toEqual(['age=61']);
  });

  it('turns a yes or no round', () => {
    const flag = [{ fact: 'leased_line', value: 'yes' }];
    expect(values(read('说反了', { told: flag }).corrections)).toEqual(['leased_line=no']);
    expect(values(read('不对', { told: flag }).corrections)).toEqual(['leased_line=null']);
  });

  it('is what was asked just now, where that is what fits', () => {
    const { reply, corrections } = read('有，哦不，没有', { told, expected: 'leased_line' });
    expect(corrections).toEqual([]);
    expect(reply).toMatchObject({ kind: 'value', value: 'no' });
  });
});

describe('values without a name', () => {
  const matter = [
    'taxpayer',
    'quarterly_sales',
    'landlord',
    'staff_origin',
    'travel_mode',
    'carrier',
  ];
  it.each([
    ['刚好三十万', 'quarterly_sales=300000'],
    ['移动', 'carrier=mobile'],
    ['小规模的', 'taxpayer=small_scale'],
  ])('%s', (text, expected) => {
    const { bound, claims } = read(text, { matter });
    expect([...values(bound), ...values(claims)]).toContain(expected);
  });

  it('are supposed with a question mark', () => {
    const { bound, reply } = read('一个月？', { expected: 'lease_months', matter });
    expect(reply).toBeNull();
    expect(bound[0]).toMatchObject({ fact: 'lease_months', value: 1, mood: 'supposition' });
  });

  it('stand beside what answers the question', () => {
    const { reply, bound, claims } = read('没有异常。执照四个月', {
      expected: 'abnormal_listed',
      matter: ['abnormal_listed', 'registered_months'],
    });
    expect(reply).toMatchObject({ kind: 'value', value: 'no' });
    expect([...values(bound), ...values(claims)]).toContain('registered_months=4');
  });

  it('move no shop where they answer something else', () => {
    const { reply, claims } = read('贵州，坐火车', { expected: 'staff_origin', matter });
    expect(reply).toMatchObject({ kind: 'value', value: 'elsewhere' });
    expect(values(claims)).toContain('travel_mode=rail');
    expect(values(claims).filter((one) => one.startsWith('place='))).toEqual([]);
  });
});

describe('what answers nothing', () => {
  it.each([
    ['carrier', '移动的有优惠吗'],
    ['carrier', '要是移动呢'],
    ['employees', '三个人能补多少'],
    ['employees', '要是三个人呢'],
    ['leased_line', '有没有都行吗'],
    ['landlord', '什么叫国企'],
    ['taxpayer', '怎么看是不是小规模'],
    ['monthly_sales', '我房租三千'],
    ['entity', '房东是私人的'],
    ['landlord', '今天天气不错'],
    ['has_employees', '那电费呢'],
  ])('%s: %s', (expected, text) => {
    expect(read(text, { expected }).reply).toBeNull();
  });
});
