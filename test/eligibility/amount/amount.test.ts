import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../src/eligibility/amount/amount.ts';
import { estimate } from '../../../src/eligibility/amount/estimate.ts';
import { toNumber } from '../../../src/eligibility/amount/exact.ts';
import { inputsOf } from '../../../src/eligibility/amount/inputs.ts';
import { sumFacts } from '../../../src/eligibility/amount/sum-facts.ts';
import { rangeWords } from '../../../src/eligibility/amount/sum-words.ts';
import type { FactValue } from '../../../src/eligibility/facts.ts';
import type { Expression } from '../../../src/knowledge/schema/amount.ts';
import { expressionSchema } from '../../../src/knowledge/schema/amount.ts';
import { conditionSchema } from '../../../src/knowledge/schema/condition.ts';
import type { FactId } from '../../../src/knowledge/schema/ids.ts';
import { lawRuns, lawTime } from '../law-runs.ts';
import { world } from '../small-world.ts';

const facts = (given: Record<string, FactValue>) => new Map(Object.entries(given));

/** What a sum written as an officer writes it comes to: a number, or both ends. */
function ends(written: unknown, given: Record<string, FactValue> = {}, when?: unknown) {
  const rule = when === undefined ? undefined : conditionSchema.parse(when);
  const inputs = inputsOf(facts(given), world, rule);
  const { low, high } = amountOf(expressionSchema.parse(written), inputs);
  const shown = [low, high].map((end) => (end === null ? null : toNumber(end)));
  return shown[0] === shown[1] ? shown[0] : shown;
}

const sales = { fact: 'sales' };
const staff = { fact: 'staff' };
const origin = { choose: { fact: 'kind', by: { a: 200, b: 500, c: 800 } } };

describe('a sum over what is known', () => {
  it.each<[unknown, Record<string, FactValue>, unknown]>([
    [{ mul: [origin, staff] }, { kind: 'c', staff: 3 }, 2400],
    [{ mul: [origin, staff] }, { kind: 'c' }, [0, 9600]],
    [{ mul: [origin, staff] }, { staff: 3 }, [600, 2400]],
    [{ mul: [origin, staff] }, { kind: 'a', staff: 'few' }, [0, 800]],
    [{ mul: [origin, staff] }, { kind: 'a', staff: '5..' }, [1000, 2400]],
    [{ mul: [origin, staff] }, { kind: 'a', staff: 'unknown' }, [0, 2400]],
    [{ which: { fact: 'kind', by: { a: sales, b: staff, c: 1 } } }, { kind: 'b', staff: 4 }, 4],
    [{ which: { fact: 'kind', by: { a: 7, b: staff, c: 1 } } }, { staff: 4 }, [1, 7]],
    [{ percent: 4.35, of: 200 }, {}, 8.7],
    [{ percent: 30, of: { percent: 4.55, of: 200_000 } }, {}, 2730],
    [{ percent: 0.0001, of: 1 }, {}, 0.000001],
    [{ add: [0.1, 0.2] }, {}, 0.3],
    [{ sub: [3, staff] }, {}, [-9, 3]],
    [{ mul: [{ sub: [3, staff] }, 2] }, {}, [-18, 6]],
    [{ mul: [{ sub: [3, staff] }, { sub: [1, staff] }] }, {}, [-33, 99]],
    [{ min: [sales, 15] }, {}, [0, 15]],
    [{ max: [sales, 15] }, {}, [15, 20]],
    [{ min: [sales, 15] }, { sales: 18 }, 15],
    [{ round: { percent: 50, of: 5 }, to: 1 }, {}, 3],
    [
      { brackets: { on: sales, steps: [{ upTo: 10, percent: 3 }, { percent: 10 }] } },
      { sales: 20 },
      1.3,
    ],
    [
      { brackets: { on: sales, steps: [{ upTo: 10, percent: 3 }, { percent: 10 }] } },
      { sales: 10 },
      0.3,
    ],
  ])('%j of %j is %j', (written, given, expected) => {
    expect(ends(written, given)).toEqual(expected);
  });

  it('leaves out what the conditions of its clause leave out', () => {
    expect(ends({ sub: [3, staff] }, {}, [{ fact: 'staff', atMost: 3 }])).toEqual([0, 3]);
    expect(ends({ mul: [origin, 2] }, {}, [{ fact: 'kind', in: ['a', 'b'] }])).toEqual([400, 1000]);
    const either = {
      any: [
        { fact: 'staff', atMost: 3 },
        { fact: 'open', is: 'yes' },
      ],
    };
    expect(ends({ sub: [3, staff] }, {}, [either])).toEqual([-9, 3]);
  });

  it('a trade counts as the wider trade that the sum names', () => {
    const by = { choose: { fact: 'trade', by: { transport: 30, food: 20 } } };
    expect(ends(by, { trade: 'taxi' })).toBe(30);
    expect(ends(by)).toEqual([20, 30]);
  });
});

describe('an estimate', () => {
  const spec = (unit: '元' | '月', amount: unknown) => ({
    unit,
    formula: '标准 × 人数',
    amount: expressionSchema.parse(amount),
  });
  const explained = (unit: '元' | '月', amount: unknown, given: Record<string, FactValue>) =>
    estimate(spec(unit, amount), facts(given), world);

  it.each<['元' | '月', unknown, Record<string, FactValue>, string]>([
    ['元', { mul: [origin, staff] }, { kind: 'c', staff: 3 }, '标准 × 人数：800 × 3人 = 2400元'],
    ['元', { mul: [origin, staff] }, { kind: 'c' }, '标准 × 人数：800 × 事'],
    ['元', { mul: [origin, staff] }, { staff: '3..6' }, '标准 × 人数：200到800 × 3到6人'],
    ['元', { mul: [origin, staff] }, {}, '标准 × 人数'],
    [
      '元',
      { percent: 50, of: { add: [sales, 1] } },
      { sales: 5 },
      '标准 × 人数：（5元 + 1） × 50% = 3元',
    ],
    ['月', { sub: [6, staff] }, { staff: 2 }, '标准 × 人数：6 − 2人 = 4个月'],
    ['元', { min: [sales, 15] }, { sales: 18 }, '标准 × 人数：18元和15，取小的 = 15元'],
    ['元', { max: [sales, staff] }, { sales: 8 }, '标准 × 人数：8元和事，取大的'],
    ['元', { max: [sales, 15] }, { sales: 18 }, '标准 × 人数：18元和15，取大的 = 18元'],
    ['元', { mul: [1, staff] }, { staff: 3 }, '标准 × 人数：3人 = 3元'],
    [
      '元',
      { round: { percent: 50, of: sales }, to: 1 },
      { sales: 5 },
      '标准 × 人数：5元 × 50% = 3元',
    ],
    [
      '元',
      { which: { fact: 'kind', by: { a: sales, b: { mul: [staff, 2] }, c: 1 } } },
      { kind: 'b', staff: 3 },
      '标准 × 人数：3人 × 2 = 6元',
    ],
    [
      '元',
      { brackets: { on: sales, steps: [{ upTo: 10, percent: 3 }, { percent: 10 }] } },
      { sales: 20 },
      '标准 × 人数：20元按3%、10%分段算 = 1.3元',
    ],
  ])('in %s of %j for %j: %s', (unit, amount, given, words) => {
    expect(explained(unit, amount, given).explanation).toBe(words);
  });

  it('rounds money to the fen, half up, and only at the end', () => {
    const third = { percent: 33.335, of: { mul: [sales, 1] } };
    expect(explained('元', third, { sales: 1 }).amount).toBe(0.33);
    expect(explained('元', { mul: [3, third] }, { sales: 1 }).amount).toBe(1);
    expect(explained('月', third, { sales: 1 }).amount).toBe(0.33335);
  });
});

describe('the words of a range', () => {
  it.each([
    [3, 3, '3'],
    [10, 19, '10到19'],
    [20, Number.POSITIVE_INFINITY, '20以上'],
  ])('from %d to %d are %s', (low, high, words) => {
    expect(rangeWords(low, high)).toBe(words);
  });
});

describe('the facts of a sum', () => {
  const which = { which: { fact: 'open', by: { yes: sales, no: staff } } };
  it.each([
    [5, []],
    [sales, ['sales']],
    [origin, ['kind']],
    [{ add: [sales, staff, sales] }, ['sales', 'staff']],
    [{ sub: [sales, staff] }, ['sales', 'staff']],
    [{ mul: [origin, staff] }, ['kind', 'staff']],
    [{ min: [sales, staff] }, ['sales', 'staff']],
    [{ max: [staff, sales] }, ['staff', 'sales']],
    [{ percent: 5, of: sales }, ['sales']],
    [{ round: sales, to: 1 }, ['sales']],
    [{ brackets: { on: sales, steps: [{ percent: 3 }] } }, ['sales']],
    [which, ['open', 'sales', 'staff']],
  ])('%j are %j', (written, facts) => {
    expect(sumFacts(expressionSchema.parse(written))).toEqual(facts);
  });

  it('leave out the sums that do not count', () => {
    const picked = sumFacts(expressionSchema.parse(which), ({ by }) =>
      Object.entries(by).flatMap(([option, sum]) => (option === 'no' ? [sum] : [])),
    );
    expect(picked).toEqual(['open', 'staff']);
  });
});

describe('every sum that can be written', lawTime, () => {
  const expression = fc.letrec<{ sum: Expression }>((tie) => ({
    sum: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.integer({ min: -5, max: 9 }).map((value): Expression => ({ kind: 'const', value })),
      fc.constantFrom('sales', 'staff').map((fact) => ({ kind: 'fact', fact }) as Expression),
      fc.constant({
        kind: 'choose',
        fact: 'kind',
        by: { a: 1, b: -2, c: 3 },
      } as unknown as Expression),
      fc.record({
        kind: fc.constantFrom('add' as const, 'mul' as const, 'min' as const, 'max' as const),
        of: fc.array(tie('sum'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('which' as const),
        fact: fc.constant('kind' as FactId),
        by: fc.record({ a: tie('sum'), b: tie('sum'), c: tie('sum') }),
      }),
      fc.record({ kind: fc.constant('sub' as const), of: fc.tuple(tie('sum'), tie('sum')) }),
      fc.record({
        kind: fc.constant('percent' as const),
        percent: fc.integer({ min: -150, max: 150 }),
        of: tie('sum'),
      }),
      fc.record({
        kind: fc.constant('round' as const),
        of: tie('sum'),
        to: fc.constantFrom(1, 0.5),
      }),
      fc.record({
        kind: fc.constant('brackets' as const),
        on: tie('sum'),
        steps: fc.constant([{ upTo: 5, percent: 10 }, { percent: 20 }]),
      }),
    ),
  })).sum;
  const person = fc.record({
    sales: fc.integer({ min: 0, max: 20 }),
    staff: fc.integer({ min: 0, max: 12 }),
    kind: fc.constantFrom('a', 'b', 'c'),
  });

  it('the range left by what is unknown contains the exact sum', () => {
    fc.assert(
      fc.property(
        expression,
        person,
        fc.subarray(['sales', 'staff', 'kind']),
        (sum, known, open) => {
          const exact = amountOf(sum, inputsOf(facts(known), world));
          const rest = facts(known);
          for (const id of open) rest.delete(id);
          const range = amountOf(sum, inputsOf(rest, world));
          expect(exact.low).toBe(exact.high);
          expect(range.low === null || range.low <= (exact.low ?? 0n)).toBe(true);
          expect(range.high === null || range.high >= (exact.high ?? 0n)).toBe(true);
        },
      ),
      lawRuns,
    );
  });
});
