import { expect, test } from 'vitest';
import { comparisonBy, likenessTo } from '../../../src/language/nearness/likeness.ts';
import { knowledge } from '../../conversation/real-conversation.ts';

const TEXTS = ['社保补贴怎么领', '社保补贴什么时候到账', '租金减免找谁', '社保补贴怎么领'];
const { among, sentence } = comparisonBy(TEXTS, knowledge.speech);

test('the same words are wholly alike, wherever in the list they stand', () => {
  const likeness = likenessTo(TEXTS, TEXTS, knowledge.speech)('社保补贴怎么领');
  expect(likeness[0]).toBeCloseTo(1, 12);
  expect(likeness[3]).toBe(likeness[0]);
  expect(likeness[1]).toBeGreaterThan(likeness[2] ?? 1);
});

test('words that share no piece are not alike at all', () => {
  expect([...among(TEXTS).likenessOf('咖啡')]).toEqual([0, 0, 0, 0]);
});

test('a text holds all of the words that it says among others', () => {
  const held = among(['租金减免找谁，要带什么', '咖啡']).heldBy('租金减免');
  expect(held[0]).toBeCloseTo(1, 12);
  expect(held[1]).toBe(0);
});

test('a sentence that is kept compares as words do', () => {
  const compared = among(TEXTS);
  expect(compared.likenessOfSentence(sentence('补贴到账'))).toEqual(
    compared.likenessOf('补贴到账'),
  );
});
