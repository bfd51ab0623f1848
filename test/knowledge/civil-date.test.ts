import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateAt,
  parseCivilDate,
} from '../../src/knowledge/civil-date.ts';

const day = (text: string) => text as CivilDate;

describe('civil dates', () => {
  it.each([
    ['2020-02-29', '2020-02-29'],
    ['2021-02-29', null],
    ['2020-13-01', null],
    ['2020-3-6', null],
    ['昨天', null],
  ])('reads %s as %s', (text, expected) => {
    expect(parseCivilDate(text)).toBe(expected);
  });

  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2023-01-08', 3, '2023-04-08'],
    ['2022-12-31', 2, '2023-02-28'],
  ])('%s plus %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  it('goes over the end of a year by days', () => {
    expect(addDays(day('2022-12-31'), 1)).toBe('2023-01-01');
    expect(addDays(day('2023-01-01'), -1)).toBe('2022-12-31');
  });

  it('takes the day from the clock of Shanghai, not of Greenwich', () => {
    expect(civilDateAt(Date.UTC(2026, 10, 20, 15, 59))).toBe('2026-11-20');
    expect(civilDateAt(Date.UTC(2026, 10, 20, 16, 0))).toBe('2026-11-21');
  });
});
