import { describe, expect, it } from 'vitest';
import { lastOf } from './real-conversation.ts';

const STAFF = '广州个体户 招了三个人 都签了一年合同 社保交了七个月 人还在店里 带动就业补贴能拿多少';
const INCOME = '个体户 今年所得额30万 个税要交3.6万 能减多少';
const RENT = '我在绍兴越城开面馆 个体户 租的城投的门面 自己做 房租一个月五千 2020年那次能减多少';
const TURNOVER = '小规模 一个月九万 增值税要交吗';
const LOAN =
  '男59 农民 在广州开小吃店个体户执照五年了 本人和老婆都没贷款 自己钱不够 想申请创业贷款';

const said = (...messages: readonly string[]): string =>
  lastOf(...messages)
    .messages.map(({ text }) => text)
    .join('\n');

describe('what is supposed', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['one more', [STAFF, '要是再多招一个呢'], '9000'],
    ['two more, later', [STAFF, '要是下个月再添两个呢 也交满半年'], '1.2万'],
    ['one less', [STAFF, '万一走了一个呢'], '4000'],
    ['how many in all', [STAFF, '假如招到八个人'], '2.1万'],
    ['above the most', [STAFF, '假如招到二十个'], '3万'],
    ['dearer by so much', [RENT, '要是房东涨五百呢'], '1.1万'],
    ['a kindred fact', [INCOME, '要是只有十万所得 税三千呢'], '1500'],
    ['one case of several falls away', [INCOME, '万一明年做到260万呢'], '超过200万元的部分照常交'],
    ['what would be, though it fails', [`${LOAN}，我61了`, '要是店里招到五个人呢'], '50万'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });
});

describe('what is put right', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['a count', [STAFF, '数错了 其实四个'], '9000'],
    ['one left out', [STAFF, '少算了一个'], '9000'],
    ['one left out, and the total', [STAFF, '少算了一个 是五个'], '1.2万'],
    ['some that do not count, and the total', [STAFF, '有一个是我老婆挂名的 不算 两个'], '4000'],
    ['one hired since', [STAFF, '上个月又招了一个'], '9000'],
    ['a sum that was supposed before', [STAFF, '要是四个人呢', '数错了 就是四个'], '9000'],
    ['two figures at once', [INCOME, '说错了 所得是13万 税一万一'], '5500'],
    ['by what somebody says now', [INCOME, '会计改口说205万'], '205万'],
    ['by what it really is', [TURNOVER, '发票有张作废的 实际八万六'], '8.6万'],
    ['by what the papers say', [LOAN, '身份证上其实61了'], '60周岁'],
    ['reckoned again', [TURNOVER, '重新算了 十一万二'], '11.2万'],
    ['not this, that', [RENT, '不是五千 涨过了 五千五'], '1.1万'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });
});
