import { describe, expect, it } from 'vitest';
import { lastOf } from '../real-conversation.ts';

const GRANT = '广州请人的带动就业补贴，新开的店能领吗';
const VETERAN = '当兵回来自己开店，税上有优惠吗';
const SMALL = '小公司企业所得税怎么交，一年赚三十万';
const CLOSED = '2020年绍兴棋牌室不让开，贷款利息能减吗';
const LEVIES = '六税两费减半我们店能用吗';

const said = (...messages: readonly string[]): string =>
  lastOf(...messages)
    .messages.map(({ text }) => text)
    .join('\n');

describe('what is stated with a record in hand', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['nothing of the shop', [GRANT, '之前有个伙计在别家也领过了'], '12个月内'],
    ['a thing of the shop too', [VETERAN, '退伍证找不着了，丢了'], '退役军人事务部门出的'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });

  it('is no guess at the open question', () => {
    expect(said(SMALL, '员工二十个，资产八百万', '超了三百万一点点呢')).not.toContain(
      '限制或禁止的行业。',
    );
    expect(said(CLOSED, '我是农业银行的贷款')).not.toContain('——是');
  });

  it('is told once', () => {
    const reply = said('2020年绍兴网吧的网费能减吗', '电信的');
    expect(reply.split('可以减免2020年2月、3月两个月').length).toBe(2);
  });

  it('names no trade that a list could leave out', () => {
    expect(said('广州创业一万块的资助能领吗', '大专毕业')).not.toContain('没有列');
    expect(said(LEVIES, '增值税呢')).toContain('不在');
    expect(said(LEVIES, '增值税呢')).not.toContain('“增值税”在里面');
  });

  it('is silent as its record is, not on something else', () => {
    expect(said(GRANT, '领完钱再把人炒了会怎样')).toContain('文件没写');
  });
});
