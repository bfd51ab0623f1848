import { describe, expect, it } from 'vitest';
import { withRecordBeside } from '../../../src/conversation/answer/turns/record-beside.ts';
import { decide } from '../../../src/conversation/decide/decide.ts';
import { respondAll } from '../../../src/conversation/decide/respond/respond-all.ts';
import { readScene } from '../../../src/conversation/read/scene.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { typed } from '../../../src/language/words.ts';
import { deps, lastOf, today, wordsOf } from '../real-conversation.ts';

/** What a first message is answered with, and the same with a line on another record. */
function besideIn(region: string, text: string, record: string) {
  const scene = readScene(emptyState, { text: typed(text), region }, today, deps);
  const draft = respondAll(decide(scene, deps), scene, deps);
  return { draft, told: withRecordBeside(draft, record, scene, deps) };
}

describe('a line on another record', () => {
  it('tells what holds here, and cites it', () => {
    const { draft, told } = besideIn('330602', '一个月卖八万 增值税要交吗', 'vat2026-3-one');
    expect(told.measures).toEqual([...draft.measures, 'vat2026-3-one']);
    expect(told.messages.at(-1)?.text).toContain('减按1%');
  });

  it.each([
    ['of a plan without a place', 'mbw-05'],
    ['of another town', 'yz2022-07-1'],
  ])('tells nothing %s', (_, record) => {
    const { draft, told } = besideIn('330602', '一个月卖八万 增值税要交吗', record);
    expect(told).toBe(draft);
  });

  it('says first that it has lapsed', () => {
    const { told } = besideIn('330212', '电费能少点吗', 'yz2022-01');
    const line = told.messages.at(-1)?.text ?? '';
    expect(told.measures).toContain('yz2022-01');
    expect(line).toContain('已过期');
  });
});

it('keeps whom to call beside a lapse, and brings no plan of nowhere', () => {
  const reply = lastOf(
    '我在绍兴越城开了家小饭店 去年亏了不少 有没有啥补助',
    '那房租呢 房东是私人的',
  );
  expect(wordsOf(reply)).toContain('可以打');
  expect(
    reply.citations.map(({ measureId }) => measureId).filter((id) => id.startsWith('mb')),
  ).toEqual([]);
});
