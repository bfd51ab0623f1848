import { describe, expect, it } from 'vitest';
import { language, TODAY, told } from './reading.ts';

describe('what is told', () => {
  it.each([
    ['我请了三个人能补多少', { has_employees: 'yes', employees: 3 }],
    ['三个人交社保，都是店里交的', { social_insurance: 'employer' }],
    ['税务局说我是小规模', { taxpayer: 'small_scale' }],
    ['我老婆开了家面馆，没请人', { has_employees: 'no' }],
    ['租客的房租我免了俩月', { entity: 'landlord', reduced_rent: 'yes' }],
    ['一个月卖不到十五万', { monthly_sales: '0..149999' }],
  ])('%s', (text, facts) => {
    expect(told(text)).toMatchObject(facts);
  });

  it.each([
    ['房东给我免了俩月', 'reduced_rent'],
    ['听说小规模不用交税', 'taxpayer'],
    ['要是请三个人呢', 'employees'],
    ['想把店关了', 'suspended'],
    ['老板不给我交社保', 'social_insurance'],
    ['我爸当过兵', 'veteran'],
    ['隔壁请了三个人', 'employees'],
    ['我是不是小规模', 'taxpayer'],
  ])('%s tells nothing of %s', (text, fact) => {
    expect(told(text)).not.toHaveProperty(fact);
  });
});

describe('what is asked', () => {
  it.each([
    ['要带什么', 'materials', 'in-hand'],
    ['第二个呢', null, 'item'],
    ['什么叫征收率', 'meaning', 'term'],
    ['房租能减多少', 'amount', 'named'],
    ['还有别的吗', null, 'other'],
  ])('%s', (text, aspect, subject) => {
    const [request] = language.read(text, TODAY).requests;
    expect([request?.aspect, request?.subject.kind]).toEqual([aspect, subject]);
  });
});

it('gives spans of the text as typed', () => {
  const typed = '我請了３个人';
  const [claim] = language.read(typed, TODAY).claims;
  expect(claim?.span.text).toBe(typed.slice(claim?.span.start, claim?.span.end));
});
