import { describe, expect, it } from 'vitest';
import { nearestQuestion } from '../../../src/conversation/answer/passages/nearest-question.ts';
import { QUESTION } from '../../../src/conversation/thresholds.ts';
import { indexOf } from '../../../src/knowledge/knowledge-index.ts';
import { deps, knowledge, lastOf, wordsOf } from '../real-conversation.ts';

const nearest = (words: string, id: string) => {
  const measure = indexOf(knowledge).measure(id);
  return measure === undefined ? null : nearestQuestion(words, measure, deps);
};
const answer = (words: string, id: string) =>
  nearest(words, id)
    ?.sentences.map(({ text }) => text)
    .join('');

describe('the question of a record that is asked', () => {
  // None of these is written in the record's faq.
  it.each([
    ['自己开车过来的算不', 'sx2020-03', '火车或客运汽车'],
    ['公示要几天呀', 'sx2020-03', '7天'],
    ['钱打哪张卡上', 'sx2020-03', '市民卡'],
    ['房东是私人算不算', 'sx2020-08', '私人'],
    ['利息也能晚点还不', 'sx2020-11', '利息'],
  ])('%s, of %s: %s', (words, id, said) => {
    expect(nearest(words, id)?.likeness).toBeGreaterThan(QUESTION.likely);
    expect(answer(words, id)).toContain(said);
  });

  it('is surer the more of its words are said', () => {
    const [ask = ''] = indexOf(knowledge).measure('sx2020-03')?.faq[0]?.asks ?? [];
    expect(nearest(ask, 'sx2020-03')?.likeness).toBeGreaterThan(QUESTION.sure);
    expect(nearest('孩子在哪上学', 'sx2020-03')?.likeness ?? 0).toBeLessThan(QUESTION.likely);
  });

  it('is none where nothing is asked, and where a record has no questions', () => {
    expect(nearest('……', 'sx2020-03')).toBeNull();
    const measure = indexOf(knowledge).measure('sx2020-03');
    expect(measure && nearestQuestion('钱打哪张卡上', { ...measure, faq: [] }, deps)).toBeNull();
  });

  it.each([
    [
      '鄞州2022年技能培训补贴有没有',
      '每个人给多少呀',
      '补贴多少钱、哪些培训机构符合条件，文件没写',
    ],
    ['鄞州2022年稳岗返还', '能返多少啊', '返还多少比例，文件没写'],
  ])('stands before a sum that has no figure: %s, %s', (opening, question, told) => {
    expect(wordsOf(lastOf(opening, question))).toContain(told);
  });
});
