import { holdingRank } from '../../eligibility/validity.ts';
import { regionContains, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Holding } from '../answer/matter.ts';
import type { Parts } from '../parts.ts';
import { documentOfMeasure } from './lookup.ts';
import type { Scene } from './scene.ts';

/** How many are told of beside a lapsed measure. */
const AT_MOST = 3;

/** From here on nothing can be counted on: lapsed, not out yet, samples. */
const COUNTED_ON = 1;

/**
 * What holds today on the theme of a lapsed measure, where the shop is: in force before open-ended,
 * what does not fit the owner left out; national ones alone where the place is unknown.
 */
export function stillThere(lapsed: Measure, scene: Scene, parts: Parts): readonly Holding[] {
  const place = scene.region ?? WHOLE_COUNTRY;
  return parts.knowledge.measures
    .flatMap((measure) => {
      if (measure.id === lapsed.id || measure.kind !== 'benefit') return [];
      if (measure.themes[0] !== lapsed.themes[0]) return [];
      const { region, nature } = documentOfMeasure(measure, parts);
      if (region === undefined || !regionContains(region, place)) return [];
      const [assessment] = parts.judgement.assess(measure, scene.answers, scene.today);
      if (assessment === undefined || assessment.verdict === 'ineligible') return [];
      const rank = holdingRank(assessment.validity, nature);
      return rank > COUNTED_ON ? [] : [{ measure, assessment, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, AT_MOST)
    .map(({ measure, assessment }) => ({ measure, assessment }));
}
