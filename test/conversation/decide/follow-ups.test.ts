import { describe, expect, it } from 'vitest';
import { typed } from '../../../src/language/words.ts';
import { conversation, lastOf, talk, today, wordsOf } from '../real-conversation.ts';

const first = (...messages: readonly string[]) => lastOf(...messages).assessments[0]?.measureId;

describe('a place or a year told after the question', () => {
  it('has the question answered by the paper that holds there', () => {
    expect(first('我想把店先关半年，执照留着')).toBe('yz2022-19');
    const moved = lastOf('我想把店先关半年，执照留着', '柯桥的');
    expect(moved.assessments[0]?.measureId).toBe('sx2022-21');
    expect(wordsOf(moved)).toContain('记下了：柯桥区。');
  });

  it('has it answered by the paper of that year', () => {
    expect(first('我在柯桥，电费一个月三千')).toBe('sx2020-06');
    expect(first('我在柯桥，电费一个月三千', '22年的')).toBe('sx2022-09-1');
  });

  it('takes the year of a day that was asked for as that day’s', () => {
    const words = ['我在柯桥，银行贷款到期还不上', '个体户', '受影响', '2022年3月20日'];
    expect(first(...words)).toBe('sx2020-11');
  });

  it('goes on with the case where its paper holds there', () => {
    const reply = lastOf('绍兴小店当时房租能免吗，租的市属国企的', '柯桥');
    expect(reply.assessments[0]?.measureId).toBe('sx2020-08');
    expect(reply.question).toBeDefined();
  });
});

describe('what is told within a case', () => {
  const CASE = '我在柯桥开面馆的，租的村里的房子，生意差，房租能少点不';

  it.each(['不是，村集体的', '我一年房租八万'])('%s is taken down, not answered anew', (text) => {
    const { replies } = talk(CASE, text);
    expect(replies[1]?.question?.fact).toBe(replies[0]?.question?.fact);
    expect(wordsOf(replies[1] ?? lastOf({}))).toContain('记下了');
  });

  it('asks on about the case in words that are too few by themselves', () => {
    const words = ['我是鄞州房东，给租客免了三个月', '房产税能免多少'] as const;
    expect(first(...words)).toBe('yz2022-07-2');
    expect(lastOf(words[0], '今天天气咋样').messages[0]?.text).toContain('帮不上');
  });
});

describe('trouble told without a question', () => {
  it('is one', () => {
    const reply = lastOf('柯桥，我做窗帘布的，雇了五个人，社保交不动');
    expect(reply.assessments[0]?.measureId).toMatch(/^sx2020-07$|^sx2022-08-3$/);
  });

  it('asks for everything where it names nothing', () => {
    const reply = lastOf('我不识字，你说慢点，我就想问有没有钱领');
    expect(reply.question?.fact).toBe('place');
  });
});

describe('what a paper says nothing of', () => {
  it('is listed as a question without an answer, with the matter that it was asked of', () => {
    const { state, replies } = talk('我在柯桥租国企的门面开面馆，房租能减吗');
    const title = replies[0]?.assessments[0]?.title ?? '—';
    const asked = (text: string) =>
      conversation
        .turn(state, { text: typed(text) }, today)
        .effects.filter(({ kind }) => kind === 'unanswered');
    expect(asked('多久办好')).toMatchObject([{ text: expect.stringContaining(title) }]);
    expect(asked('找谁')).toEqual([]);
  });
});
