import { describe, expect, it } from 'vitest';
import { lastOf, talk } from '../real-conversation.ts';

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

describe('one of several asked for at once', () => {
  const asked = '广州荔湾的，店租有没有得补？还有雇人有没有得补？各多少';
  const lastAbout = (...messages: string[]) =>
    talk(asked, ...messages).replies.at(-1)?.assessments[0]?.measureId;

  it.each([
    [['雇人的合计多少'], 'gzbt2025-4'],
    [['店租的最多给几年'], 'gzbt2025-3'],
    [['雇人的合计多少', '返去讲店租 最多可以攞几年'], 'gzbt2025-3'],
    [['回到第一个 我租了两年'], 'gzbt2025-3'],
  ])('is gone back to by what it was called: %j', (messages, measure) => {
    expect(lastAbout(...messages)).toBe(measure);
  });

  it('is not pointed to by a number beyond the list', () => {
    const [reply] = talk(asked, '雇人的合计多少', '雇到第四个 第四个给多少').replies.slice(-1);
    expect(reply?.citations.length).toBeGreaterThan(0);
  });
});
