import { regionContains } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../../block.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, placeWords } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { noneThenLine, partOfLine } from '../../../wording/scene-words.ts';
import { isPremature } from '../premature.ts';

/**
 * What is to be said before a measure that is not quite of the time or place asked about: it begins years
 * after that day, or its paper is for a part of that place only.
 */
export function limitsOf(measure: Measure | undefined, scene: Scene, deps: Deps): readonly Block[] {
  if (measure === undefined) return [];
  const place = placeWords(scene, deps);
  const { region, place: own } = documentOfMeasure(measure, deps);
  const isPart =
    region !== undefined &&
    scene.region !== null &&
    region !== scene.region &&
    regionContains(scene.region, region);
  if (isPart && place !== null) return [block('nature', partOfLine(own, place))];
  return scene.on < scene.today && isPremature(measure, scene, deps)
    ? [block('nature', noneThenLine(place, scene.on))]
    : [];
}
