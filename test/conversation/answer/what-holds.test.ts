import { describe, expect, it } from 'vitest';
import { lastOf, wordsOf } from '../real-conversation.ts';

describe('what holds today', () => {
  it.each([
    ['鄞州 小规模纳税人 一个季度卖40万 免增值税吗', '现在只按1%交'],
    ['绍兴2020年减按1%现在还有吗', '现在只按1%交'],
    ['鄞州2022年那个六税两费减半，现在还有吗', '六种税、两种附加费只交一半'],
  ])('is told after what has lapsed: %s', (text, now) => {
    expect(wordsOf(lastOf(text))).toContain(now);
  });

  it.each([
    ['柯桥小规模纳税人，一个月卖十五万，增值税免不免', '现在只按1%交'],
    ['我是有限公司，个人所得税能减半吗', '企业所得税'],
  ])('is told where a measure does not fit: %s', (text, next) => {
    expect(wordsOf(lastOf(text))).toContain(next);
  });
});
