import { addDays, type CivilDate } from '../../knowledge/civil-date.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Rulebook } from '../rulebook.ts';
import { resolveValidity } from './validity.ts';

/** Measures, or cases of one, that hold today and end on the same day. */
export interface Ending {
  readonly to: CivilDate;
  readonly measures: readonly {
    readonly measure: Measure;
    /** the cases that end then, where others of the measure don't */
    readonly clauses: readonly string[];
  }[];
}

/**
 * What ends when: everything in force on a day whose last day lies within so many days of it, the
 * nearest end first.
 * @param days how far to look; Infinity for all that has an end
 */
export function expiring(
  knowledge: Knowledge,
  on: CivilDate,
  days: number,
  rulebook: Rulebook,
): readonly Ending[] {
  const last = Number.isFinite(days) ? addDays(on, days) : null;
  const ends = new Map<CivilDate, { measure: Measure; clauses: string[] }[]>();
  for (const measure of knowledge.measures) {
    const cases = measure.clauses.length === 0 ? [undefined] : measure.clauses;
    const byEnd = new Map<CivilDate, string[]>();
    for (const clause of cases) {
      const { status, to } = resolveValidity(clause?.validity ?? measure.validity, on, rulebook);
      if (status !== 'in_force' || to === null || (last !== null && to > last)) continue;
      byEnd.set(to, [...(byEnd.get(to) ?? []), ...(clause === undefined ? [] : [clause.title])]);
    }
    for (const [to, titles] of byEnd) {
      const clauses = titles.length < measure.clauses.length ? titles : [];
      ends.set(to, [...(ends.get(to) ?? []), { measure, clauses }]);
    }
  }
  return [...ends].sort(([a], [b]) => (a < b ? -1 : 1)).map(([to, measures]) => ({ to, measures }));
}
