import { describe, expect, it } from 'vitest';
import { knownAnswers } from '../../../src/conversation/case/known-answers.ts';
import type { Answer } from '../../../src/conversation/state.ts';
import { lastOf, wordsOf } from '../real-conversation.ts';

const SHOP = '我在柯桥租国企的门面开面馆，房租能减吗？';

describe('what is known of the shop', () => {
  it('begins with what was told; what only follows comes last and says so', () => {
    const known = lastOf(SHOP).known ?? [];
    expect(known.map(({ label }) => label)).toEqual([
      '店在哪里',
      '行业',
      '店面来源',
      '做服务还是卖货',
    ]);
    expect(known.filter(({ untold }) => untold).map(({ value }) => value)).toEqual(['做服务挣的']);
    expect(wordsOf(lastOf(SHOP, '我都说了啥'))).toMatch(/做服务挣的（您没说，先这样算/);
  });

  it('counts as told once the owner has said it, whenever that was', () => {
    const untold = { fact: 'supply', value: 'service', at: 1, untold: true } as const;
    const told = { fact: 'supply', value: 'service', at: 2 };
    const isTold = (...answers: readonly Answer[]) =>
      knownAnswers(answers).map((known) => known.isTold);
    expect(isTold(untold)).toEqual([false]);
    expect(isTold(untold, told)).toEqual([true]);
    expect(isTold(told, untold)).toEqual([true]);
    expect(isTold(told, { ...untold, value: 'goods' })).toEqual([false]);
  });
});

describe('what was just told', () => {
  it('is named where 是 or 没有 alone would say nothing', () => {
    const words = wordsOf(lastOf('小公司企业所得税怎么交，一年赚三十万', '普通行业'));
    expect(words).toContain('国家限制或禁止的行业——不是，是普通行业');
    expect(wordsOf(lastOf('绍兴2022年宽带费能减吗', '有专线'))).toContain('记下了：有专线');
    expect(wordsOf(lastOf(SHOP, '当时我符合吗', '个体工商户'))).toContain('记下了：个体工商户');
  });
});

describe('what was asked about in passing', () => {
  it('is no longer the matter once the owner tells of themselves', () => {
    const reply = lastOf('六税两费是哪几样', '水资源税算里头不', '我有个体执照，也能用?');
    expect(reply.assessments.find(({ measureId }) => measureId === 'tax2023-2')?.verdict).toBe(
      'eligible',
    );
  });
});
