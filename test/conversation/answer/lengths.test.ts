import { describe, expect, it } from 'vitest';
import { replyLength } from '../../relevance/eval/measure-lengths.ts';
import { talk } from '../real-conversation.ts';

describe('nothing is said twice in a talk', () => {
  it.each([
    [['我在柯桥开面馆，租的城投的房子，房租能减吗', '当时我符合吗', '3000']],
    [['2022年我在鄞州开餐馆，租的国有房子，房租能减吗', '个体户', '区里国企', '自己经营']],
    [['鄞州的无还本续贷怎么申请', '个体户', '我一个月卖八万']],
  ])('%s', (lines) => {
    const told = talk(...lines).replies.flatMap(({ messages }) =>
      messages.flatMap(({ blocks }) =>
        blocks.filter(({ layer, type }) => layer === 1 && type !== 'question'),
      ),
    );
    const words = told.map(({ type, text }) => `${type}: ${text}`);
    expect(new Set(words).size).toBe(words.length);
  });

  it('what holds instead is told once, and again where just that is asked', () => {
    const { replies } = talk('2022年鄞州国有房屋减租', '到哪天为止', '要什么条件', '到哪天为止');
    const holding = replies.map(({ messages }) =>
      messages.flatMap(({ blocks }) =>
        blocks.filter(({ layer, type }) => layer === 1 && type === 'holding'),
      ),
    );
    expect(holding.map(({ length }) => length)).toEqual([1, 0, 0, 0]);
  });

  it('a fact that changes nothing gets one line', () => {
    const { replies } = talk(
      '我在柯桥开面馆，租的私人的房子，当时房租能减吗',
      '个体户',
      '我一年房租八万',
    );
    const last = replies.at(-1) ?? expect.fail();
    expect(replyLength(last, false)).toBeLessThanOrEqual(70);
    expect(
      last.messages.flatMap(({ blocks }) => blocks).filter(({ layer }) => layer === 2),
    ).toEqual([]);
  });
});

describe('an asker is spoken to as who they are', () => {
  const readyOf = (text: string) =>
    talk(text)
      .replies[0]?.messages.flatMap(({ blocks }) => blocks)
      .find(({ type }) => type === 'call')?.text ?? '';

  it.each([
    ['我是房东，铺子在鄞州，给租客减了租，能减房产税吗', '我是房东，在宁波鄞州区有房子租给别人'],
    ['我是公司，在诸暨，社保能缓交吗', '我在绍兴诸暨市开公司'],
    ['我在柯桥开面馆，租的城投的房子，房租能减吗', '我在绍兴柯桥区做餐饮'],
  ])('%s', (text, ready) => {
    expect(readyOf(text)).toContain(ready);
    if (!ready.includes('做餐饮')) expect(readyOf(text)).not.toContain('开店');
  });

  it('a landlord is asked where the house is, a company where the company is', () => {
    expect(talk('我是房东，房租减了能少交房产税吗').replies[0]?.question?.text).not.toContain(
      '您的店',
    );
    expect(talk('我是公司，我能享受哪些政策').replies[0]?.question?.text).toBe(
      '您的公司在哪个区、县？',
    );
  });
});
