import type { Measure } from '../../../knowledge/schema/measure.ts';
import { narrowed } from '../../../language/nearness/target-clause.ts';
import type { Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';

/**
 * What of a measure is in question: the case that the words are about; where that one fails, the whole,
 * so that its other cases are asked about.
 * @param on the day judged for, unless it is that of the scene
 */
export function targetMeasure(
  measure: Measure,
  question: Said | string,
  scene: Scene,
  deps: Deps,
  on = scene.on,
): Measure {
  const narrow = narrowed(measure, question);
  const sum = deps.judgement.assess(narrow, scene.answers, on)[0];
  return sum?.verdict === 'ineligible' ? measure : narrow;
}
