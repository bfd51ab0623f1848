import { describe, expect, it } from 'vitest';
import { findTrouble } from '../../../src/knowledge/find/find-trouble.ts';
import { knowledge, talk, wordsOf } from '../real-conversation.ts';

const lastOf = (...lines: readonly string[]): string => {
  const reply = talk(...lines).replies.at(-1);
  return reply === undefined ? '' : wordsOf(reply);
};

/** Without the line on privacy that ends a first reply. */
const short = (words: string): string => words.split('\n').slice(0, -1).join('\n');

describe('a trouble that no paper is about', () => {
  const told = knowledge.troubles.flatMap(({ words, says, care }) =>
    says === undefined ? [] : [[words[0]?.replaceAll('…', '我') ?? '', care, says] as const],
  );

  it.each(told)('%s: is heard, and told whom to turn to, in one breath', (said, care, says) => {
    const words = lastOf(`我${said}，咋办啊`);
    expect(words).toContain(care);
    expect(words).toContain(says);
    expect(says).toMatch(/\d{3,5}/);
    expect([...short(words)].length).toBeLessThanOrEqual(200);
  });

  it.each([
    ['店里被淹了，货全泡水了', 'disaster'],
    ['老板欠我三个月工资不给', 'unpaid-wages'],
    ['房东下个月不租给我了', 'evicted'],
    ['网贷天天打电话催', 'hounded'],
    ['我婆娘有笔20万的网贷没还完', null],
    ['房东减了租', null],
    ['工资表要不要带', null],
  ])('%s is %s', (said, id) => {
    expect(findTrouble(said, knowledge.troubles)?.id ?? null).toBe(id);
  });

  it('is asked about again: whom to turn to', () => {
    expect(lastOf('老板跑了 欠我三个月工资', '找谁要')).toContain('12333');
  });

  it('is followed by what the shop can have', () => {
    expect(lastOf('店里被淹了', '我在绍兴开小吃店')).toContain('六税两费减半');
  });
});

describe('a trouble where no paper helps today', () => {
  it('is told what can be done meanwhile before what has lapsed', () => {
    const words = lastOf('老公走了半年了，欠了信用社十五万，下个月到期，真的还不上');
    expect(words).toContain('您多保重');
    expect(words.indexOf('12378')).toBeLessThan(words.indexOf('已过期'));
    expect([...short(words)].length).toBeLessThanOrEqual(200);
  });

  it('is told what there is where the shop lies', () => {
    const words = lastOf('欠了信用社十五万，真的还不上', '我在广州白云');
    expect(words).toContain('广州白云区管这件事的文件我手里没有');
    expect(words.match(/^· /gm)).toHaveLength(3);
  });

  it('asks for whatever helps: a few things, and no guess at a record', () => {
    const words = lastOf('实在撑不下去了，二十几年的老面馆要关门了，你们有没有啥救急的法子');
    expect(words).toContain('12345');
    expect(words.match(/^· /gm)).toHaveLength(3);
  });
});

describe('what is doubted', () => {
  it.each(['你骗我的吧', '真的假的', '靠谱吗', '准吗'])('is backed by its paper: %s', (said) => {
    const words = lastOf('我小规模 一个月八万 增值税要交吗', said);
    expect(words).toContain('没骗您');
    expect(words).toContain('公告');
    expect(words).toContain('12366');
  });

  it('says where words come from before anything is in hand', () => {
    expect(lastOf('靠谱吗')).toContain('不骗您');
  });
});

describe('somebody else beside the one asked for', () => {
  const mine = '我小规模 一个月八万 增值税要交吗';

  it.each([
    ['我妈也是小规模，一个月十二万，她要交吗', '按您妈的情况'],
    ['我老婆开小卖店小规模一月三万 她呢', '按您老婆的情况'],
    ['隔壁老王是一般纳税人，他也能免吗', '按隔壁老王的情况'],
  ])('is judged by what is told of them: %s', (said, opening) => {
    const { replies, state } = talk(mine, said);
    const reply = replies.at(-1);
    expect(reply === undefined ? '' : wordsOf(reply)).toContain(opening);
    expect(state?.answers.findLast(({ fact }) => fact === 'monthly_sales')?.value).toBe(80000);
    expect(state?.answers.findLast(({ fact }) => fact === 'taxpayer')?.value).toBe('small_scale');
  });

  it('leaves the way back to oneself', () => {
    expect(lastOf(mine, '我哥是一般纳税人，他呢', '那我呢')).toContain('起征点');
  });
});

describe('the state after a trouble', () => {
  it('names it, and no fact that was asked', () => {
    const { state } = talk('店被淹了');
    expect(state?.trouble).not.toBeNull();
    expect(state?.focus?.asked).toEqual([]);
  });

  it('forgets it once something can be had', () => {
    const { state } = talk('店被淹了', '在绍兴柯桥开超市的 个体户');
    expect(state?.trouble).toBeNull();
    expect(state?.focus?.measures.length).toBeGreaterThan(0);
  });
});
