import { holdingRank } from '../../../eligibility/validity/validity.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';

/** After all that is judged: duties of offices, and measures of another place. */
const UNJUDGED = 5;

/** Where a measure stands among what fits alike on the day judged for: see `holdingRank`. */
export function holdingOrder(measure: Measure, scene: Scene, deps: Deps): number {
  const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
  return sum === undefined
    ? UNJUDGED
    : holdingRank(sum.validity, documentOfMeasure(measure, deps).nature);
}
