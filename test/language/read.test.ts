import { describe, expect, it } from 'vitest';
import { language, TODAY, told } from './reading.ts';

describe('what is told', () => {
  it.each([
    ['我请了三个人能补多少', { has_employees: 'yes', employees: 3 }],
    ['三个人交社保，都是店里交的', { social_insurance: 'employer' }],
    ['税务局说我是小规模', { taxpayer: 'small_scale' }],
    ['我老婆开了家面馆，没请人', { has_employees: 'no' }],
    ['租客的房租我免了俩月', { entity: 'landlord', reduced_rent: 'yes' }],
    ['一个月流水十二万要交税吗', { monthly_sales: 120000 }],
    ['一个月流水十二万能补多少', { monthly_sales: 120000 }],
    ['一个月卖不到十五万', { monthly_sales: '0..149999' }],
    ['登记失业快两年了', { support_group: 'unemployed' }],
    ['登记失业八个月后才自己干的', { support_group: 'unemployed' }],
    ['请了三个不对四个', { employees: 4 }],
    ['房租两千五一个月，哎不是，两千八', { monthly_rent: 2800 }],
    ['一年租金十二万一次付清', { monthly_rent: 10000 }],
    ['请了三个，昨天又走一个，就剩俩了', { employees: 2 }],
    ['代我妈问，她开杂货铺的，个体', { entity: 'individual', trade: 'retail' }],
    ['会计说今年所得额三十万', { annual_income: 300000 }],
    ['开始以为房东是市里的后来一问是镇政府的房子', { landlord: 'other_state' }],
    ['从二房东手里租的', { sublet: 'yes', premises: 'rented' }],
    ['我是军队转业干部', { veteran: 'yes', self_employed_soldier: 'no' }],
    ['我今年四十二', { age: 42, working_age: 'yes' }],
    [
      '我女的29注册八个月店员两个社保交了半年',
      { sex: 'female', age: 29, registered_months: 8, employees: 2 },
    ],
    [
      '网吧关了仨月员工四个一个没裁',
      { trade: 'internet_cafe', suspended: 'yes', employees: 4, layoffs: 'none' },
    ],
    [
      '开出租的社保自己按灵活就业交车贷还有八万',
      { trade: 'taxi', social_insurance: 'person', loan_amount: 80000 },
    ],
    ['外人一个没雇', { has_employees: 'no' }],
    ['帮工一个没有，自己炒自己端', { has_employees: 'no' }],
    ['是替我爹打的字，他在上虞摆摊修自行车', { trade: 'resident', place: '330604' }],
    ['我姨妈让问的：她五十四，开个小卖部', { age: 54, trade: 'retail' }],
    ['想在奉化新开个修表店', { place: '330213' }],
    ['招了个退伍兵，保险给交了五个月', { hired_months: 5, social_insurance: 'employer' }],
    ['给租客减了半年的房租', { entity: 'landlord' }],
    // However alike they sound, a figure is no typo of another: not 十五万.
    ['小规模，一个月也就做四五万', { taxpayer: 'small_scale', monthly_sales: '40000..50000' }],
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
    ['我妈的铺子，他出租给人家', 'entity'],
    ['我以灵活就业身份交社保', 'entity'],
    ['每月交养老九百', 'monthly_sales'],
    ['给女儿报了舞蹈班', 'trade'],
    ['租我门面的开网吧', 'trade'],
    ['月销售超三十万要交税吗', 'monthly_sales'],
    ['卖十二万要交税吗', 'monthly_sales'],
    ['请三个人能补多少', 'employees'],
    ['店员一个都没上社保', 'employees'],
    ['刷到个视频，说招脱贫户能减七千八', 'hired_group'],
    ['抖音上讲小规模不用交税', 'taxpayer'],
    ['我就想问问个体户要不要交增值税', 'entity'],
    ['月销不过十万是不是不用交', 'monthly_sales'],
    ['工人一个没撵', 'employees'],
  ])('%s tells nothing of %s', (text, fact) => {
    expect(told(text)).not.toHaveProperty(fact);
  });
});

it.each([
  ['毕业了两年半', 2],
  ['大学毕业三年', 3],
])('years are counted in whole ones: %s', (text, years) => {
  expect(told(text)).toMatchObject({ graduate_years: years });
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
