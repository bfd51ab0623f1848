import { describe, expect, it } from 'vitest';
import { simplifiedPairs } from '../../src/search/build/script-tables.ts';
import { fold } from '../../src/search/text/fold.ts';

const pairs = simplifiedPairs();
const table = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) table.set(pairs.charAt(at), pairs.charAt(at + 1));

describe('fold', () => {
  it.each([
    ['ＡＢ１５萬％', 'ab15万%'],
    ['紹興市個體工商戶減免房租', '绍兴市个体工商户减免房租'],
    ['貸款　延期！', '贷款 延期!'],
    ['裡面', '里面'],
    ['什么', '什么'],
    ['稅款徵收', '税款征收'],
    ['以後請夥計', '以后请伙计'],
    ['房租🙂能减吗', '房租  能减吗'],
    ['稳岗\u200b返还', '稳岗 返还'],
  ])('reads %s as %s', (typed, read) => {
    expect(fold(typed, table)).toBe(read);
  });

  it('never moves a character', () => {
    const typed = '𠮷房租🙂Ａ\u0000（萬）';
    expect(fold(typed, table)).toHaveLength(typed.length);
  });
});
