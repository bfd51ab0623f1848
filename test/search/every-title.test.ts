import { describe, expect, it } from 'vitest';
import { realSearch } from './compiled.ts';
import { typosOf } from './typed-typos.ts';

const { search, knowledge } = realSearch();

describe('while one types', () => {
  const asked = knowledge.measures.filter(({ kind }) => kind !== 'governance');
  const titles = [...new Set(asked.map(({ title }) => title))];
  // The beginning of a title is what is typed before one looks up.
  const begun = titles.map((title) => title.match(/^[\p{Script=Han}]{3,6}/u)?.[0] ?? '');
  const texts = [...new Set(begun)].filter((text) => text !== '');
  const LIMIT = 8;
  const share = (typos: ReturnType<typeof typosOf>, meant: (text: string) => string) => {
    const missed = typos.filter(({ text, typed }) => {
      const found = search.suggest(typed, LIMIT).map((one) => one.replaceAll(/\s/g, ''));
      return !found.some((one) => one.includes(meant(text)));
    });
    return { share: 1 - missed.length / typos.length, missed };
  };

  it('finds what was meant by characters with a typo', () => {
    const found = share(typosOf(texts, '的了在是有和人这中大'), (text) => text);
    expect(found.share, JSON.stringify(found.missed.slice(0, 30))).toBeGreaterThanOrEqual(0.95);
  });

  it('finds what was meant by pinyin with a typo', () => {
    const soundOf = new Map(texts.map((text) => [search.spell(text).sounds, text]));
    const typos = typosOf([...soundOf.keys()], 'aeioungzhsj');
    const found = share(typos, (sound) => soundOf.get(sound) ?? sound);
    expect(found.share, JSON.stringify(found.missed.slice(0, 30))).toBeGreaterThanOrEqual(0.95);
  });
});
