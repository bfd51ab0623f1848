import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../src/eligibility/facts.ts';
import { UNKNOWN } from '../../../src/eligibility/facts.ts';
import { meets } from '../../../src/eligibility/judge/meets.ts';
import { all, any, not, type Truth } from '../../../src/eligibility/judge/truth.ts';
import { createRulebook } from '../../../src/eligibility/rulebook.ts';
import type { Demand } from '../../../src/knowledge/schema/condition.ts';
import { knowledge } from '../real-knowledge.ts';

const rulebook = createRulebook(knowledge);
const factOf = (id: string) => {
  const fact = knowledge.facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
};
const [number, place] = [factOf('employees'), factOf('place')];
const demands = {
  range: (min?: number, max?: number, minOpen = false, maxOpen = false) =>
    ({ op: 'range', min, max, minOpen, maxOpen }) as Demand,
  dates: (from?: string, until?: string) => ({ op: 'dates', from, until }) as Demand,
  within: (...codes: string[]) => ({ op: 'within', codes }) as unknown as Demand,
};

describe('Kleene truth', () => {
  const both: readonly Truth[] = [true, false, null];
  it.each(both.flatMap((a) => both.map((b) => [a, b] as const)))('of %s and %s', (a, b) => {
    const expectedAll = a === false || b === false ? false : a === null || b === null ? null : true;
    const expectedAny = a === true || b === true ? true : a === null || b === null ? null : false;
    expect(all([a, b])).toBe(expectedAll);
    expect(any([a, b])).toBe(expectedAny);
  });

  it('of nothing at all', () => {
    expect([all([]), any([])]).toEqual([true, false]);
    expect([not(true), not(false), not(null)]).toEqual([false, true, null]);
  });
});

describe('meets', () => {
  it.each<[string, Demand, FactValue | undefined, Truth]>([
    ['at least 3', demands.range(3), 3, true],
    ['at least 3', demands.range(3), 2, false],
    ['more than 3', demands.range(3, undefined, true), 3, false],
    ['more than 3', demands.range(3, undefined, true), 4, true],
    ['at most 5', demands.range(undefined, 5), 5, true],
    ['at most 5', demands.range(undefined, 5), 6, false],
    ['less than 5', demands.range(undefined, 5, false, true), 5, false],
    ['less than 5', demands.range(undefined, 5, false, true), 4, true],
    ['anything', demands.range(), 0, true],
    ['what was not told', demands.range(3), undefined, null],
    ['what is not known', demands.range(3), UNKNOWN, null],
  ])('a number: %s (%o) of %s is %s', (_, demand, value, expected) => {
    expect(meets(demand, number, value, rulebook)).toBe(expected);
  });

  it.each<[Demand, string, Truth]>([
    [demands.dates('2020-03-01', '2020-03-31'), '2020-03-01', true],
    [demands.dates('2020-03-01', '2020-03-31'), '2020-03-31', true],
    [demands.dates('2020-03-01', '2020-03-31'), '2020-02-29', false],
    [demands.dates('2020-03-01', '2020-03-31'), '2020-04-01', false],
    [demands.dates('2020-03-01'), '2021-01-01', true],
    [demands.dates('2020-03-01'), '2020-02-29', false],
    [demands.dates(undefined, '2020-03-31'), '2019-01-01', true],
    [demands.dates(undefined, '2020-03-31'), '2020-04-01', false],
    [demands.dates(), '2020-04-01', true],
    // A month counts as all its days.
    [demands.dates('2020-03-01', '2020-03-31'), '2020-03', true],
    [demands.dates('2020-03-15'), '2020-03', null],
    [demands.dates(undefined, '2020-03-15'), '2020-03', null],
    [demands.dates('2020-03-15', '2020-03-20'), '2020-03', null],
    [demands.dates('2020-04-01'), '2020-03', false],
    [demands.dates('2020-03-31'), '2020-03', null],
    [demands.dates(undefined, '2020-03-01'), '2020-03', null],
    [demands.dates(undefined, '2020-02-29'), '2020-03', false],
  ])('a day: %o of %s is %s', (demand, value, expected) => {
    expect(meets(demand, number, value, rulebook)).toBe(expected);
  });

  it.each<[string[], string, Truth]>([
    [['330600'], '330603', true],
    [['330603'], '330603', true],
    [['330603'], '330600', null],
    [['330603'], '330604', false],
    [['330604', '330600'], '330603', true],
    [['330604', '330603'], '330600', null],
  ])('a place: within %o, %s is %s', (codes, value, expected) => {
    expect(meets(demands.within(...codes), place, value, rulebook)).toBe(expected);
  });
});
