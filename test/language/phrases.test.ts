import { describe, expect, it } from 'vitest';
import { openPhrases, PhraseError, takenBy } from '../../src/language/phrases.ts';

const lines: Readonly<Record<string, readonly string[]>> = {
  twice: ['<x>({han})不\\k<x>'],
  either: ['找<who>(妈|爸)', '给<who>({kin})'],
  kin: ['姐', '弟'],
  whole: ['(好|行)(吧|啊)'],
  itself: ['是{itself}'],
  lost: ['{nowhere}'],
  broken: ['[好'],
};
const phrases = openPhrases(
  Object.entries(lines).map(([id, say]) => ({ id, say: [...say], reads: [], leaves: [] })),
);
const found = (id: string, text: string) => phrases.of(id).expression.exec(text);

describe('a phrase', () => {
  it.each([
    ['twice', '去不去', '去不去'],
    ['twice', '我要不要去', '要不要'],
    ['twice', '要不是', null],
    ['whole', '好吧', '好吧'],
    ['whole', '好的', null],
    ['either', '给姐打电话', '给姐'],
    ['either', '给妈打电话', null],
  ])('%s of %s is %s', (id, text, expected) => {
    expect(found(id, text)?.[0] ?? null).toBe(expected);
  });

  it.each([
    ['找妈问', '妈'],
    ['给弟问', '弟'],
  ])('takes what stands there by its name, in whichever line: %s', (text, expected) => {
    const match = found('either', text) ?? expect.fail('not found');
    expect(takenBy(match, 'who')).toBe(expected);
    expect(takenBy(match, 'whom')).toBeUndefined();
  });

  it('takes nothing by a bracket that only holds together', () => {
    expect(found('whole', '行啊')).toHaveLength(1);
  });

  it('is found in all its places', () => {
    const all = [...'好吧，行啊'.matchAll(phrases.of('whole').everywhere)].map(([text]) => text);
    expect(all).toEqual(['好吧', '行啊']);
  });

  it.each([
    ['unheard-of', /unheard-of/],
    ['itself', /itself 说的是它自己/],
    ['lost', /lost：没有“nowhere”/],
    ['broken', /broken：/],
  ])('%s is a fault', (id, message) => {
    expect(() => phrases.of(id)).toThrow(PhraseError);
    expect(() => phrases.of(id)).toThrow(message);
  });
});
