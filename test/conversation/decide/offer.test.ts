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

describe('what a first message is about', () => {
  const firstOf = (text: string) => {
    const [reply] = talk(text).replies;
    return { reply, words: reply === undefined ? '' : wordsOf(reply) };
  };

  it.each([
    '通过中介租的门面，到期退租，房东说押金在中介那里，中介又推给房东，押二付三的钱一分没退，怎么办',
    '合同签的一年，今年没续，房东非要我一次交一年房租，我只想租半年，怎么办',
    '租期没到想提前退租，房东要扣两个月违约金，押金也不给退，找谁评理',
  ])('is a quarrel with the landlord, and no relief: %s', (text) => {
    const { reply, words } = firstOf(text);
    expect(['mbs-14', 'mbq-6', 'fw2023-06-1', 'fw2023-06-2']).toContain(
      reply?.citations[0]?.measureId,
    );
    expect(words).not.toContain('不符合');
  });

  it.each(['断断续续买过五年社保，现在可以自己买社保吗', '以前在厂里交，现在想自己交社保，能交吗'])(
    "is one's own insurance, and not a unit's: %s",
    (text) => expect(firstOf(text).reply?.citations[0]?.measureId).toBe('fw2023-03-3'),
  );

  it.each(['二手房遗产税怎么算，82万总价', '继承税怎么交呀，房子总价一百来万'])(
    "is another office's, whatever sum is told beside it: %s",
    (text) => expect(firstOf(text).words).toContain('我的文件里没写'),
  );

  it.each([
    '感谢部长百忙之中看我建言！村里老人赶集看病没有车坐，建议给我们村赶集点加一辆公交车，早上接晚上送，或者每天来回一趟，谢谢部长',
    '谢谢领导抽空看信。我们小区门口的路灯坏了半年，老人小孩晚上出门都怕摔跤，反映几次都没人来修，望尽快安排师傅来看看，谢谢',
  ])('is what a letter wants, and not its thanks: %s', (text) =>
    expect(firstOf(text).words).not.toContain('不客气'),
  );

  it('is no fire where only a danger of it is told', () => {
    expect(
      firstOf('举报中介把两居室隔成五间出租，隔板都是木头的，挨着厨房，存在火灾隐患，请尽快拆除')
        .words,
    ).not.toContain('人没事就好');
  });

  it('tells a bare figure with the name of what it is', () => {
    expect(firstOf('残疾人如何创业').words).toContain('贷款');
  });
});
