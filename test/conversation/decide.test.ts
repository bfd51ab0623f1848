import { describe, expect, it } from 'vitest';
import { decide } from '../../src/conversation/decide/decide.ts';
import type { Move } from '../../src/conversation/decide/move.ts';
import { readScene } from '../../src/conversation/read/scene.ts';
import { emptyState } from '../../src/conversation/state.ts';
import { deps, talk, today } from './real-conversation.ts';

const RENT = '我在柯桥开面馆，个体户，租的城投的门面，房租能减吗';
const LOAN = '我在广州开店，想申请创业担保贷款';
const STAFF = '我在绍兴开店，外地员工回来的路费有补贴吗';

/** What the last message brings about after those before it. */
function movesOf(...messages: readonly string[]): readonly Move[] {
  const state = talk(...messages.slice(0, -1)).state ?? emptyState;
  return decide(readScene(state, { text: messages.at(-1) ?? '' }, today, deps), deps);
}

const kindsOf = (...messages: readonly string[]) => movesOf(...messages).map(({ kind }) => kind);

describe('what a message means', () => {
  it.each<[step: string, messages: readonly string[], kinds: readonly Move['kind'][]]>([
    ['a command and nothing else', [RENT, '上一步'], ['undo']],
    ['a command after giving up something', [RENT, '算了直接看结果'], ['result']],
    ['courtesy and nothing else', [RENT, '谢谢啊'], ['thanks']],
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
    ['a topic by its noun', [RENT, '社保呢'], ['policy']],
    ['a topic told of before', [RENT, '社保能缓交吗', '房租那个呢'], ['turn-to']],
    ['a record of the same paper', ['批发种子要交增值税吗', '鲜肉鸡蛋呢'], ['turn-to']],
    ['no record beside by what all have', ['批发种子要交增值税吗', '到哪天为止'], ['aspect']],
    ['a question of the record', [RENT, '到底是免哪两个月'], ['aspect']],
    ['a word of the open question', [STAFF, '什么叫单位参保'], ['explain']],
    ['all there is', [RENT, '我还能享受哪些政策'], ['list']],
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
