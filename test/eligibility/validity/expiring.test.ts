import { describe, expect, it } from 'vitest';
import { createRulebook } from '../../../src/eligibility/rulebook.ts';
import { expiring } from '../../../src/eligibility/validity/expiring.ts';
import { resolveValidity } from '../../../src/eligibility/validity/validity.ts';
import knowledge from '../../../src/generated/knowledge.js';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';

const rulebook = createRulebook(knowledge);
const on = (day: string, days: number) => expiring(knowledge, day as CivilDate, days, rulebook);

describe('what ends when', () => {
  it('lists what is in force and ends within the days, its last day included', () => {
    const ids = (day: string, days: number) =>
      on(day, days).flatMap(({ to, measures }) =>
        measures.map(({ measure }) => `${to} ${measure.id}`),
      );
    expect(ids('2027-12-01', 29)).toEqual([]);
    expect(ids('2027-12-01', 30)).toContain('2027-12-31 tax2023-1');
    expect(ids('2027-12-31', 0)).toContain('2027-12-31 vat2026-1-1');
    expect(ids('2028-01-01', Number.POSITIVE_INFINITY)).not.toContain('2027-12-31 tax2023-1');
  });

  it('leaves out what has no end', () => {
    const endless = knowledge.measures.filter(({ clauses, validity }) =>
      clauses.length === 0
        ? resolveValidity(validity, '2027-12-01' as CivilDate, rulebook).to === null
        : false,
    );
    expect(endless.length).toBeGreaterThan(0);
    const listed = on('2027-12-01', Number.POSITIVE_INFINITY).flatMap(({ to, measures }) =>
      measures.map(({ measure }) => ({ to, id: measure.id })),
    );
    for (const { to } of listed) expect(to).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { id } of endless) expect(listed.map((one) => one.id)).not.toContain(id);
  });

  it('puts the nearest end first', () => {
    const ends = on('2020-03-01', Number.POSITIVE_INFINITY).map(({ to }) => to);
    expect(ends.length).toBeGreaterThan(2);
    expect([...ends].sort()).toEqual(ends);
  });
});
