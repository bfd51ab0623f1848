import type { CivilDate } from '../../knowledge/civil-date.ts';
import { regionContains, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { themeFamily } from '../../knowledge/theme-family.ts';
import { sharedWords } from '../answer/passages/pairs.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure, yearOf } from '../lookup.ts';

/** Where and when the same matter is looked for. */
export interface Whereabouts {
  /** GB/T 2260 code */
  readonly place: string | null;
  readonly year: number | null;
  /** one that holds on this day goes first */
  readonly holding: CivilDate | null;
}

/**
 * The measure that is about the same as another one, for a place and of a year: of that place's own
 * papers, else a national one; of several the one that shares most topics and words, its own paper's
 * first. Null where no paper of that place and year has one.
 */
export function sisterMeasure(
  measure: Measure,
  { place, year, holding }: Whereabouts,
  deps: Deps,
): Measure | null {
  const family = themeFamily(measure.themes[0] ?? '');
  const own = documentOfMeasure(measure, deps);
  const fitting = deps.knowledge.measures.filter((other) => {
    const document = documentOfMeasure(other, deps);
    return (
      document.nature !== 'reference' &&
      document.region !== undefined &&
      other.themes.some((theme) => themeFamily(theme) === family) &&
      (place === null || regionContains(document.region, place)) &&
      (year === null || yearOf(other, deps) === year)
    );
  });
  const local = fitting.filter((other) => documentOfMeasure(other, deps).region !== WHOLE_COUNTRY);
  const scored = (local.length > 0 ? local : fitting).map((other) => ({
    other,
    score:
      4 * other.themes.filter((theme) => measure.themes.includes(theme)).length +
      sharedWords(`${measure.title}${measure.asks.join('')}`, other) / 10 +
      (holding !== null && deps.judgement.assess(other, [], holding)[0]?.validity.holds ? 4 : 0) +
      (documentOfMeasure(other, deps) === own ? 1 : 0) +
      (other === measure ? 8 : 0),
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.other ?? null;
}
