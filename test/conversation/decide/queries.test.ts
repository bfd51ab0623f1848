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
    [
      'told apart by marks',
      '两家一起问，甲是收旧手机翻新再卖的，乙是小规模店，想把自己用了四年的货架卖掉，各按几个点',
      ['vat2026-3-used', 'vat2026-3-assets'],
    ],
    [
      'one of them heard, the other doubted',
      '我们是少儿美术培训的公司 一般纳税人 听说能按3个点简易算 另外我朋友开医美店说她医疗免税 真的吗',
      ['vat2026-3-general', 'vat2026-2-3'],
    ],
    [
      'two hired, each by its own record',
      '公司招了一个登记失业八个月的 一个残疾人 都签了一年多合同 养老工伤失业都交了 两个人各有啥税能减 我们账上没钱了',
      ['jobs2024-2', 'vat2026-5-disabled'],
    ],
  ])('%s', (_, text, measures) => {
    expect(told(text).slice(0, 2)).toEqual(measures);
  });

  it.each([
    ['我腿有残疾 证有的 自己一个人给人修手机 增值税要交吗', 1],
    ['店里三个人都交了社保，都签了一年合同，在广州招人有钱拿吗', 1],
    ['我没执照 就是老街坊谁家灯坏了给装个灯 一天挣个八百 上税不', 1],
  ])('what is told of one is no second query: %s', (text, many) => {
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

describe('several cases in one talk', () => {
  const verdicts = (...messages: string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      talk(...messages)
        .replies.at(-1)
        ?.assessments.map((one) => [one.measureId, one.verdict]) ?? [],
    );
  const goods = '两个事 种子农药店要不要交增值税 还有边上还卖点猫粮 那个呢';
  const brother = '金店 老客拿旧金子换新的 税按差价收吗 顺便问下我小舅子开旅行社的门票住宿能扣不';

  it('judges each of one owner’s goods by what is told of it', () => {
    expect(verdicts(goods)['vat2026-2-seeds']).toBe('eligible');
    expect(verdicts(goods)['vat2026-2-feed']).toBe('ineligible');
  });

  it('does not take what another does for the owner’s', () => {
    const { state } = talk(brother);
    expect(state?.answers).not.toContainEqual(expect.objectContaining({ value: 'tourism' }));
    expect(verdicts(brother)['vat2026-4-gold']).toBe('eligible');
  });

  it.each([
    [[brother, '他那个要啥凭证'], 'vat2026-4-travel'],
    [[brother, '小舅子那个到哪年'], 'vat2026-4-travel'],
    [[brother, '旅行社那个要啥凭证', '金店那个到哪年'], 'vat2026-4-gold'],
    [[goods, '猫粮那个到哪天'], 'vat2026-2-feed'],
  ])('is gone back to by a name: %j', (messages, measure) => {
    expect(Object.keys(verdicts(...messages))[0]).toBe(measure);
  });

  it('keeps what is told of one of them with them', () => {
    const { state } = talk(brother, '小舅子是一般纳税人');
    const taxpayer = expect.objectContaining({ fact: 'taxpayer', value: 'general' });
    expect(state?.answers).not.toContainEqual(taxpayer);
    expect(state?.focus?.people?.[0]?.answers).toContainEqual(taxpayer);
  });

  it.each([
    ['当年那个到几月', 'sx2020-05-1'],
    ['现在那个到几月', 'vat2026-3-one'],
  ])('the paper of a time is pointed at: %s', (words, measure) => {
    expect(Object.keys(verdicts('20年疫情那个3个点变1个点的还有没', words))[0]).toBe(measure);
  });

  it('is put right by who speaks for another', () => {
    const { state } = talk('来电人 店在宁波海曙 22年想歇业', '他讲错了 店是鄞州的');
    expect(state?.answers.at(-1)).toMatchObject({ fact: 'place', value: '330212' });
  });
});
