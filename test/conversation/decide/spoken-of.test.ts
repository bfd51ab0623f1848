import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/conversation/inbound.ts';
import { lastOf, wordsOf } from '../real-conversation.ts';

/** Measures that a reply tells of, in order. */
const told = (...messages: readonly (string | Sent)[]) =>
  lastOf(...messages).messages.flatMap((one) => (one.type === 'measure' ? [one.measureId] : []));

const in_ = (region: string, text: string) => ({ region, text });

describe('several things under one noun', () => {
  it.each([
    [
      '230184',
      '俺批零种子农药，自家地里的苞米也拉出去卖，这两样增值税都咋说',
      'vat2026-2-seeds',
      'vat2026-2-1',
    ],
    [
      '232700',
      '我卖种子化肥的，自家还种二十亩黄豆拿出来卖，这俩增值税咋整',
      'vat2026-2-seeds',
      'vat2026-2-1',
    ],
    [
      '370200',
      '卖二手车跟自己开过的旧货车，各按几个点交增值税',
      'vat2026-3-cars',
      'vat2026-3-assets',
    ],
    ['610100', '农机作业收的钱和卖饲料的钱都免增值税吗', 'vat2026-2-2', 'vat2026-2-feed'],
    ['440106', '天河开花店。租铺有冇补，请人有冇补，各有几多', 'gzbt2025-3', 'gzbt2025-4'],
    ['440105', '铺头租咗一年半，租金同请人两样各补几多', 'gzbt2025-3', 'gzbt2025-4'],
  ])('%s %s', (region, text, ...ids) => {
    expect(told(in_(region, text))).toEqual(ids);
  });

  it.each([
    ['440106', '天河开奶茶店，请了三个人，社保交了七个月，能补多少'],
    ['330602', '个体户，一年赚二十万，个税要交多少，能减吗'],
  ])('one record that is about all stays one: %s %s', (region, text) => {
    expect(new Set(told(in_(region, text))).size).toBe(1);
  });
});

describe('one of those spoken of', () => {
  const TWO = in_('440106', '租金补贴和请人补贴各有几多');

  it.each([
    ['铺租嗰个社保要交几个月', 'gzbt2025-3', '3个月'],
    ['请人那个社保要交几个月', 'gzbt2025-4', '6个月'],
    ['第二个社保要交几个月', 'gzbt2025-4', '6个月'],
    ['前面那个社保要交几个月', 'gzbt2025-3', '3个月'],
  ])('%s', (text, id, words) => {
    const reply = lastOf(TWO, text);
    expect(reply.citations[0]?.measureId).toBe(id);
    expect(wordsOf(reply)).toContain(words);
  });

  it.each(['后面那个呢', '请人那个呢', '另外那个呢', '后一个呢'])(
    '%s asks of it what was asked last',
    (text) => {
      expect(wordsOf(lastOf(TWO, '前面那个社保要交几个月', text))).toContain('6个月');
    },
  );

  it('is known by the owner’s own words', () => {
    const crops = in_('230184', '俺批零种子农药，自家地里的苞米也拉出去卖，这两样增值税都咋说');
    expect(told(crops, '种子那条免到哪天', '自家苞米那条呢')).toEqual(['vat2026-2-1']);
    expect(wordsOf(lastOf(crops, '苞米那个免到哪年'))).toContain('没写到哪天');
  });

  it('is asked whether it is the same', () => {
    const gold = in_('440300', '打金店，以旧换新增值税怎么算，印花税能不能减半');
    expect(wordsOf(lastOf(gold, '印花税那个呢，也是到那时候？'))).toContain('2027年12月31日');
  });

  it('is another place’s where a place is named', () => {
    const reply = lastOf(in_('330602', '电费和宽带费各减多少'), '鄞州那边呢');
    expect(reply.citations[0]?.measureId).not.toBe('sx2020-14');
  });
});
