import { WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Holding } from '../answer/matter.ts';
import type { Parts } from '../parts.ts';
import type { Scene } from './scene.ts';

/** How many are told of beside a lapsed measure. */
const AT_MOST = 3;

/**
 * What holds today in place of a lapsed measure, where the shop is, what does not fit the owner left
 * out; national ones alone where the place is unknown.
 */
export function stillThere(lapsed: Measure, scene: Scene, parts: Parts): readonly Holding[] {
  const place = scene.region ?? WHOLE_COUNTRY;
  return parts.judgement
    .holdingNow(lapsed, place, scene.today)
    .flatMap((measure): Holding[] => {
      // What an office does by itself is nothing that one could get instead.
      if (measure.kind !== 'benefit') return [];
      const [assessment] = parts.judgement.assess(measure, scene.answers, scene.today);
      return assessment === undefined || assessment.verdict === 'ineligible'
        ? []
        : [{ measure, assessment }];
    })
    .slice(0, AT_MOST);
}
