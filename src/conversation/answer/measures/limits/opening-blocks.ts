import { regionsMeet, WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { SearchResult } from '../../../../search/search.ts';
import { type Block, block } from '../../../block.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, placeWords } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { assumedLine, lostPageLine, otherPlaceLine } from '../../../wording/scene-words.ts';
import { limitsOf } from './limits-of.ts';
import { lostPageFor } from './lost-page.ts';

/** What was found as a measure; what is told in its stead is introduced by the first of all. */
export function topsFor({ id }: Measure, tops: readonly SearchResult[]): readonly SearchResult[] {
  const own = tops.filter(({ measure }) => measure.id === id);
  return own.length > 0 ? own : tops;
}

/** The place and day assumed, and what limits the answer: another place's rule, a lost page. */
export function openingBlocks(
  tops: readonly SearchResult[],
  asksPlace: boolean,
  scene: Scene,
  deps: Deps,
): Block[] {
  const place = placeWords(scene, deps);
  const words = assumedLine(place, scene.on, scene.today);
  const line = block('scene', words, place === null ? { fact: 'place', holds: null } : undefined);
  const top = tops[0];
  if (top === undefined) return [line];
  const document = documentOfMeasure(top.measure, deps);
  // What holds everywhere needs no place, and one that is being asked for is assumed by nobody.
  const isOpen = place === null && scene.on === scene.today;
  const assumed = isOpen && (asksPlace || document.region === WHOLE_COUNTRY) ? [] : [line];
  const limits = limitsOf(top.measure, scene, deps);
  if (limits.length > 0) return [...limits, ...assumed];
  const lost = lostPageFor(top.measure, scene, deps);
  if (lost !== null)
    return [
      block('nature', lostPageLine(lost.document.shortTitle, lost.item, document.place)),
      ...assumed,
    ];
  return place !== null && scene.region !== null && isElsewhere(document.region, scene.region)
    ? [block('nature', otherPlaceLine(document.place, place)), ...assumed]
    : assumed;
}

const isElsewhere = (document: string | undefined, shop: string) =>
  document !== undefined && !regionsMeet(document, shop);
