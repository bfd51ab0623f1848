import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchData } from '../../src/search/search-data.ts';
import {
  openNumbers,
  openWords,
  packNumbers,
  packWords,
  toSigned,
  toUnsigned,
} from '../../src/search/stored/packing.ts';
import { openStored, storeSearch } from '../../src/search/stored/stored-search.ts';
import { realSearch } from './compiled.ts';

describe('tables as text', () => {
  it('gives back any whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0x7fffffff)), (values) => {
        expect([...openNumbers(packNumbers(values))]).toEqual(values);
      }),
    );
  });

  it.each([
    [[0, 5, 91, 92], ' &}~! '],
    [[8463], '~}}'],
    [[8464], '~~!  '],
  ])('writes %j as %j', (values, text) => {
    expect(packNumbers(values)).toBe(text);
  });

  it.each([[-1], [0.5], [2 ** 31], [Number.NaN]])('refuses %d', (value) => {
    expect(() => packNumbers([value])).toThrow(RangeError);
  });

  it('gives back signed numbers', () => {
    for (const value of [0, -1, 1, -46, 107]) expect(toSigned(toUnsigned(value))).toBe(value);
  });

  it('gives back any sorted words', () => {
    const word = fc.stringMatching(/^[a-z0-9'_#@+%.房租减免电费]{1,40}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word), (list) => {
        const words = [...list].sort();
        expect(openWords(packWords(words))).toEqual(words);
      }),
    );
  });

  it('refuses words that are not in order, or hold a capital letter', () => {
    expect(() => packWords(['电费', '房租'].sort().toReversed())).toThrow(RangeError);
    expect(() => packWords(['ABC'])).toThrow(RangeError);
  });

  it('gives back the search data, table by table', () => {
    const { data } = realSearch();
    const opened = openStored(storeSearch(data));
    const tables = Object.keys(data) as (keyof SearchData)[];
    expect(Object.keys(opened).sort()).toEqual([...tables].sort());
    expect(tables.filter((table) => !isDeepStrictEqual(opened[table], data[table]))).toEqual([]);
  });
});
