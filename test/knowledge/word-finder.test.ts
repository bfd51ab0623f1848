import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFinder } from '../../src/knowledge/find/word-finder.ts';

describe('createWordFinder', () => {
  const char = fc.constantFrom(...'房租金减免a1');
  const text = fc.array(char, { maxLength: 12 }).map((chars) => chars.join(''));
  const word = fc.array(char, { minLength: 1, maxLength: 4 }).map((chars) => chars.join(''));

  it('finds what a search for each word finds', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), text, (words, said) => {
        const found = [...createWordFinder(words)(said)].sort((a, b) => a.index - b.index);
        const searched = words.flatMap((one, index) =>
          said.includes(one) ? [{ index, from: said.indexOf(one) }] : [],
        );
        expect(found).toEqual(searched);
      }),
    );
  });

  it('finds nothing for an empty word, as it says nothing', () => {
    expect(createWordFinder(['', '租'])('减租')).toEqual([{ index: 1, from: 1 }]);
  });
});
