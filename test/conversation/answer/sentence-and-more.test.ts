import { describe, expect, it } from 'vitest';
import { matterOf } from '../../../src/conversation/answer/matter.ts';
import { answerSentences } from '../../../src/conversation/answer/passages/answer-question.ts';
import { readScene } from '../../../src/conversation/read/scene.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { sentencesOf } from '../../../src/knowledge/record-sentences.ts';
import { typed } from '../../../src/language/words.ts';
import { deps, knowledge, talk, today } from '../real-conversation.ts';

/** What is told for the sentence of a record that holds a piece, on a day when 2020 was not over. */
function toldFor(id: string, piece: string): readonly string[] {
  const measure = knowledge.measures.find((one) => one.id === id) ?? expect.fail(id);
  const sentence = sentencesOf(measure).find(({ text }) => text.includes(piece));
  const scene = readScene(emptyState, { text: typed(piece), region: '330603' }, today, deps);
  const matter = matterOf(measure, piece, scene, deps);
  return answerSentences(sentence === undefined ? [] : [sentence], measure, matter).map(
    ({ text }) => text,
  );
}

describe('a sentence of a record as the answer', () => {
  it('tells which papers are kept beside that they are', () => {
    const [kept, papers] = toldFor('jobs2024-1', '自己留着备查');
    expect(kept).toContain('自己留着备查');
    expect(papers).toContain('就业创业证');
  });

  it('tells the last day of a case that ends before the record does', () => {
    const told = toldFor('sx2020-06', '水价统一降10%');
    expect(told.join('')).toContain('2020年4月30日');
  });

  it('tells no day where the case ends with the record', () => {
    expect(toldFor('sx2020-06', '按原来到户电价的95%结算').join('')).not.toContain('年6月30日');
  });
});

describe('what asks for a sum', () => {
  it('names no case that what was told rules out: 总共最多3万元', () => {
    const first = '天河开奶茶店，请了三个人都交社保，签了一年合同，有得补吗';
    const { replies } = talk({ text: first, region: '440106' }, '那三个人一共能补多少');
    expect(replies[1]?.messages.map(({ text }) => text).join('\n')).toContain('6000');
  });
});
