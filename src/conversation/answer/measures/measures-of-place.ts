import { holdingRank } from '../../../eligibility/validity/validity.ts';
import { regionContains, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';

/** How many measures are judged together; an owner's place has fewer. */
const AT_MOST = 120;

/** What an owner can get where the shop is: what holds that day first, then in source order. */
export function measuresOfPlace(scene: Scene, deps: Deps): Measure[] {
  const { region } = scene;
  if (region === null) return [];
  return judgeable(deps)
    .filter((measure) => {
      const own = documentOfMeasure(measure, deps).region;
      return own !== undefined && regionContains(own, region);
    })
    .map((measure) => ({ measure, rank: holdingOrder(measure, scene, deps) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, AT_MOST)
    .map(({ measure }) => measure);
}

/** What holds wherever the shop is, on the day judged for. */
export function nationalMeasures(scene: Scene, deps: Deps): Measure[] {
  const national = judgeable(deps).filter(
    (measure) => documentOfMeasure(measure, deps).region === WHOLE_COUNTRY,
  );
  return lastingMeasures(national, scene, deps).filter((measure) => {
    const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
    return sum?.validity.status !== 'not_started';
  });
}

/** Those of them that have not lapsed on the day judged for. */
export function lastingMeasures(measures: readonly Measure[], scene: Scene, deps: Deps): Measure[] {
  return measures.filter((measure) => {
    const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
    return sum !== undefined && sum.validity.status !== 'expired';
  });
}

/** Benefits of documents whose place is known. */
function judgeable(deps: Deps): Measure[] {
  return deps.knowledge.measures.filter(
    (measure) =>
      measure.kind === 'benefit' && documentOfMeasure(measure, deps).nature !== 'reference',
  );
}

/** After all that is judged: duties of offices, and measures of another place. */
const UNJUDGED = 5;

/** Where a measure stands among what fits alike on the day judged for: see `holdingRank`. */
function holdingOrder(measure: Measure, scene: Scene, deps: Deps): number {
  const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
  return sum === undefined
    ? UNJUDGED
    : holdingRank(sum.validity, documentOfMeasure(measure, deps).nature);
}
