import { regionsMeet, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';

/** Whether a paper is of the shop's place, or of the whole country: what is another's is told of as another's. */
export function isOfHere(measure: Measure, { region }: Pick<Scene, 'region'>, deps: Deps): boolean {
  const { region: own, nature } = documentOfMeasure(measure, deps);
  const isNear =
    own === WHOLE_COUNTRY || (own !== undefined && region !== null && regionsMeet(own, region));
  return nature !== 'reference' && isNear;
}

/** Whether it holds there on the day that is spoken of, too. */
export function holdsHere(
  measure: Measure,
  scene: Pick<Scene, 'region' | 'on'>,
  deps: Deps,
): boolean {
  const status = deps.judgement.assess(measure, [], scene.on)[0]?.validity.status;
  return isOfHere(measure, scene, deps) && (status === 'in_force' || status === 'open_ended');
}
