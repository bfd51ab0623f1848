import { describe, expect, it } from 'vitest';
import { lastOf } from '../real-conversation.ts';

const told = (text: string): readonly string[] => [
  ...new Set(
    lastOf(text).messages.flatMap((one) => (one.type === 'measure' ? [one.measureId] : [])),
  ),
];

describe('several things asked for in one message', () => {
  it.each([
    [
      'two things told, and one tax asked of both',
      '一个摊零卖萝卜白菜，一个摊卖化肥种子，两家增值税各自免不免',
      ['vat2026-2-veg', 'vat2026-2-seeds'],
    ],
    [
      'the second lends its matter from the first',
      '我老公转业干部 自己开小吃店 增值税能免几年 另外我哥聋哑人给人修鞋也能免伐',
      ['vat2026-2-officers', 'vat2026-2-4'],
    ],
    [
      'asked apart with nothing in common',
      '俺闺女开金店搞以旧换新 收来的旧金子能从账里扣不 俺小舅子倒腾二手面包车又是咋算',
      ['vat2026-4-gold', 'vat2026-3-cars'],
    ],
  ])('%s', (_, text, measures) => {
    expect(told(text).slice(0, 2)).toEqual(measures);
  });

  it.each([
    ['我腿有残疾 证有的 自己一个人给人修手机 增值税要交吗', 1],
    ['店里三个人都交了社保，都签了一年合同，在广州招人有钱拿吗', 1],
    ['我没执照 就是老街坊谁家灯坏了给装个灯 一天挣个八百 上税不', 1],
  ])('what is told of one is no second wish: %s', (text, many) => {
    expect(told(text)).toHaveLength(many);
  });
});
