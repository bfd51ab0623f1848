import { describe, expect, it } from 'vitest';
import { buildIndex, openIndex, type TextIndex } from '../../src/search/rank/text-index.ts';
import { buildMiniSearch, openMiniSearch } from '../bench/indexes/minisearch-index.ts';

type Texts = readonly ReadonlyMap<string, number>[];

const indexes: Readonly<Record<string, (texts: Texts) => TextIndex>> = {
  'packed runs': (texts) => openIndex(buildIndex(texts)),
  MiniSearch: (texts) => openMiniSearch(buildMiniSearch(texts)),
};

const texts: Texts = [
  new Map([
    ['房租', 1],
    ['减免', 1],
    ['_房租', 1],
  ]),
  new Map([
    ['房租', 3],
    ['减免', 1],
    ['_房租', 1],
  ]),
  new Map([
    ['电费', 1],
    ['减免', 1],
    ['_电费', 1],
    ['九折', 1],
    ['餐饮', 1],
    ['@price', 1],
  ]),
  new Map([
    ['电费', 1],
    ['减免', 1],
    ['_电费', 1],
  ]),
];

describe.each(Object.entries(indexes))('the port of the index, by %s', (_, open) => {
  const scoresOf = (terms: Iterable<readonly [string, number]>) => [
    ...open(texts).score(new Map(terms)),
  ];

  it('scores every text that holds a term and no other', () => {
    expect(scoresOf([['电费', 1]]).map((score) => score > 0)).toEqual([false, false, true, true]);
    expect(scoresOf([['水费', 1]])).toEqual([0, 0, 0, 0]);
    expect(scoresOf([])).toEqual([0, 0, 0, 0]);
  });

  it('counts a term that stands oftener for more, and in a longer text for less', () => {
    const [once = 0, thrice = 0] = scoresOf([['房租', 1]]);
    expect(thrice).toBeGreaterThan(once);
    expect(thrice).toBeLessThan(3 * once);
    const [, , long = 0, short = 0] = scoresOf([['电费', 1]]);
    expect(short).toBeGreaterThan(long);
  });

  it('counts a rare term for more than one that all hold', () => {
    const index = open(texts);
    expect(index.idf('九折')).toBeGreaterThan(index.idf('减免'));
    expect(index.idf('水费')).toBe(index.idf('九折'));
    expect(['九折', '水费'].map(index.has)).toEqual([true, false]);
    expect(index.size).toBe(texts.length);
  });

  it('adds terms up, each by its weight', () => {
    const [rent = 0] = scoresOf([['房租', 1]]);
    const [relief = 0] = scoresOf([['减免', 1]]);
    const [both = 0] = scoresOf([
      ['房租', 2],
      ['减免', 1],
    ]);
    expect(both).toBeCloseTo(2 * rent + relief, 6);
  });
});
