import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inboundSchema, MAX_TEXT } from '../../src/conversation/inbound.ts';
import { replySchema } from '../../src/conversation/reply.ts';
import { parseState, stateSchema } from '../../src/conversation/state.ts';
import { lengthOf, textOf, typed } from '../../src/language/words.ts';
import { lawRuns, lawTime } from '../eligibility/law-runs.ts';
import { conversation, knowledge, talk, today } from './real-conversation.ts';

const SCRAPS = [
  '柯桥',
  '鄞州',
  '2022年',
  '房租',
  '社保',
  '能减吗',
  '个体户',
  '不清楚',
  '1',
  '②',
  '上一步',
  '直接看结果',
  '重新开始',
  '我都说了啥',
  '电话多少',
  '我说错了',
  '十五万',
  '不是国有的',
  '谢谢',
  'hello',
  '？？？',
  '😀',
  '\u0000',
  '\ud800',
  '稳岗反还',
  '',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 5 }).map((scraps) => scraps.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const answer = fc.record({
  question: fc.oneof(
    fc.constantFrom(...knowledge.facts.map((fact) => fact.id as string)),
    fc.string({ maxLength: 20 }),
  ),
  value: fc.oneof(
    fc.constantFrom('unknown', 'yes', 'no', '1', 'individual', '330603'),
    fc.string({ maxLength: 10 }),
    fc.integer(),
  ),
});
const message = fc.oneof(
  { weight: 4, arbitrary: text.map((said) => ({ text: said })) },
  { weight: 1, arbitrary: answer.map((one) => ({ answer: one })) },
);

describe('any talk at all', lawTime, () => {
  it('gets replies of the contract, with complete words, and leaves a state that can be stored', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 6 }), (messages) => {
        const { replies, state } = talk(...messages);
        for (const reply of replies) {
          expect(replySchema.parse(reply)).toEqual(reply);
          expect(reply.messages.length).toBeGreaterThan(0);
          for (const { text: words } of reply.messages) {
            expect(words.trim()).not.toBe('');
            expect(words).not.toMatch(/undefined|NaN|\[object/);
          }
        }
        expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(stateSchema.parse(state));
      }),
      { numRuns: Math.round(lawRuns.numRuns * 0.4) },
    );
  });

  it('goes the same way twice', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 4 }), (messages) => {
        expect(talk(...messages)).toEqual(talk(...messages));
      }),
      { numRuns: Math.round(lawRuns.numRuns * 0.13) },
    );
  });
});

describe('bad input', () => {
  it('is no text for being long: it is cut at a sentence', () => {
    const text = '房租能减吗？'.repeat(MAX_TEXT);
    const read = inboundSchema.parse({ text }).text ?? '';
    expect(lengthOf(read)).toBeLessThanOrEqual(MAX_TEXT);
    expect(textOf(read)).toMatch(/？$/);
  });

  it.each([
    ['text and answer at once', { text: '房租', answer: { question: 'q1.place', value: '1' } }, ''],
    ['a day that does not exist', { asOf: '2022-02-30' }, 'asOf'],
    ['a field nobody knows', { txt: '房租' }, ''],
    ['an answer without a value', { answer: { question: 'q1.place' } }, 'answer.value'],
  ])('%s is refused with the field', (_, input, path) => {
    const parsed = inboundSchema.safeParse(input);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.path.join('.')).toBe(path);
  });

  it('a stored state of another version starts afresh', () => {
    expect(parseState({ version: 0, answers: [] })).toBeNull();
    expect(parseState('nonsense')).toBeNull();
    expect(
      conversation.turn(parseState({ version: 0 }), { text: typed('你好') }, today).reply.turn,
    ).toBe(1);
  });
});
