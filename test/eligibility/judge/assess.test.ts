import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../src/eligibility/facts.ts';
import { assess } from '../../../src/eligibility/judge/assess.ts';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { estimateSchema } from '../../../src/knowledge/schema/amount.ts';
import { validitySchema } from '../../../src/knowledge/schema/validity.ts';
import { factsOf, measureOf, rule, world } from '../small-world.ts';

const on = '2020-03-15' as CivilDate;
const judge = (written: unknown, given: Record<string, FactValue>) =>
  assess(measureOf(rule(written)), factsOf(given), on, world)?.[0];

const OPEN = { fact: 'open', is: 'yes', text: '开着门' };
const CHEAP = { fact: 'sales', atMost: 10, text: '卖得不超过10' };
const KIND = { fact: 'kind', in: ['a', 'b'], text: '是甲或乙' };

describe('the verdict of one clause', () => {
  it.each<[string, unknown, Record<string, FactValue>, string]>([
    ['all hold', [OPEN, CHEAP], { open: 'yes', sales: 10 }, 'eligible'],
    ['one fails, another is open', [OPEN, CHEAP], { sales: 11 }, 'ineligible'],
    ['one is open', [OPEN, CHEAP], { open: 'yes' }, 'unknown'],
    ['one is not known', [OPEN, CHEAP], { open: 'yes', sales: 'unknown' }, 'unknown'],
    ['a band within', [{ fact: 'staff', below: 5 }], { staff: 'few' }, 'eligible'],
    ['a band across', [{ fact: 'staff', below: 4 }], { staff: 'few' }, 'unknown'],
    ['a band beyond', [{ fact: 'staff', below: 5 }], { staff: 'many' }, 'ineligible'],
    ['an open bound', [{ fact: 'sales', below: 10 }], { sales: 10 }, 'ineligible'],
    ['a month within', [{ fact: 'came', from: '2020-03-01' }], { came: '2020-03' }, 'eligible'],
    ['a month across', [{ fact: 'came', from: '2020-03-06' }], { came: '2020-03' }, 'unknown'],
    ['a place within', [{ fact: 'place', within: ['330600'] }], { place: '330603' }, 'eligible'],
    ['a place too coarse', [{ fact: 'place', within: ['330603'] }], { place: '330600' }, 'unknown'],
    ['a narrower trade', [{ fact: 'trade', is: 'transport' }], { trade: 'taxi' }, 'eligible'],
    ['a wider trade', [{ fact: 'trade', is: 'taxi' }], { trade: 'transport' }, 'ineligible'],
    ['an office decides', [OPEN, { manual: '看审核' }], { open: 'yes' }, 'unknown'],
    [
      'an office decides, but one fails',
      [OPEN, { manual: '看审核' }],
      { open: 'no' },
      'ineligible',
    ],
    ['nobody is named', [{ unstated: '没写谁' }], { open: 'yes' }, 'unknown'],
    ['it must not be', { not: OPEN, text: '没开门' }, { open: 'yes' }, 'ineligible'],
  ])('%s', (_, written, given, verdict) => {
    expect(judge(written, given)?.verdict).toBe(verdict);
  });
});

describe('reasons', () => {
  const texts = (written: unknown, given: Record<string, FactValue>) =>
    judge(written, given)?.reasons.map(({ text, holds, fact }) => [text, holds, fact]);

  it('of an eligible one: all that holds', () => {
    expect(texts([OPEN, CHEAP], { open: 'yes', sales: 3 })).toEqual([
      ['开着门', true, 'open'],
      ['卖得不超过10', true, 'sales'],
    ]);
  });

  it('of an ineligible one: the cheapest that fails', () => {
    expect(texts([CHEAP, OPEN], { open: 'no', sales: 11 })).toEqual([['开着门', false, 'open']]);
  });

  it('of an open one: what holds and what is open', () => {
    expect(texts([OPEN, CHEAP, { manual: '看审核' }], { open: 'yes' })).toEqual([
      ['开着门', true, 'open'],
      ['卖得不超过10', null, 'sales'],
      ['看审核', null, undefined],
    ]);
  });

  const ways = { any: [KIND, CHEAP], text: '是甲乙，或者卖得少' };
  it('of ways that all fail: the words for all of them', () => {
    expect(texts([ways], { kind: 'c', sales: 11 })).toEqual([
      ['是甲乙，或者卖得少', false, 'kind'],
    ]);
  });
  it('of ways that are all open: the words for all of them', () => {
    expect(texts([ways], {})).toEqual([['是甲乙，或者卖得少', null, 'kind']]);
  });
  it('of ways of which one is left: that one', () => {
    expect(texts([ways], { kind: 'c' })).toEqual([['卖得不超过10', null, 'sales']]);
  });
  it('of ways of which one holds: that one', () => {
    expect(texts([ways], { kind: 'c', sales: 1 })).toEqual([['卖得不超过10', true, 'sales']]);
  });
  it('of what must not be: its own words', () => {
    expect(texts({ not: OPEN, text: '没开门' }, { open: 'yes' })).toEqual([
      ['没开门', false, 'open'],
    ]);
  });
  it('say once what two conditions put in the same words', () => {
    const both = { fact: 'rich', is: 'no', text: '开着门' };
    expect(texts([OPEN, both], { open: 'yes', rich: 'no' })).toEqual([['开着门', true, 'open']]);
    expect(texts([OPEN, both], { open: 'yes' })).toEqual([
      ['开着门', true, 'open'],
      ['开着门', null, 'rich'],
    ]);
  });
  it('carry the locator of the condition, else of the clause', () => {
    const found = judge([{ ...OPEN, locator: '第二条' }, CHEAP], { open: 'yes', sales: 1 });
    expect(found?.reasons.map(({ locator }) => locator)).toEqual(['第二条', '第一条']);
  });
});

describe('near misses', () => {
  it.each<[string, unknown, Record<string, FactValue>, unknown]>([
    ['the only failure', [OPEN, CHEAP], { open: 'yes', sales: 11 }, [['sales', 'eligible']]],
    ['with something open', [OPEN, CHEAP], { sales: 11 }, [['sales', 'unknown']]],
    ['what cannot be changed', [OPEN, CHEAP], { open: 'no', sales: 1 }, undefined],
    ['two failures', [OPEN, CHEAP], { open: 'no', sales: 11 }, undefined],
    [
      'one of two ways',
      { any: [CHEAP, { fact: 'rich', is: 'no', text: '不富' }] },
      { sales: 11, rich: 'yes' },
      [
        ['sales', 'eligible'],
        ['rich', 'eligible'],
      ],
    ],
  ])('%s', (_, written, given, expected) => {
    const misses = judge(written, given)?.nearMiss;
    expect(misses?.map(({ fact, verdict }) => [fact, verdict])).toEqual(expected);
  });
});

describe('a measure with several clauses', () => {
  const spec = (text: unknown) => validitySchema.parse(text);
  const past = spec({ from: '2020-01-01', to: '2020-01-31' });
  const present = spec({ to: '2020-12-31' });
  const measure = {
    ...measureOf(rule([OPEN]), rule([KIND]), rule([CHEAP])),
    validity: past,
    discretion: '整条酌情',
  };
  const [a, b, c] = measure.clauses;
  if (!a || !b || !c) throw new Error('three clauses');
  const three = {
    ...measure,
    clauses: [a, { ...b, validity: present }, { ...c, discretion: '分项酌情' }],
  };
  const sum = (given: Record<string, FactValue>) => assess(three, factsOf(given), on, world);

  it('is summed up first, then each clause follows', () => {
    const found = sum({ open: 'yes' });
    expect(found?.map(({ clause }) => clause)).toEqual([undefined, 'a', 'b', 'c']);
    expect(found?.map(({ verdict }) => verdict)).toEqual([
      'eligible',
      'eligible',
      'unknown',
      'unknown',
    ]);
  });

  it.each<[Record<string, FactValue>, string, string]>([
    [{ open: 'yes', kind: 'c' }, 'eligible', 'expired'],
    [{ open: 'yes', kind: 'a' }, 'eligible', 'in_force'],
    [{ open: 'no', kind: 'c', sales: 11 }, 'ineligible', 'in_force'],
    [{ open: 'no', kind: 'c' }, 'unknown', 'expired'],
    [{}, 'unknown', 'in_force'],
  ])('for %j is %s, %s', (given, verdict, status) => {
    expect(sum(given)?.[0]).toMatchObject({ verdict, validity: { status } });
  });

  it('says the discretion of the measure, and of a clause its own', () => {
    const found = sum({ sales: 1 });
    expect(found?.map(({ discretion }) => discretion)).toEqual([
      '整条酌情',
      '整条酌情',
      '整条酌情',
      '分项酌情',
    ]);
  });

  it('misses what its open clauses miss', () => {
    expect(sum({ open: 'no' })?.[0]?.missing).toEqual(['kind', 'sales']);
    expect(sum({ open: 'yes' })?.[0]?.missing).toEqual([]);
  });

  it('has the near misses of all its clauses when all fail', () => {
    expect(sum({ open: 'no', kind: 'c', sales: 11 })?.[0]?.nearMiss).toEqual([
      { fact: 'sales', text: '卖得不超过10', verdict: 'eligible' },
    ]);
  });

  it('is worth what any of its open clauses gives, and says how each is reckoned', () => {
    const worth = (amount: number, formula: string) =>
      estimateSchema.parse({ unit: '月', formula, amount });
    const priced = {
      ...three,
      clauses: [
        { ...a, estimate: worth(2, '免2个月') },
        { ...b, estimate: worth(3, '免3个月') },
      ],
    };
    const estimates = (given: Record<string, FactValue>) =>
      assess(priced, factsOf(given), on, world)?.map(({ estimate }) => estimate);
    expect(estimates({})?.[0]).toMatchObject({
      amount: { low: 2, high: 3 },
      formula: '免2个月；免3个月',
      explanation: expect.stringMatching(/.+；.+/),
    });
    expect(estimates({ kind: 'c' })?.[0]).toMatchObject({ amount: 2, formula: '免2个月' });
    expect(estimates({ kind: 'a' })?.[0]).toMatchObject({ amount: 3 });
    expect(estimates({ kind: 'c', open: 'no' })).toEqual([undefined, undefined, undefined]);
  });
});
