import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtSentence } from '../../src/language/cut-at-sentence.ts';

describe('a long message', () => {
  it.each([
    ['短的不动', 10, '短的不动'],
    ['第一句。第二句！第三句说到一半', 10, '第一句。第二句！'],
    ['没有句号，只有停顿，再往下说', 8, '没有句号，'],
    ['一个停顿也没有的长话', 5, '一个停顿也'],
  ])('%s, at most %d', (text, most, cut) => {
    expect(cutAtSentence(text, most)).toBe(cut);
  });

  it('is never longer, never cut within a character, and begins as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(40), (text, most) => {
        const cut = cutAtSentence(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut).not.toMatch(/[\ud800-\udbff]$/);
      }),
    );
  });
});
