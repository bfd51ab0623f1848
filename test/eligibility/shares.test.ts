import { expect, it } from 'vitest';
import { currentFacts, type FactValue } from '../../src/eligibility/facts.ts';
import { rulebook } from './real-knowledge.ts';

/** Small firms borrow where those newly hired of the listed groups are 10 % of the staff, of more than 100 people 5 %. */
it.each([
  [25, 3, 'yes'],
  [40, 3, 'no'],
  [40, 4, 'yes'],
  [100, 9, 'no'],
  [100, 10, 'yes'],
  [101, 5, 'no'],
  [120, 6, 'yes'],
  [30, 0, 'no'],
])('of %i people %i newly hired: %s', (employees, hires, expected) => {
  const told = (...more: { fact: string; value: FactValue }[]) =>
    currentFacts(
      [{ fact: 'employees', value: employees }, { fact: 'key_hires', value: hires }, ...more],
      rulebook,
    ).get('key_hire_share');
  expect(told()).toBe(expected);
  expect(told({ fact: 'key_hire_share', value: 'unknown' })).toBe(expected);
  const other = expected === 'yes' ? 'no' : 'yes';
  expect(told({ fact: 'key_hire_share', value: other })).toBe(other);
});

it('needs both numbers, and somebody to be a part of', () => {
  const shareOf = (answers: { fact: string; value: FactValue }[]) =>
    currentFacts(answers, rulebook).get('key_hire_share');
  expect(shareOf([{ fact: 'key_hires', value: 3 }])).toBeUndefined();
  expect(shareOf([{ fact: 'employees', value: 30 }])).toBeUndefined();
  expect(
    shareOf([
      { fact: 'employees', value: 0 },
      { fact: 'key_hires', value: 0 },
    ]),
  ).toBeUndefined();
});
