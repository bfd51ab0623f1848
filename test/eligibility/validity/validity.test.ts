import { describe, expect, it } from 'vitest';
import {
  bestValidity,
  holdingRank,
  resolveValidity,
} from '../../../src/eligibility/validity/validity.ts';
import { addDays, type CivilDate } from '../../../src/knowledge/civil-date.ts';
import type { ValiditySpec } from '../../../src/knowledge/schema/validity.ts';
import { judged, rulebook } from '../real-knowledge.ts';

const day = (text: string) => text as CivilDate;
const status = (spec: ValiditySpec, on: string) => resolveValidity(spec, day(on), rulebook).status;

describe('when a clause holds', () => {
  it.each([
    ['2020-03-05', 'not_started'],
    ['2020-03-06', 'in_force'],
    ['2020-03-31', 'in_force'],
    ['2020-04-01', 'expired'],
  ])('from 6 to 31 March 2020, on %s: %s', (on, expected) => {
    expect(status({ from: day('2020-03-06'), to: day('2020-03-31') }, on)).toBe(expected);
  });

  it.each([
    ['2023-01-08', 'in_force', undefined],
    ['2023-01-09', 'expired', undefined],
    ['2023-02-08', 'in_force', 1],
    ['2023-02-09', 'expired', 1],
    ['2023-04-08', 'in_force', 3],
    ['2023-04-09', 'expired', 3],
  ])('until the end of the epidemic, on %s: %s (plus %s months)', (on, expected, plusMonths) => {
    const spec = { untilEvent: 'epidemic', ...(plusMonths === undefined ? {} : { plusMonths }) };
    expect(status(spec, on)).toBe(expected);
  });

  it('says whose reading the end of an event is', () => {
    const { note, to } = resolveValidity({ untilEvent: 'epidemic' }, day('2022-01-01'), rulebook);
    expect(to).toBe('2023-01-08');
    expect(note).toContain('我们的理解');
  });

  it('an open end has begun or has not', () => {
    const spec = { from: day('2022-04-01'), openEnded: true };
    expect(status(spec, '2022-03-31')).toBe('not_started');
    expect(status(spec, '2022-04-01')).toBe('open_ended');
    expect(status(spec, '2099-01-01')).toBe('open_ended');
  });

  it('of several, in force goes before open-ended, not started, expired', () => {
    const of = (one: string) => ({ status: one, from: null, to: null, note: null }) as never;
    const order = ['expired', 'not_started', 'open_ended', 'in_force'];
    for (const [index, best] of order.entries())
      expect(bestValidity(order.slice(0, index + 1).map(of))?.status).toBe(best);
    expect(bestValidity([])).toBeUndefined();
  });
});

describe('the windows of the papers', () => {
  const windows = judged.flatMap((measure) =>
    measure.clauses.map((clause) => {
      const spec = clause.validity ?? measure.validity;
      return {
        name: `${measure.id}.${clause.id}`,
        spec,
        ...resolveValidity(spec, day('2022-06-01'), rulebook),
      };
    }),
  );

  it('turn on the day before, the first, the last and the day after', () => {
    expect(windows.filter(({ to }) => to !== null).length).toBeGreaterThan(80);
    for (const { name, spec, from, to } of windows) {
      if (to !== null) {
        expect([name, status(spec, to)]).toEqual([name, 'in_force']);
        expect([name, status(spec, addDays(to, 1))]).toEqual([name, 'expired']);
      }
      if (from !== null) {
        expect([name, status(spec, addDays(from, -1))]).toEqual([name, 'not_started']);
        expect([name, status(spec, from)]).toEqual([name, to === null ? 'open_ended' : 'in_force']);
      }
      if (to === null && from === null)
        expect([name, status(spec, '1999-01-01')]).toEqual([name, 'open_ended']);
    }
  });
});

describe('whether one can count on it', () => {
  const paper = { isSample: false, issued: '2022-05-25' };
  const holds = (spec: ValiditySpec, on: string) => resolveValidity(spec, day(on), rulebook).holds;

  it.each<[string, ValiditySpec, string, boolean]>([
    ['in force', { to: day('2027-12-31') }, '2027-12-31', true],
    ['expired', { to: day('2027-12-31') }, '2028-01-01', false],
    ['open-ended and begun', { from: day('2022-04-01'), openEnded: true }, '2026-11-21', true],
    ['open-ended, not begun', { from: day('2022-04-01'), openEnded: true }, '2022-03-31', false],
    ['open-ended, since its paper', { openEnded: true, paper }, '2022-05-25', true],
    ['open-ended, before its paper', { openEnded: true, paper }, '2022-05-24', false],
    ['open-ended, no date at all', { openEnded: true }, '2026-11-21', false],
    ['a sample', { openEnded: true, paper: { ...paper, isSample: true } }, '2026-11-21', false],
  ])('%s: %o on %s: %s', (_, spec, on, expected) => {
    expect(holds(spec, on)).toBe(expected);
  });

  it('never from the day on which a later paper may have ended it, and says so', () => {
    const mayHaveEnded = { from: day('2026-01-01'), text: '打12366问。', locator: '六' };
    const spec = { from: day('2022-04-01'), openEnded: true, note: '没写截止', mayHaveEnded };
    expect(resolveValidity(spec, day('2025-12-31'), rulebook)).toMatchObject({
      ...{ status: 'open_ended', holds: true, note: '没写截止' },
    });
    expect(resolveValidity(spec, day('2026-01-01'), rulebook)).toMatchObject({
      ...{ status: 'open_ended', holds: false, note: '没写截止；打12366问' },
    });
  });

  it('orders what fits alike: holds, open-ended, expired, not out yet, samples', () => {
    const ranked = [
      [{ holds: true, status: 'in_force' }, 'precise'],
      [{ holds: false, status: 'open_ended' }, 'damaged'],
      [{ holds: false, status: 'expired' }, 'precise'],
      [{ holds: false, status: 'not_started' }, 'precise'],
      [{ holds: false, status: 'open_ended' }, 'reference'],
    ] as const;
    expect(ranked.map(([validity, nature]) => holdingRank(validity, nature))).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });
});
