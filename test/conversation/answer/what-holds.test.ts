import { describe, expect, it } from 'vitest';
import { stillThere } from '../../../src/conversation/answer/measures/still-there.ts';
import { readScene } from '../../../src/conversation/read/scene.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { typed } from '../../../src/language/words.ts';
import { deps, knowledge, lastOf, today, wordsOf } from '../real-conversation.ts';

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

describe('what is told in place of a lapsed measure', () => {
  const trades = ['lodging', 'catering', 'retail', 'manufacturing'];
  const profiles = ['individual', 'company', 'landlord'].flatMap((entity) =>
    trades.map((trade) => ({ entity, trade, social_insurance: 'unit' })),
  );

  it.each(profiles)('holds today, for %j', (facts) => {
    const answers = Object.entries(facts).map(([fact, value]) => ({ fact, value, at: 1 }));
    for (const region of ['330602', '330212', '440106']) {
      const place = { fact: 'place', value: region, at: 1 };
      const state = { ...emptyState, turn: 1, answers: [place, ...answers] };
      const scene = readScene(state, { text: typed('现在还有吗') }, today, deps);
      for (const measure of knowledge.measures)
        for (const { measure: other, assessment } of stillThere(measure, scene, deps))
          expect(assessment.validity.holds, `${other.id} instead of ${measure.id}`).toBe(true);
    }
  });
});
