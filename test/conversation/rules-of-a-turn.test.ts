import { describe, expect, it } from 'vitest';
import { replySchema } from '../../src/conversation/reply.ts';
import { typed } from '../../src/language/words.ts';
import { conversation, depthOf, lastOf, talk, today, wordsOf } from './real-conversation.ts';

const QUESTION = '我在鄞州开餐馆，租的房子，当时国有房子的房租能减吗';

const opened = (text: string) => lastOf(text).question?.fact;

describe('the first turn', () => {
  it('greets when nothing is said, and offers situations to start from', () => {
    const reply = lastOf({});
    expect(wordsOf(reply)).toContain('惠小店');
    expect(reply.suggestions.length).toBeGreaterThan(2);
  });

  it('answers what can be answered, and puts the question under it', () => {
    const reply = lastOf(QUESTION);
    expect(replySchema.parse(reply)).toEqual(reply);
    expect(reply.assessments[0]).toMatchObject({
      measureId: 'yz2022-07-1',
      verdict: 'unknown',
      validity: { status: 'expired' },
    });
    expect(wordsOf(reply)).toContain('已过期');
    expect(reply.citations[0]).toMatchObject({
      measureId: 'yz2022-07-1',
      number: '鄞个联〔2022〕2号',
    });
    expect(reply.question?.options.at(-1)).toEqual({ value: 'unknown', label: '不清楚' });
  });

  it('tells a lapse in its first sentence, and what holds instead in its second', () => {
    const [first, second] = wordsOf(lastOf('我在鄞州开餐馆，租的国有房子，房租能减吗')).split('\n');
    expect(first).toMatch(/^2022年那条已过期（2022年12月31日止）：/);
    expect(second).toBe('宁波鄞州区现在有没有新的，我手里没有。');
  });

  it('asks nothing about a measure that has lapsed, unless one asks about then', () => {
    const lapsed = ['我在鄞州开餐馆，租的房子，国有房子的房租能减吗'] as const;
    const reply = lastOf(...lapsed);
    expect(reply.question).toBeUndefined();
    expect(reply.suggestions.map(({ text }) => text)).toContain('当时我符合吗');
    expect(lastOf(...lapsed, '当时我符合吗').question).toBeDefined();
    expect(lastOf(...lapsed, '我是个体户').question).toBeUndefined();
    expect(lastOf(`2022年${lapsed[0]}`).question).toBeDefined();
  });

  it('names the place and day assumed once in a talk', () => {
    const { replies } = talk(QUESTION, '电费有优惠吗', '社保能缓交吗');
    const named = replies.map((reply) => wordsOf(reply).match(/按宁波鄞州区、今天来看/g)?.length);
    expect(named).toEqual([1, undefined, undefined]);
  });

  it('says once what is kept, how long, and how to delete it', () => {
    const { replies } = talk(QUESTION, '个体户');
    const notices = replies.map(
      (reply) => reply.messages.filter((message) => message.type === 'notice').length,
    );
    expect(notices).toEqual([1, 0]);
    expect(wordsOf(replies[0] ?? lastOf(QUESTION))).toContain('删除我的记录');
  });
});

describe('an open question', () => {
  const { question } = lastOf(QUESTION);

  const [picked] = question?.options ?? [];
  if (picked === undefined) throw new Error('nothing is asked');

  it.each([
    ['by value', picked.value],
    ['by label', picked.label],
    ['by number', '1'],
    ['by circled number', '①'],
    ['by letter', 'A'],
  ])('is answered %s', (_, text) => {
    const { state } = talk(QUESTION, text);
    const given = state?.answers.findLast((answer) => answer.fact === question?.fact)?.value;
    expect(given).toBe(picked.value);
  });

  it('is answered in own words', () => {
    const { state } = talk(QUESTION, '我是个体户');
    expect(state?.answers.findLast((answer) => answer.fact === 'entity')?.value).toBe('individual');
  });

  it.each([
    ['its id', () => question?.id ?? ''],
    ['its fact', () => question?.fact ?? ''],
  ])('is answered by a button that names %s', (_, id) => {
    const { state } = talk(QUESTION, { answer: { question: id(), value: picked.value } });
    const given = state?.answers.findLast((answer) => answer.fact === question?.fact)?.value;
    expect(given).toBe(picked.value);
  });

  it('is put again, under the same id, when something else is asked in between', () => {
    for (const between of ['谢谢', '你能做什么', '柯桥区人社局电话多少', '电费有优惠吗']) {
      const reply = lastOf(QUESTION, between);
      expect([between, reply.question?.id]).toEqual([between, question?.id]);
    }
  });

  it('keeps its number in the series when it is put again', () => {
    const second = lastOf(QUESTION, '1').question;
    expect(second?.progress.asked).toBe(1);
    for (const between of ['谢谢', '柯桥区人社局电话多少', '我都说了啥', '嗯哼啦啦']) {
      const { question: again } = lastOf(QUESTION, '1', between);
      expect([between, again]).toEqual([between, second]);
    }
    const { question: after } = lastOf(QUESTION, '1', '电费有优惠吗');
    expect([after?.fact, after?.progress.asked]).toEqual([second?.fact, 1]);
    expect(lastOf(QUESTION, '1', '电费有优惠吗', '谢谢').question).toEqual(after);
  });

  it('is put again with a hint when the words answer nothing', () => {
    const reply = lastOf(QUESTION, '嗯哼啦啦');
    expect(reply.question?.fact).toBe(question?.fact);
    const events = reply.messages.flatMap(({ blocks }) => blocks.map(({ data }) => data?.event));
    expect(events).toContain('unread');
  });

  it('is never put again once answered 不清楚', () => {
    const { replies } = talk(
      QUESTION,
      '不清楚',
      '不清楚',
      '不清楚',
      '不清楚',
      '不清楚',
      '不清楚',
      '不清楚',
    );
    const asked = replies.flatMap((reply) => reply.question?.fact ?? []);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(replies.at(-1)?.question).toBeUndefined();
  });
});

describe('a case', () => {
  const answered = [QUESTION, '个体户', '区里国企'] as const;

  it('ends by itself when the verdict is settled, with what to bring or ask and whom to call', () => {
    const reply = lastOf(...answered);
    expect(reply.question).toBeUndefined();
    expect(reply.assessments[0]).toMatchObject({ measureId: 'yz2022-07-1', verdict: 'eligible' });
    expect(wordsOf(reply)).toContain('可以打12345');
    expect(depthOf(reply)).toContain('打电话可以这样说：“我在宁波鄞州区做餐饮');
  });

  it('ends at once on 直接看结果', () => {
    const reply = lastOf(QUESTION, '直接看结果');
    expect(reply.question).toBeUndefined();
    expect(wordsOf(reply)).toContain('可以打12345');
  });

  it('上一步 takes back one answer and asks it again', () => {
    const first = opened(QUESTION);
    const { state, replies } = talk(QUESTION, '1', '上一步');
    expect(state?.answers.some((answer) => answer.fact === first)).toBe(false);
    expect(replies.at(-1)?.question?.fact).toBe(first);
  });

  it('undo after an answer leaves the answers as they were', () => {
    expect(talk(...answered, '上一步').state?.answers).toEqual(
      talk(...answered.slice(0, -1)).state?.answers,
    );
  });

  it('a correction in words judges again', () => {
    const reply = lastOf(...answered, '我刚才说错了，我是公司');
    expect(reply.assessments[0]).toMatchObject({ verdict: 'ineligible' });
  });

  it('重新开始 clears what was said', () => {
    const { state } = talk(...answered, '重新开始');
    expect(state).toMatchObject({ answers: [], focus: null, open: null });
  });

  it('删除我的记录 asks for everything to be deleted', () => {
    const { state } = talk(...answered);
    const result = conversation.turn(state, { text: typed('删除我的记录') }, today);
    expect(result.effects).toEqual([{ kind: 'forget' }]);
    expect(result.state.answers).toEqual([]);
  });

  it('我都说了啥 lists every fact', () => {
    const reply = lastOf(...answered, '我都说了啥');
    for (const word of ['鄞州区', '餐饮', '个体工商户', '区县国企'])
      expect(wordsOf(reply)).toContain(word);
  });
});

describe('what is said at once is not asked again', () => {
  it('我在诸暨，开网吧的，用的移动专线', () => {
    const { state, replies } = talk('我在诸暨，开网吧的，用的移动专线，宽带费能减吗');
    const facts = new Map(state?.answers.map((answer) => [answer.fact, answer.value]));
    expect(Object.fromEntries(facts)).toMatchObject({
      place: '330681',
      trade: 'internet_cafe',
      carrier: 'mobile',
      leased_line: 'yes',
    });
    expect(replies[0]?.assessments[0]).toMatchObject({
      measureId: 'sx2020-14',
      verdict: 'eligible',
    });
    expect(replies[0]?.contacts[0]?.phones[0]?.number).toBe('18258588585');
  });
});

describe('contacts', () => {
  it('of a district asked for is that district’s, with its age and 12345 beside it', () => {
    const reply = lastOf('柯桥区人社局电话多少');
    expect(reply.contacts[0]).toMatchObject({
      agency: '柯桥区人社局',
      phones: [{ number: '84126037', dial: '057584126037' }],
    });
    expect(wordsOf(reply)).toContain('2020年印发，可能已变');
    expect(reply.contacts.some((contact) => contact.phones[0]?.number === '12345')).toBe(true);
  });

  it('a damaged number is shown as printed and never dialled', () => {
    const reply = lastOf('绍兴2022年歇业怎么办');
    const doubtful = reply.contacts
      .flatMap((contact) => contact.phones)
      .filter((phone) => phone.quality === 'doubtful');
    expect(doubtful).toEqual([expect.objectContaining({ number: '888610250', dial: null })]);
    expect(
      reply.contacts.flatMap((contact) => contact.phones).some((phone) => phone.dial !== null),
    ).toBe(true);
  });

  it('are at most five', () => {
    for (const text of ['柯桥贷款利息能减吗', QUESTION, '绍兴市国企房租减免找谁']) {
      expect(lastOf(text).contacts.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('another place', () => {
  it('the lost page of the damaged paper is said, with the sister paper as reference', () => {
    const reply = lastOf('柯桥2022年房租减免');
    expect(wordsOf(reply)).toContain('缺了这一页');
    expect(reply.citations.some((citation) => citation.measureId === 'yz2022-07-1')).toBe(true);
    expect(reply.assessments.filter((one) => one.measureId === 'yz2022-07-1')).toEqual([]);
  });

  it('a place without papers is told so, with what is done elsewhere and whom to ask', () => {
    const reply = lastOf('我在济南开店，房租能减吗');
    expect(reply.assessments).toEqual([]);
    expect(wordsOf(reply)).toContain('济南');
    expect(wordsOf(reply)).toContain('12345');
    expect(wordsOf(reply)).toMatch(/别处这样做过：.*（?绍兴/);
  });
});

describe('a day in words', () => {
  it('2022年5月那会儿 is judged for that time, and stays so', () => {
    const { replies } = talk('2022年5月那会儿，鄞州的六税两费能减吗', '个体户');
    expect(replies[0]?.messages[0]?.text).toContain('2022年5月15日');
    expect(replies[1]?.assessments[0]?.validity.status).toBe('in_force');
  });
});
