import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../src/eligibility/facts.ts';
import { possibleValues } from '../../../src/eligibility/judge/possible-values.ts';
import { rule, world } from '../small-world.ts';

describe('what a fact may still be, as far as the rules tell answers apart', () => {
  it.each<[string, unknown, FactValue, readonly FactValue[]]>([
    ['kind', { fact: 'kind', is: 'a' }, 'unknown', ['a', 'b']],
    ['kind', { fact: 'kind', is: 'a' }, 'c', ['c']],
    ['trade', { fact: 'trade', is: 'transport' }, 'unknown', ['transport', 'food']],
    ['trade', { fact: 'trade', is: 'transport' }, 'food', ['food']],
    ['sales', { fact: 'sales', atMost: 10 }, 'unknown', [10, 11]],
    ['sales', { fact: 'sales', atMost: 10 }, '8..10', [10]],
    ['sales', { fact: 'sales', atMost: 10 }, 12, [12]],
    ['staff', { fact: 'staff', atLeast: 3 }, 'few', [3, 2]],
    ['came', { fact: 'came', from: '2020-03-01' }, 'unknown', ['2020-03-01', '2020-02-29']],
    ['came', { fact: 'came', from: '2020-03-15' }, '2020-03', ['2020-03-15', '2020-03-14']],
    ['came', { fact: 'came', from: '2020-04-15' }, '2020-02', ['2020-02-01']],
    ['place', { fact: 'place', within: ['330603'] }, 'unknown', ['330603', '999999']],
    ['place', { fact: 'place', within: ['330603'] }, '330600', ['330603', '330699']],
    ['place', { fact: 'place', within: ['330603'] }, '330604', ['330604']],
    ['none', { fact: 'kind', is: 'a' }, 'unknown', []],
  ])('%s under %j, given %s: %j', (fact, written, given, expected) => {
    expect(possibleValues(fact, [rule(written)], world, given)).toEqual(expected);
  });
});
