import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { replyTo } from './replies.ts';

const SPRING = '2020-05-10' as CivilDate;

/** As a question is answered: a value, `unknown`, or null. */
function read(id: string, text: string): string | null {
  const said = replyTo(id, text, SPRING);
  return said === '-' ? null : said;
}

describe('answers to a choice', () => {
  it.each([
    ['carrier', '移动', 'mobile'],
    ['carrier', '用的中国移动的宽带', 'mobile'],
    ['carrier', '2', 'mobile'],
    ['carrier', '②', 'mobile'],
    ['carrier', 'B', 'mobile'],
    ['carrier', '第二个', 'mobile'],
    ['carrier', '选三', 'unicom'],
    ['carrier', 'mobile', 'mobile'],
    ['carrier', '不清楚', 'unknown'],
    ['carrier', '4', 'unknown'],
    ['carrier', '5', null],
    ['carrier', '今天天气不错', null],
    ['carrier', '是移动的吗？', null],
    ['carrier', '移动，电信是啥？', 'mobile'],
    ['landlord', '不是国有的', 'private'],
    ['landlord', '私人房东', 'private'],
    ['landlord', '城投的房子', 'city_soe'],
    ['social_insurance', '自己交的', 'person'],
    ['social_insurance', '没交社保', 'none'],
    ['social_insurance', '店里给员工交社保', 'employer'],
    ['taxpayer', '我是小规模', 'small_scale'],
    ['entity', '个体户', 'individual'],
    ['entity', '我是房东', 'landlord'],
    // What a frame makes of the words, before a guess at a name; a name before what a frame assumes.
    ['entity', '没执照', 'natural'],
    ['final_tenant', '我又租出去了', 'no'],
    ['leased_line', '来电人称当时装的是电信专线,减了几个月', 'yes'],
  ])('%s: %s → %s', (id, text, expected) => {
    expect(read(id, text)).toBe(expected);
  });
});

describe('answers to a yes-or-no question', () => {
  it.each([
    ['是的', 'yes'],
    ['有', 'yes'],
    ['嗯', 'yes'],
    ['没有', 'no'],
    ['不是', 'no'],
    ['没', 'no'],
    ['忘了', 'unknown'],
    ['不知道啊', 'unknown'],
    ['那电费呢', null],
  ])('%s → %s', (text, expected) => {
    expect(read('leased_line', text)).toBe(expected === null ? null : String(expected));
  });
});

describe('numbers in any Chinese form', () => {
  it.each([
    ['三万五', 35_000],
    ['十五万整', 150_000],
    ['3.5w', 35_000],
    ['大概12万吧', 120_000],
    ['两千', 2000],
    ['一万二', 12_000],
    ['15万以下', '0..150000'],
    ['不到15万', '0..149999'],
    ['超过15万', '150001..'],
    ['20万以上', '200000..'],
    ['两三万', '20000..30000'],
    ['10万元以下（含）', 'upto_100k'],
    ['①', 'upto_100k'],
    ['不好说', 'unknown'],
    ['三年', null],
    ['挺多的', null],
  ])('monthly sales: %s → %s', (text, expected) => {
    expect(read('monthly_sales', text)).toBe(expected === null ? null : String(expected));
  });

  it.each([
    ['三个人', 3],
    ['十来个人', '10..19'],
    ['十几个', '11..19'],
    ['就我俩', 2],
    ['没有', 0],
  ])('employees: %s → %s', (text, expected) => {
    expect(read('employees', text)).toBe(expected === null ? null : String(expected));
  });

  it.each([
    ['半年', 6],
    ['一年', 12],
    ['一年半', 12],
    ['8个月', 8],
  ])('months of lease: %s → %s', (text, expected) => {
    expect(read('lease_months', text)).toBe(expected === null ? null : String(expected));
  });
});

describe('numbers beyond what a fact may be', () => {
  it.each([
    ['age', '十六', '16'],
    ['age', '不到十八', '16..17'],
    ['age', '三十以上', '30..'],
    ['age', '不到十岁', null],
    ['age', '一百二十岁', null],
    ['travellers', '0', null],
    ['lease_months', '零', null],
    ['lease_months', '十三个月', '12'],
  ])('%s: %s → %s', (id, text, expected) => {
    expect(read(id, text)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['2020年3月6日', '2020-03-06'],
    ['3月10号', '2020-03-10'],
    ['去年3月', '2019-03'],
    ['3月初', '2020-03'],
    ['三月二十号', '2020-03-20'],
    ['3.10', '2020-03-10'],
    ['过完年', null],
    ['2月30日', null],
  ])('%s → %s', (text, expected) => {
    expect(read('travel_date', text)).toBe(expected === null ? null : String(expected));
  });
});

it('reads places and trades', () => {
  expect(read('place', '我在柯桥')).toBe('330603');
  expect(read('trade', '开面馆的')).toBe('catering');
  expect(read('trade', '餐饮')).toBe('catering');
});

describe('two hundred answers as people give them', () => {
  const table = readFileSync(new URL('./everyday-answers.tsv', import.meta.url), 'utf8');
  const rows = table.split('\n').flatMap((line) => {
    const [id = '', text = '', expected = ''] = line.split('\t');
    return line === '' || line.startsWith('#') ? [] : [{ id, text, expected }];
  });
  it.each(rows)('$id: $text → $expected', ({ id, text, expected }) => {
    expect(String(read(id, text) ?? '-')).toBe(expected);
  });
});
