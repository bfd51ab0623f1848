import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../src/eligibility/facts.ts';
import { assess } from '../../../src/eligibility/judge/assess.ts';
import { settledTruth } from '../../../src/eligibility/judge/settle.ts';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { factsOf, measureOf, rule, world } from '../small-world.ts';

const on = '2020-03-15' as CivilDate;
const judge = (written: unknown, given: Record<string, FactValue>) =>
  assess(measureOf(rule(written)), factsOf(given), on, world)?.[0];

describe('settled without a question', () => {
  const either = {
    any: [
      { fact: 'sales', below: 5 },
      { fact: 'sales', atLeast: 5 },
    ],
  };
  const gap = {
    any: [
      { fact: 'sales', below: 5 },
      { fact: 'sales', above: 5 },
    ],
  };
  const never = {
    all: [
      { fact: 'sales', below: 5 },
      { fact: 'sales', above: 5 },
    ],
  };
  const everyKind = { any: ['a', 'b', 'c'].map((is) => ({ fact: 'kind', is })) };
  const crossed = {
    any: [
      {
        all: [
          { fact: 'open', is: 'yes' },
          { fact: 'rich', is: 'yes' },
        ],
      },
      {
        all: [
          { fact: 'open', is: 'yes' },
          { fact: 'rich', is: 'no' },
        ],
      },
    ],
  };
  it.each<[string, unknown, Record<string, FactValue>, boolean | null]>([
    ['below 5 or from 5', either, {}, true],
    ['below 5 or from 5, not known', either, { sales: 'unknown' }, true],
    ['below or above 5', gap, {}, null],
    ['below or above 5, in a band beside it', gap, { sales: '8..10' }, true],
    ['below and above 5', never, {}, false],
    ['any of all kinds', everyKind, {}, true],
    ['rich or not, open', crossed, { open: 'yes' }, true],
    ['rich or not', crossed, {}, null],
    ['no more than can be, more or less', { fact: 'staff', atMost: 12 }, { staff: '5..' }, true],
    ['more than a sane answer', { fact: 'sales', atMost: 20 }, {}, true],
  ])('%s', (_, written, given, truth) => {
    expect(settledTruth(rule(written), factsOf(given), world)).toBe(truth);
  });

  it('says so as a reason that holds', () => {
    const found = judge({ ...everyKind, text: '随便哪一种' }, {});
    expect(found?.verdict).toBe('eligible');
    expect(found?.reasons).toMatchObject([{ text: '随便哪一种', holds: true }]);
    expect(found?.missing).toEqual([]);
  });
});
