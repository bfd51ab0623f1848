import { describe, expect, it } from 'vitest';
import { assess } from '../../src/eligibility/judge/assess.ts';
import { type Outcome, outcomeWords } from '../../src/eligibility/outcome-words.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { measureSchema } from '../../src/knowledge/schema/measure.ts';
import { factsOf, measureOf, world } from './small-world.ts';

const ON = '2026-11-21' as CivilDate;
const day = (text: string) => text as CivilDate;

/** What a measure of these clauses, with these dates, comes to for somebody whose shop is open. */
function outcomeOf(
  clauses: readonly { readonly when: unknown; readonly amount?: number }[],
  validity: object = { openEnded: true },
): Outcome {
  const measure = measureSchema.parse({
    ...measureOf(),
    validity,
    clauses: clauses.map(({ when, amount }, index) => ({
      id: 'abc'[index],
      title: `第${index + 1}种`,
      gist: '一项。',
      when,
      ...(amount === undefined ? {} : { estimate: { unit: '元', formula: '一算', amount } }),
    })),
  });
  const judged = assess(measure, factsOf({ open: 'yes' }), ON, world) ?? expect.fail();
  return outcomeWords(measure, judged, undefined, []);
}

const OPEN = { fact: 'open', is: 'yes' };
const CLOSED = { fact: 'open', is: 'no' };

describe('what a measure comes to, in words', () => {
  it('of one case is said once', () => {
    expect(outcomeOf([{ when: OPEN, amount: 800 }])).toEqual({
      verdict: '符合',
      validity: '没写截止',
      amount: '800元',
      contacts: '没有电话',
    });
  });

  it('of several is said of the whole, then of each by its name', () => {
    const { verdict, amount } = outcomeOf([{ when: OPEN, amount: 800 }, { when: CLOSED }]);
    expect(verdict).toBe('符合（第1种：符合；第2种：不符合）');
    expect(amount).toBe('800元（第1种：800元；第2种：不算）');
  });

  it.each<[string, object, string]>([
    [
      'both ends',
      { from: day('2026-01-01'), to: day('2027-12-31') },
      '有效 2026-01-01至2027-12-31',
    ],
    ['a first day alone', { from: day('2026-01-01'), openEnded: true }, '没写截止 2026-01-01至'],
    ['a last day alone', { to: day('2025-12-31') }, '过期 至2025-12-31'],
    ['no day', { openEnded: true }, '没写截止'],
  ])('is dated by %s', (_, validity, expected) => {
    expect(outcomeOf([{ when: OPEN }], validity).validity).toBe(expected);
  });
});
