import type { CivilDate } from '../../../../knowledge/civil-date.ts';
import { regionsMeet, WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../../knowledge/theme-family.ts';
import { sharedWords } from '../../../../language/nearness/pairs.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, yearOf } from '../../../lookup.ts';

/** Where and when the same matter is looked for. */
interface Whereabouts {
  /** GB/T 2260 code */
  readonly place: string | null;
  readonly year: number | null;
  /** one that holds on this day goes first */
  readonly holding: CivilDate | null;
}

/** Whether a paper of a place is for another, or for a part of it. */
const isThere = (own: string, place: string | null): boolean =>
  place === null || (place === WHOLE_COUNTRY ? own === WHOLE_COUNTRY : regionsMeet(own, place));

/**
 * The measure that is about the same as another one, for a place and of a year: of that place's own
 * papers, else a national one; of several the one that shares most topics and words, its own paper's
 * first, and what the talk spoke of already. Null where no paper of that place and year has one.
 * @param told on the table of the talk
 */
export function sisterMeasure(
  measure: Measure,
  { place, year, holding }: Whereabouts,
  told: readonly Measure[],
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
      isThere(document.region, place) &&
      (year === null || yearOf(other, deps) === year)
    );
  });
  const local = fitting.filter((other) => documentOfMeasure(other, deps).region !== WHOLE_COUNTRY);
  // What a town gives, the whole country gives only where it is the very same topic.
  const national = fitting.filter(
    (other) => own.region === WHOLE_COUNTRY || other.themes.includes(measure.themes[0] ?? ''),
  );
  const scored = (local.length > 0 ? local : national).map((other) => ({
    other,
    score:
      4 * other.themes.filter((theme) => measure.themes.includes(theme)).length +
      sharedWords(`${measure.title}${measure.asks.join('')}`, other) / 10 +
      (holding !== null && deps.judgement.assess(other, [], holding)[0]?.validity.holds ? 4 : 0) +
      (documentOfMeasure(other, deps) === own ? 1 : 0) +
      (other.themes[0] === measure.themes[0] ? 4 : 0) +
      (told.includes(other) ? 4 : 0) +
      (other === measure ? 8 : 0),
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.other ?? null;
}
