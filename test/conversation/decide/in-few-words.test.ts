import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { lastOf, talk } from '../real-conversation.ts';

const DEFERRAL = '鄞州的个体户 2022年 养老保险能缓缴吗';
const MANUFACTURE = '鄞州 2022年 制造业缓税我能不能';
const LINE = '绍兴上虞开网吧 2020年 宽带费减免';
const SIX = '六税两费减半';
const LOAN = '绍兴2020年 贷款贴息';

const said = (...messages: readonly string[]): string =>
  lastOf(...messages)
    .messages.map(({ text }) => text)
    .join('\n');

describe('which ones', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['trades', [DEFERRAL, '哪些行业'], '餐饮、零售、旅游'],
    ['as many as the record says', [DEFERRAL, '哪五类啊'], '餐饮、零售、旅游'],
    ['one of each case', [LINE, '哪几家运营商'], '电信、移动、联通'],
    ['a noun that the open question is not after', [MANUFACTURE, '哪些税能缓'], '个人所得税'],
    ['members', [SIX, '哪六税'], '耕地占用税'],
    ['a word, with nothing in hand', ['重点群体是哪些人'], '登记失业半年以上'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });

  it('never lists what a question of ours may be answered by, where that is long', () => {
    expect(said(MANUFACTURE, '哪些行业算制造业')).not.toContain('有这25种');
  });
});

describe('a word that is asked about', () => {
  it.each<[kind: string, messages: readonly string[], says: string]>([
    ['how an option is told', [MANUFACTURE, '怎么算中型'], '文件没写'],
    ['why so much is asked', [DEFERRAL, '你问这么多干啥'], '行业'],
    ['an option of the case, no office', [LINE, '移动呢'], '三个月'],
    ['whether it is given for sure', [LOAN, '一定能贷到吗'], '先要银行批'],
    ['whether it may be refused', [LOAN, '银行会不会不批'], '先要银行批'],
  ])('%s: %j', (_, messages, says) => {
    expect(said(...messages)).toContain(says);
  });

  it.each(['小微是哪些', '怎么算小微企业', '小微是按啥标准'])('tells nothing: %s', (words) => {
    expect(said(MANUFACTURE, words)).not.toContain('记下了');
  });
});

describe('what a title names', () => {
  it.each<[words: string, says: string]>([
    ['农膜卖出去要交增值税么', '农膜、滴灌带'],
    ['农业机耕收费免增值税吗', '农机作业'],
    ['赢在广州拿奖有钱拿？', '一等奖20万元'],
  ])('%s', (words, says) => {
    expect(said(words)).toContain(says);
  });
});

const HIRED = '我公司招了三个脱贫户的人，说能减税，头一步先找谁';
const HOME = '退休没事，两套住房租出去，增值税咋算';

describe('the matter in hand', () => {
  it.each<[kind: string, messages: readonly string[], measure: string]>([
    ['a field that its record has', [HIRED, '带啥子去'], 'jobs2024-2'],
    ['a rate', [HOME, '几个点'], 'vat2026-3-home'],
    ['what is pointed at by its title', [HOME, '起征点那条管到哪年来着'], 'vat2026-1-1'],
    ['what names nothing of its own', ['绍兴2020年 贷款贴息', '我拿去炒股你们管不管'], 'sx2020-12'],
    ['a matter, though a desk is called so', ['绍兴培训补贴有吗', '检测费呢'], 'sx2022-10'],
  ])('%s: %j', (_, messages, measure) => {
    const { assessments, citations } = lastOf(...messages);
    expect([...assessments, ...citations].map(({ measureId }) => measureId)).toContain(measure);
  });
});

it('goes to no record that had not begun on the day asked about', () => {
  const opening = { text: '电商平台开店', region: '330602', asOf: '2020-04-10' as CivilDate };
  const { assessments } = talk(opening, '佣金呢').replies.at(-1) ?? { assessments: [] };
  expect(assessments.every(({ measureId }) => measureId.startsWith('sx2020'))).toBe(true);
});

describe('a bare noun', () => {
  it.each<[words: string, says: string]>([
    ['电梯', '减半'],
    ['锅炉', '减半'],
  ])('is asked about, with what is given: %s', (words, says) => {
    expect(said('鄞州的饭店，2022年，检测费能减吗', words)).toContain(says);
  });
});

describe('what any matter may have', () => {
  it.each(['要利息吗', '滞纳金呢', '押金呢'])('stays with the one in hand: %s', (words) => {
    const { assessments, citations } = lastOf(DEFERRAL, words);
    const spoken = [...assessments, ...citations].map(({ measureId }) => measureId);
    expect(new Set(spoken)).toEqual(new Set(['yz2022-08-3']));
  });
});

describe('a question whose thing is told before it', () => {
  it.each(['我是定额的 也有？', '我定额的，也能减吗', '没账本，也算吗'])('%s', (words) => {
    expect(said('个税减半那个还有吧', words)).toContain('不分征收方式');
  });
});

describe('a thing that no list of the one in hand holds', () => {
  it.each(['契税在里头不', '车船税算不算', '车辆购置税包括吗'])('%s', (words) => {
    expect(said(SIX, words)).toContain('没有列');
  });
});

it('is answered by the record before it is not understood', () => {
  const words = said('贷款能贷五十万吗 广州那个创业的', '她另外还借了二十万消费贷');
  expect(words).toContain('10万元以下的小额消费贷款');
});
