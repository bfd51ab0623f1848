import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/conversation/block.ts';
import knowledge from '../../../src/generated/knowledge.js';
import { regionContains } from '../../../src/knowledge/region-code.ts';
import { depthOf, lastOf, talk, wordsOf } from '../real-conversation.ts';

const isMeasure = ({ type }: Block) => type === 'measure';
const placesOf = (ids: readonly { measureId: string }[]) =>
  new Set(ids.map(({ measureId }) => measureId.split('-')[0]));

/** Whether a document is for a place: its own, or a national one. */
const isHere = (place: string) => (id: string | undefined) => {
  const region = knowledge.documents.find((document) => document.id === id)?.region;
  return region !== undefined && regionContains(region, place);
};

describe('everything at once', () => {
  it('is judged by place, grouped by verdict and validity, with one question', () => {
    const reply = lastOf('我在诸暨开网吧的都能享受啥');
    const words = wordsOf(reply);
    expect(words).toMatch(/^绍兴诸暨市能查到\d+项.*。先说最可能用得上的：\n· .+（要再问，.+）\n/);
    const listed = reply.messages.flatMap(({ blocks }) => blocks).filter(isMeasure);
    expect(listed.length).toBe(reply.assessments.filter(({ clause }) => !clause).length);
    expect(listed.some(({ layer, data }) => layer === 2 && data?.status === 'expired')).toBe(true);
    expect(reply.question?.options.length).toBeGreaterThan(2);
    expect([...placesOf(reply.assessments)].every(isHere('330681'))).toBe(true);
  });

  it.each(['都有什么政策', '国家有什么支持', '我想了解下优惠政策'])(
    'is what %s asks for',
    (ask) => {
      expect(wordsOf(lastOf(`我在鄞州开饭店，${ask}`))).toMatch(/宁波鄞州区能查到\d+项/);
    },
  );

  it.each([
    ['房租太贵了扛不住', '那现在呢，现在还有没有什么能帮的'],
    ['房租太贵了扛不住', '政府到底管不管我们'],
    ['房租太贵了扛不住', '现在能用哪些'],
  ])('is what is asked for beside what has lapsed: %s; %s', (matter, ask) => {
    expect(wordsOf(lastOf(`我在绍兴越城，${matter}`, ask))).toMatch(
      /绍兴越城区(?:能查到|现在没过期的有)\d+项/,
    );
  });

  it('is told to whom tells only of need, or tells on where asked what they want', () => {
    expect(wordsOf(lastOf('我在鄞州，店里三个月没生意，撑不下去了'))).toMatch(/\d+项/);
    expect(wordsOf(lastOf('我在鄞州开面馆', '个体户，就我一个人'))).toMatch(/\d+项/);
  });

  it('has first what most shops can have, and names what fits once more is told', () => {
    const first = lastOf('我在绍兴越城，我能享受哪些政策');
    const named = first.suggestions.map(({ text }) => text);
    expect(named).toEqual(expect.arrayContaining(['六税两费减半', '个体户个人所得税减半']));
    expect(named.join()).not.toMatch(/旅行社|重点群体/);
    const then = lastOf('我在绍兴越城，我能享受哪些政策', '开面馆的个体户，小规模，一个月卖8万');
    expect(wordsOf(then)).toContain('您符合的有2项：“个体户个人所得税减半”');
  });

  it('has first what is for their own trade', () => {
    const { messages } = lastOf('我开网吧的都能享受啥，诸暨');
    const lapsed = messages
      .flatMap(({ blocks }) => blocks)
      .find((block) => isMeasure(block) && block.data?.status === 'expired');
    expect(lapsed?.text).toContain('网吧互联网专线宽带费减免');
  });

  it('waits for the place, and then lists that place’s', () => {
    const { replies } = talk('我开网吧的都能享受啥', '鄞州', '个体户', '直接看结果');
    expect(replies[0]?.question?.fact).toBe('place');
    expect(wordsOf(replies[1] ?? expect.fail())).toMatch(/宁波鄞州区能查到\d+项/);
    expect(replies[1]?.question?.progress.asked).toBe(1);
    for (const reply of replies.slice(1))
      expect([...placesOf(reply.assessments)].every(isHere('330212'))).toBe(true);
    expect(replies[3]?.question).toBeUndefined();
  });

  it.each([
    '老板你好，我在上虞卖早点的，夫妻两个，疫情那会儿没生意，有没有啥补助',
    '上虞开早点铺，现在有什么好政策',
    '我在上虞，都有哪些补贴可以拿',
    '上虞的小店能领到啥',
    '我在上虞开了个小面馆，疫情后生意一直不好，想问问有什么能帮的',
  ])('is asked for in many ways: %s', (text) => {
    expect(wordsOf(lastOf(text))).toMatch(/绍兴上虞区(能查到|现在没过期的有)\d+项/);
  });

  it.each(['上虞房租有没有补贴', '上虞有没有稳岗补贴'])(
    'is not listed for one matter: %s',
    (text) => {
      expect(wordsOf(lastOf(text))).not.toMatch(/(能查到|没过期的有)\d+项/);
    },
  );

  it('is listed anew for another place', () => {
    const reply = lastOf('我在鄞州开网吧，都能享受啥', '我说错了，店在诸暨');
    expect(wordsOf(reply)).toMatch(/绍兴诸暨市能查到\d+项/);
    expect(placesOf(reply.assessments).has('sx2020')).toBe(true);
  });

  it('is not listed where nobody knows the place, nor asked again', () => {
    const reply = lastOf('我开网吧的都能享受啥', '不清楚');
    expect(reply.question).toBeUndefined();
    expect(wordsOf(reply)).toContain('没法把当地的措施过一遍');
  });

  it('leaves out what has lapsed when asked what there is now', () => {
    const now = lastOf('我在鄞州开餐馆，现在还有什么能办');
    expect(wordsOf(now)).toMatch(/现在没过期的有\d+项/);
    expect(depthOf(now)).toMatch(/另外\d+项已经过期/);
    const { replies } = talk('我在鄞州开餐馆，现在还有什么能办', '个体户', '直接看结果');
    for (const { assessments } of replies)
      expect(assessments.some((one) => one.validity.status === 'expired')).toBe(false);
    expect(depthOf(replies[2] ?? expect.fail())).toMatch(/另外\d+项已经过期/);
    expect(depthOf(lastOf('我在鄞州开餐馆，现在还有什么能办', '全部政策'))).toContain('已过期');
  });

  it('once closed is not asked about again for another day', () => {
    const reply = lastOf('我在绍兴，2020年5月那时候都能享受啥', '直接看结果', '那现在呢');
    expect(reply.question).toBeUndefined();
    expect(wordsOf(reply)).toContain('今天来看');
  });

  it('is told for the time that one speaks of', () => {
    const reply = lastOf('我在柯桥做餐饮，2020年3月那时候我能拿到什么');
    expect(wordsOf(reply)).toContain('2020年3月15日');
    expect(wordsOf(reply)).toContain('那时有效');
  });
});

describe('a small question after a list', () => {
  it('is answered from the record of the list that has it, by its name', () => {
    const reply = lastOf(
      { text: '广州白云区个体户，能享受哪些政策', region: '440111' },
      '最多能借多少',
    );
    expect(wordsOf(reply)).toMatch(/担保贷款[\s\S]*最高30万元/);
  });
});
