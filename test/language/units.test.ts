import { describe, expect, it } from 'vitest';
import type { Speech } from '../../src/knowledge/schema/speech.ts';
import { noReplies } from '../../src/knowledge/schema/speech.ts';
import { matchOf, unitsOf, wordingsOf } from '../../src/language/nearness/units.ts';

const speech: Speech = {
  ...{
    classes: {},
    frames: [],
    consequences: [],
    requests: [],
    phrases: [],
    dialects: [],
    learned: '',
  },
  replies: noReplies,
  wordings: { money: ['钱到手', '拨付'], close: ['关门', '停业'], shut: ['停业'] },
};
const units = (said: string, ...words: string[]) => unitsOf(said, words, speech);
const matched = (text: string) => ({ text, wordings: wordingsOf(text, speech) });

describe('the things that a question names', () => {
  it('are words, and what is worded differently elsewhere as one', () => {
    expect(units('停业补贴', '停业', '补贴')).toEqual([
      { said: '停业', wordings: ['close', 'shut'], weight: 1, pairs: [] },
      { said: '补贴', wordings: [], weight: 1, pairs: [] },
    ]);
  });

  it('weigh less as a single character, and have parts as a long word', () => {
    expect(units('证营业执照', '证', '营业执照')).toEqual([
      { said: '证', wordings: [], weight: 0.4, pairs: [] },
      { said: '营业执照', wordings: [], weight: 1, pairs: ['营业', '业执', '执照'] },
    ]);
  });

  it.each([
    ['三个月', ['三个', '月']],
    ['能不能办', ['能不能', '办']],
    ['没有情况', ['没有', '情况']],
  ])('are nothing in %s', (said, words) => {
    expect(units(said, ...words)).toEqual([]);
  });

  it('are named once each', () => {
    expect(units('补贴补贴', '补贴', '补贴')).toHaveLength(1);
  });
});

describe('how well a sentence speaks of a thing', () => {
  const [stopped, grant] = units('停业补贴', '停业', '补贴');
  const [licence] = units('营业执照', '营业执照');
  it.each([
    [stopped, '停业的有', 1],
    [stopped, '关门的有', 0.75],
    [stopped, '补贴有', 0],
    [grant, '补贴有', 1],
    [grant, '补助贴息', 0],
    [licence, '凭营业执照', 1],
    [licence, '凭执照', 0.7 / 3],
    [licence, '凭证', 0],
  ])('%j by %s: %d', (unit, text, expected) => {
    if (unit === undefined) throw new Error('no unit');
    expect(matchOf(unit, matched(text))).toBeCloseTo(expected, 9);
  });
});
