import { describe, expect, it } from 'vitest';
import { lastOf, talk } from '../real-conversation.ts';

const FIRST = '我在太原开个刀削面馆 一个季度卖二十来万 增值税用不用交';

/** The measures that a reply deals with. */
const dealtWith = ({ assessments, citations }: ReturnType<typeof lastOf>): readonly string[] => [
  ...new Set([...assessments, ...citations].map(({ measureId }) => measureId)),
];

describe('what asks nothing', () => {
  it.each([
    '我老婆也想在旁边开个店卖衣服',
    '姑娘在广东打工 一年回来一次',
    '隔壁卖电动车的老李说他一分都不交',
    '最近外卖抽成也涨了，钱都给平台赚去了',
    '对面开了个连锁的 年轻人都去那边',
  ])('turns to no other record: %s', (said) => {
    const known = dealtWith(lastOf(FIRST));
    const fresh = dealtWith(lastOf(FIRST, said)).filter((id) => !known.includes(id));
    expect(fresh).toEqual([]);
  });

  it.each([
    ['还批发点种子秧苗给人', 'vat2026-2-seeds'],
    ['个税减半我这也有', 'tax2023-1'],
    ['个税', 'tax2023-1'],
    ['打算招两个人', 'jobs2024-2'],
  ])('turns to one that is surely meant: %s', (said, id) => {
    expect(dealtWith(lastOf(FIRST, said))).toContain(id);
  });
});

/** What is known of the owner after a talk. */
const known = (...said: readonly string[]): ReadonlyMap<string, string | number> =>
  new Map(talk(...said).state?.answers.map(({ fact, value }) => [fact, value]));

describe('what is told by the way', () => {
  it.each([
    '菜都是从山东拉来的',
    '往广东发了不少货',
    '我大儿子在银川当保安',
    '楼上是个网吧半夜吵得没法睡',
    '我男人跑出租的',
  ])('leaves where the shop is, and what it does: %s', (said) => {
    const before = known(FIRST);
    const after = known(FIRST, said);
    expect([after.get('place'), after.get('trade')]).toEqual([
      before.get('place'),
      before.get('trade'),
    ]);
  });

  it.each([
    ['我儿子跑快递的，摔了一跤', 'new_business_form'],
    ['我老汉儿身体不好 残疾 在床上躺起的', 'disabled'],
  ])('tells nothing of the owner that is a son’s or a father’s: %s', (said, fact) => {
    expect(known(FIRST, said).has(fact)).toBe(false);
  });

  it('moves the shop where it is said to have moved', () => {
    expect(known(FIRST, '现在店搬到佛山去了').get('place')).toBe('440600');
    expect(known(FIRST, '我改卖衣服了').get('trade')).toBe('retail');
  });
});
