import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/conversation/decide/decide.ts';
import type { Move } from '../../../src/conversation/decide/move.ts';
import type { Sent } from '../../../src/conversation/inbound.ts';
import { readScene } from '../../../src/conversation/read/scene.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { typed } from '../../../src/language/words.ts';
import { deps, lastOf, talk, today } from '../real-conversation.ts';

const RENT = '我在柯桥开面馆，个体户，租的城投的门面，房租能减吗';
const LOAN = '我在广州开店，想申请创业担保贷款';
const STARTUP = '我在海珠开了间奶茶店，刚毕业一年，有创业补贴吗';
const STAFF = '我在绍兴开店，外地员工回来的路费有补贴吗';

/** What the last message brings about after those before it. */
function movesOf(...messages: readonly string[]): readonly Move[] {
  const state = talk(...messages.slice(0, -1)).state ?? emptyState;
  return decide(readScene(state, { text: typed(messages.at(-1) ?? '') }, today, deps), deps);
}

const kindsOf = (...messages: readonly string[]) => movesOf(...messages).map(({ kind }) => kind);

describe('what a message means', () => {
  it.each<[step: string, messages: readonly string[], kinds: readonly Move['kind'][]]>([
    ['a command and nothing else', [RENT, '上一步'], ['undo']],
    ['a command after giving up something', [RENT, '算了直接看结果'], ['result']],
    ['courtesy and nothing else', [RENT, '谢谢啊'], ['thanks']],
    ['understood, and nothing else', [STARTUP, '好嘛 晓得了'], ['noted']],
    ['good, which begins an option (好些年)', [STARTUP, '好嘞'], ['noted']],
    ['good, of several options', [STARTUP, '好的'], ['noted']],
    ['where one goes to ask', [STARTUP, '行 那我明天去问问'], ['noted']],
    ['to give up in other words', [STARTUP, '那还是算了吧'], ['goodbye']],
    [
      'facts and nothing else',
      ['我在诸暨开面馆，能享受哪些政策', '就我跟老婆两个，没请人'],
      ['facts'],
    ],
    ['an answer to the open question', [LOAN, '45岁'], ['answer']],
    ['not knowing is an answer', [LOAN, '不清楚'], ['answer']],
    ['an aspect of what is in hand', [RENT, '要带什么材料'], ['aspect']],
    ['a pronoun is what is in hand', [RENT, '这个是一定给减吗'], ['aspect']],
    ['a supposition tells nothing', [RENT, '要是转租给别人呢'], ['suppose']],
    ['a value that is asked about supposes', [RENT, '私人房东的呢'], ['suppose']],
    ['another place', ['鄞州国有房屋减租', '绍兴2020年那次呢'], ['moved']],
    ['somebody else at another place', [RENT, '深圳的朋友也能用吗'], ['reach']],
    ['a list position', [RENT, '第二个呢'], ['item']],
    ['others', [RENT, '还有别的吗'], ['others']],
    ['others, where nothing sounds like a question', [RENT, '还有没有别的'], ['others']],
    ['others, in despair', [RENT, '就没别的办法了'], ['others']],
    ['others, which is no option 其他', ['我在广州，个税有优惠吗', '别的呢'], ['others']],
    ['a topic by its noun', [RENT, '社保呢'], ['policy']],
    ['a topic told of before', [RENT, '社保能缓交吗', '房租那个呢'], ['turn-to']],
    ['a record of the same paper', ['批发种子要交增值税吗', '鲜肉鸡蛋呢'], ['turn-to']],
    ['no record beside by what all have', ['批发种子要交增值税吗', '到哪天为止'], ['aspect']],
    ['a question of the record', [RENT, '到底是免哪两个月'], ['aspect']],
    ['a word of the open question', [STAFF, '什么叫单位参保'], ['explain']],
    ['all there is', [RENT, '我还能享受哪些政策'], ['list']],
    ['all there is, in words that hint at a matter', [RENT, '有啥补助'], ['list']],
    ['what waits', [RENT, '继续'], ['continue']],
  ])('%s: %j', (_, messages, kinds) => {
    expect(kindsOf(...messages)).toEqual(kinds);
  });

  it('takes in what is told beside a question, once', () => {
    expect(kindsOf(LOAN, '45岁，去哪申请')).toEqual(['answer', 'aspect']);
  });

  it('stores nothing of what is supposed', () => {
    const { state } = talk(RENT, '要是转租给别人呢');
    expect(state?.answers.some(({ fact }) => fact === 'final_tenant')).toBe(false);
  });
});

const FARM = '在家养猪 自己养大自己卖 要缴增值税不';
const INCOME = '个体户 今年所得额30万 个税要交3.6万 能减多少';
const SIX = '我在济南开小店的个体户 六税两费我们这有吗';

/** What the last message is about first. */
const aboutOf = (...messages: readonly (string | Sent)[]) =>
  lastOf(...messages).citations[0]?.measureId;

describe('a matter of its own within a case', () => {
  it.each<[kind: string, messages: readonly string[], measure: string]>([
    ['a topic beside an aspect', [SIX, '个税也能减吗'], 'tax2023-1'],
    ['a bare noun', [FARM, '旧设备卖掉呢'], 'vat2026-3-assets'],
    ['told, not asked', [FARM, '我还给人家母猪配种收点辛苦费'], 'vat2026-2-2'],
    ['told of what another turns on', [FARM, '我还卖点种子化肥'], 'vat2026-2-seeds'],
    ['a name with an aspect word in it', [LOAN, '一次性创业资助我能拿不'], 'gzbt2025-1'],
    ['a name, and how much', [LOAN, '赢在广州那个比赛奖金有多少'], 'gzbt2025-2'],
  ])('%s: %j', (_, messages, measure) => {
    expect(aboutOf(...messages)).toBe(measure);
  });

  it.each<[kind: string, messages: readonly string[], measure: string]>([
    ['what its record speaks of', [INCOME, '现在季度预缴就能减还是要等明年汇算'], 'tax2023-1'],
    ['a word of any talk', [LOAN, '那把老板换成我老公行不行'], 'gzdb2025-1'],
  ])('but not %s: %j', (_, messages, measure) => {
    expect(aboutOf(...messages)).toBe(measure);
  });
});

describe('what lies on the table', () => {
  it('is remembered, the latest first, and goes back with 上一步', () => {
    const before = talk(RENT);
    const after = talk(RENT, '社保能缓交吗');
    expect(after.state?.named.length).toBeGreaterThan(before.state?.named.length ?? 0);
    const undone = talk(RENT, '社保能缓交吗', '上一步');
    expect(undone.state?.named).toEqual(before.state?.named);
    expect(undone.state?.focus?.hand).toEqual(before.state?.focus?.hand);
  });
});

describe('a first message', () => {
  it.each<[kind: string, text: string, region: string, measure: string]>([
    [
      'a pause, asked in trouble',
      '台风把铺子淹了，不想注销，能先歇几个月不',
      '330212',
      'yz2022-19',
    ],
    ['a bare benefit with a fact in it', '租铺补贴', '440100', 'gzbt2025-3'],
    ['whether tax is due at all', '我小规模的，十月份增值税要不要交', '510100', 'vat2026-1-1'],
    ['at which rate', '小规模开票几个点', '510100', 'vat2026-3-one'],
    ['what is bought to be sold', '卖鸡蛋的批发部，增值税有免的吗', '410100', 'vat2026-2-veg'],
  ])('%s: %s', (_, text, region, measure) => {
    expect(aboutOf({ text, region })).toBe(measure);
  });
});
