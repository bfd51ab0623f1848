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

it.each([
  [
    '我们公司在银行开了对公账户，每个月都要收账单服务费，网银一年又要收一千多，转账还另外收钱，申请退费手续又麻烦得很，希望管一管银行的收费，给企业减点负担',
    '降低支付服务手续费',
  ],
  [
    '甲商贸有限公司和乙超市签了三天的场地租赁协议，后来城管没批下来，超市答应月底退场地租金，一直拖到现在都不打款，也不说什么时候退，请帮忙催一催',
    '租赁纠纷',
  ],
])(
  'asks a letter back that asks for nothing, or whose writer could not have it: %s',
  (text, near) => {
    const [reply] = talk(text).replies;
    const [message] = reply?.messages ?? [];
    expect(message?.text).toContain('问的是这个吗');
    expect(message?.text).toContain(near);
    expect(message?.text).not.toContain('不符合');
  },
);
