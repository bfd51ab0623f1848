import { describe, expect, it } from 'vitest';
import { realSearch } from './compiled.ts';
import { typosOf } from './typed-typos.ts';

const { search, knowledge } = realSearch();

describe('suggest', () => {
  it.each([
    ['房租', /房租/],
    ['fangzu', /房租/],
    ['fz', /房租|房子|发.*|防/],
    ['房zu', /房租/],
    ['房租jian', /房租.*减|减.*房租/],
    ['房 减', /房.*减|减.*房/],
    ['fagzu', /房租/],
    ['稳岗', /稳岗/],
    ['wengang', /稳岗/],
    ['keqiao renshe', /柯桥.*人社/],
    ['徐金媛', /徐金媛/],
  ])('%s', (typed, wanted) => {
    const found = search.suggest(typed, 5);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(wanted);
  });

  it('holds out the right characters for those that sound alike', () => {
    expect(search.suggest('房祖', 5)).toContainEqual(expect.stringMatching(/房租/));
  });

  it('suggests nothing for nothing', () => {
    expect(search.suggest('  ')).toEqual([]);
    expect(search.suggest('zzzzqq')).toEqual([]);
    expect(search.suggest('zzzz')).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(search.suggest('税', 3)).toHaveLength(3);
  });
});

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
