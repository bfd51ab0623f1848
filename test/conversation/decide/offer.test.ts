import { describe, expect, it } from 'vitest';
import { talk, wordsOf } from '../real-conversation.ts';

/** A message that is asked back about: nothing in it is surely the papers'. */
const ASKED_BACK =
  '我在越城开面馆二十多年，个体户，今年过完年一个客人都没有。房子是文旅集团的，隔壁剃头师傅讲房钿好免，有介事伐？';

const repliesTo = (...messages: readonly string[]) =>
  talk({ text: '大峃镇上一爿小卖部，听村里讲县里钞票直接打给小店的，叫啥直补？' }, ...messages)
    .replies;

describe('what was asked back about', () => {
  it('is asked, and kept', () => {
    const { replies, state } = talk(
      '大峃镇上一爿小卖部，听村里讲县里钞票直接打给小店的，叫啥直补？',
    );
    expect(replies[0] && wordsOf(replies[0])).toContain('问的是这个吗');
    expect(state?.offered?.measures[0]).toMatch(/^wc-/);
  });

  it.each(['是的', '对，就是这个', '就是这个', '嗯嗯'])('is meant by %s', (yes) => {
    const reply = repliesTo(yes).at(-1);
    expect(reply?.citations[0]?.measureId).toMatch(/^wc-/);
  });

  it.each(['不是', '不是这个'])('is not meant by %s', (no) => {
    const reply = repliesTo(no).at(-1);
    expect(reply?.assessments).toEqual([]);
    expect(reply && wordsOf(reply)).toContain('12345');
  });

  it('is meant where one goes on about it', () => {
    const reply = repliesTo('打几多').at(-1);
    expect(reply?.citations[0]?.measureId).toMatch(/^wc-/);
  });

  it('is left where another matter is asked', () => {
    const reply = repliesTo('个体户个人所得税减半我能用吗').at(-1);
    expect(reply?.citations[0]?.measureId).toMatch(/^tax2023-1/);
  });

  it('is forgotten after the next message', () => {
    const { state } = talk(ASKED_BACK, '你好', '谢谢');
    expect(state?.offered).toBeNull();
  });
});
