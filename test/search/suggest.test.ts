import { describe, expect, it } from 'vitest';
import { realSearch } from './compiled.ts';

const { search } = realSearch();

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
