import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/language/claims/answers-of.ts';
import { language, TODAY, told } from './reading.ts';

describe('who tells of a close one’s shop alone asks for them', () => {
  it.each([
    [
      '我家那口子登记失业满八个月，五月份支了个早餐铺，个体，税上有照顾伐',
      'support_group',
      'unemployed',
    ],
    ['我爸是个体户，开五金店，要交增值税吗', 'entity', 'individual'],
    ['我老公下岗登记失业一年了，今年支了个早餐铺，税能少交吗', 'support_group', 'unemployed'],
    ['我表妹毕业两年，在广州开了个奶茶店，能领一万块吗', 'graduate_years', 2],
    ['我爸是退役军人 执照是他的名字 个体 税那个减免能用吗', 'veteran', 'yes'],
    ['两口子在白云开肠粉店 我老公35岁退伍兵 执照写的他 有一万块好领吗', 'age', 35],
    ['跟两个大学同学合伙开的有限公司，企业所得税交多少', 'entity', 'company'],
    ['热线坐席 来电人在诸暨开网吧 问宽带费', 'place', '330681'],
  ])('%s', (text, fact, value) => {
    expect(told(text)).toMatchObject({ [fact]: value });
  });

  it.each([
    ['我弟是残疾人，我开了个理发店，能免税吗', 'disabled'],
    ['我儿子在读大学，我四十七，开麻将机维修店，算不算大学生创业', 'gz_group'],
    ['我弟开公司请了四十个人，我就一个小个体，问我自己的个税', 'employees'],
    ['隔壁老王是个体户，他说税减了，有这回事吗', 'entity'],
    ['客户是一般纳税人，要我开专票怎么办', 'taxpayer'],
    ['我妈是残疾人，我想问店里能不能减税', 'disabled'],
  ])('not: %s', (text, fact) => {
    expect(told(text)).not.toHaveProperty(fact);
  });

  it('a cousin, once the speaker’s own case was told, is somebody else', () => {
    const hint = { told: [{ fact: 'taxpayer', value: 'small_scale' }] };
    const { claims } = language.read('我表妹毕业两年，是个体户，能领吗', TODAY, hint);
    expect(answersOf({ claims })).toEqual([]);
  });
});
