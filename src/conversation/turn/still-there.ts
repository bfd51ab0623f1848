import { holdingRank } from '../../eligibility/validity.ts';
import type { CivilDate } from '../../knowledge/civil-date.ts';
import { regionContains, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Parts } from '../parts.ts';
import { documentOfMeasure } from './lookup.ts';
import type { Scene } from './scene.ts';

/** What can be asked about in place of a measure that is of no use. */
export interface Remaining {
  readonly measure: Measure;
  /** whether a paper says when it ends */
  readonly hasEnd: boolean;
}

/** What lasts whatever happens to a relief measure: registering, pausing a business, legal help. */
const LASTING = ['registration', 'suspension', 'legal-aid', 'credit-supervision'];

/**
 * Measures for the shop's place that hold, or that no paper sets an end to: those on the same theme
 * first, then the lasting procedures. Two at most; national ones alone where the place is unknown.
 * @param on the day on which they must hold: that of what is left to do, not the day asked about
 */
export function stillThere(
  lapsed: Measure,
  scene: Scene,
  parts: Parts,
  on: CivilDate,
): readonly Remaining[] {
  const place = scene.region ?? WHOLE_COUNTRY;
  const isSame = (measure: Measure) =>
    measure.themes.some((theme) => lapsed.themes.includes(theme));
  const isLasting = (measure: Measure) => LASTING.includes(measure.themes[0] ?? '');
  const isNear = (measure: Measure) => {
    if (measure.id === lapsed.id || measure.kind === 'governance') return false;
    const { region } = documentOfMeasure(measure, parts);
    if (region === undefined || !regionContains(region, place)) return false;
    return isSame(measure) || isLasting(measure);
  };
  return parts.knowledge.measures
    .filter(isNear)
    .flatMap((measure) => {
      const [sum] = parts.judgement.assess(measure, scene.answers, on);
      if (sum === undefined || sum.verdict === 'ineligible') return [];
      const rank = holdingRank(sum.validity, documentOfMeasure(measure, parts).nature);
      const hasEnd = sum.validity.to !== null;
      return rank > 1 ? [] : [{ measure, hasEnd, order: (isSame(measure) ? 0 : 2) + rank }];
    })
    .sort((a, b) => a.order - b.order)
    .slice(0, 2)
    .map(({ measure, hasEnd }) => ({ measure, hasEnd }));
}
