import { describe, expect, it } from 'vitest';
import { realSearch } from './compiled.ts';

const { search } = realSearch();

describe('suggest', () => {
  it.each([
    ['房租', /房租/],
    ['fangzu', /房租/],
    ['fz', /房租|房子|发.*|防/],
    ['稳岗', /稳岗/],
    ['wengang', /稳岗/],
  ])('%s', (typed, wanted) => {
    const found = search.suggest(typed, 5);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(wanted);
  });

  it('suggests nothing for nothing', () => {
    expect(search.suggest('  ')).toEqual([]);
    expect(search.suggest('zzzzqq')).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(search.suggest('税', 3)).toHaveLength(3);
  });
});
