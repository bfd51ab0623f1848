import { describe, expect, it } from 'vitest';
import { language, TODAY, told } from './reading.ts';

describe('what nobody tells of himself', () => {
  it.each([
    ['another’s shop', '老张那厂裁了十几个人', 'layoffs'],
    ['another’s staff', '老黄那网吧倒了，员工散了七八个', 'employees'],
    ['the boss of another shop', '楼上理发店老板当过兵', 'veteran'],
    ['a neighbour’s child', '同事家孩子刚毕业开了家店', 'graduate_years'],
    ['a friend’s company', '我闺蜜的公司交了十个人的社保', 'entity'],
    ['somebody there', '村里有个开小卖部的低保户想问问', 'trade'],
    ['a rumour of what somebody does', '听说平台说要替我报税', 'platform_filing'],
    ['a broadcast', '短信说个体户免税了', 'entity'],
    ['what a meeting tells', '镇上开会讲，新开店头一年奖三千', 'newly_registered'],
    ['whom a rule means', '没雇人的才给免', 'has_employees'],
    ['a rule that is asked about', '月入十万以下不交税，这条还算数吗', 'monthly_sales'],
    ['a rule asked for by name', '想了解一下一般纳税人的标准', 'taxpayer'],
    ['whoever is so', '没当过兵的能申请那个贷款吗', 'veteran'],
    ['a mistake', '上回说请了八个人是我说错了', 'employees'],
    ['a plan', '打算过完年再招一个', 'employees'],
    ['what is tested', '我在诸暨 特种设备检测问哪个电话', 'trade'],
    ['a brother’s past', '我弟当过兵，我能不能用他的名义申请', 'veteran'],
    ['a landlord’s waiver', '房东给楼下奶茶店免了俩月租', 'reduced_rent'],
    ['what was lost', '退伍证搬家弄丢了', 'trade'],
  ])('%s: %s', (_, text, fact) => {
    expect(told(text)).not.toHaveProperty(fact);
  });
});

describe('what is told in other words', () => {
  it.each([
    ['残疾低保那几样我都没有', { disabled: 'no' }],
    ['下岗失业退伍这些我一个都不沾', { veteran: 'no', support_group: 'none' }],
    ['失业的当兵的大学生返乡那些照顾的人 我一样都不沾', { veteran: 'no', loan_group: 'none' }],
    ['退伍军人、毕业生、失业的我都不是', { veteran: 'no' }],
    ['今年应纳税所得八十万', { annual_income: 800000 }],
    ['三个月加起来二十八万', { quarterly_sales: 280000 }],
    ['给楼下奶茶妹子免了俩月租', { reduced_rent: 'yes', entity: 'landlord' }],
    ['我开了一年多', { registered_months: '13..23', startup_age: 'new' }],
    ['开了八年的老店', { startup_age: 'old' }],
    ['眼睛看不见的有残疾证', { disabled: 'yes' }],
    ['房租从八千降到五千', { monthly_rent: 5000 }],
    ['一个月三万多不到四万', { monthly_sales: '30001..39999' }],
    ['员工不到十个，八个', { employees: 8 }],
    ['弄了家露营烧烤', { trade: 'catering' }],
    ['贷款九百万二〇二二年十一月三十号到期', { loan_due: '2022-11-30' }],
    ['我们公司规模小，就十来个人', { entity: 'micro' }],
    ['店开九个月了', { registered_months: 9 }],
    ['个体户 开了8个月', { registered_months: 8 }],
    ['我这店开张三年多了', { registered_months: '37..47' }],
    ['会计讲个税本来要交8000', { income_tax_due: 8000 }],
  ])('%s', (text, facts) => {
    expect(told(text)).toMatchObject(facts);
  });
});

describe('whose shop the talk is about', () => {
  it.each([
    ['老公当兵退下来的今年34，在海珠开理发店', { age: 34, veteran: 'yes' }],
    ['我妈有残疾证 自己盘了个小店给人推拿', { disabled: 'yes', supply: 'service' }],
    ['贷款客户 天河开面馆的个体户 女的56', { age: 56, sex: 'female', entity: 'individual' }],
  ])('%s', (text, facts) => {
    expect(told(text)).toMatchObject(facts);
  });

  it('is the speaker’s where both have one', () => {
    expect(told('老公当兵退下来的今年34，我开理发店')).not.toHaveProperty('age');
  });
});

describe('what is asked of the speaker and said of another, or denied', () => {
  it.each([
    ['veteran', '当兵的是我儿子', 'no'],
    ['disabled', '残疾的是我老婆', 'no'],
    ['abnormal_listed', '没上过什么异常名单', 'no'],
    ['high_energy', '谈不上高耗能', 'no'],
    ['veteran', '当兵的就是我', 'yes'],
  ])('%s: %s', (expected, text, value) => {
    expect(language.read(text, TODAY, { expected }).reply).toMatchObject({ value });
  });

  it.each(['要带几个人就业', '社保连着交几个月再来申请'])('%s tells no number', (text) => {
    expect(told(text)).toEqual({});
  });

  it('takes back what is another’s', () => {
    const hint = { told: [{ fact: 'veteran', value: 'yes' }] };
    const { corrections } = language.read('说岔了 当兵的是我儿子 执照是我名下', TODAY, hint);
    expect(corrections).toMatchObject([{ fact: 'veteran', value: 'no' }]);
  });
});
