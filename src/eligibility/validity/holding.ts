import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { createRulebook } from '../rulebook.ts';
import { bestValidity, holdingRank, resolveValidity } from './validity.ts';

/**
 * The place of a measure in the order of `holdingRank` on a day, by the best of its clauses.
 */
export function createHolding(knowledge: Knowledge): (measure: Measure, on: CivilDate) => number {
  const rulebook = createRulebook(knowledge);
  const index = indexOf(knowledge);
  return (measure, on) => {
    const clauses = measure.clauses.map(({ validity }) =>
      resolveValidity(validity ?? measure.validity, on, rulebook),
    );
    const best = bestValidity(clauses) ?? resolveValidity(measure.validity, on, rulebook);
    return holdingRank(best, index.documentOf(measure).nature);
  };
}
