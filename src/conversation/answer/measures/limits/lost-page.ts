import { regionContains } from '../../../../knowledge/region-code.ts';
import type { Document } from '../../../../knowledge/schema/document.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';

/** An item of a damaged paper whose page is lost. */
export interface LostPage {
  readonly document: Document;
  readonly item: string;
  /** the same item in a sister paper, as reference */
  readonly sister: readonly string[];
}

/**
 * The lost item that a question is about: the shop lies where a damaged paper holds, the question is
 * of that paper's year (or of none while nothing else of the place answers), and the measure found is
 * of the item's theme.
 */
export function lostPageFor(found: Measure, scene: Scene, deps: Deps): LostPage | null {
  const year = scene.said?.time?.year;
  const { region } = scene;
  // 网上某县那个方案 asks for no paper of the place.
  if (region === null || scene.words.says('of-a-nameless-place')) return null;
  const own = documentOfMeasure(found, deps).region;
  const answered = own !== undefined && regionContains(own, region);
  for (const document of deps.knowledge.documents) {
    if (document.region === undefined || !regionContains(document.region, region)) continue;
    if (year === undefined ? answered : year !== document.year) continue;
    const lost = document.lost.find(
      (item) =>
        item.sister.includes(found.id) || item.themes.some((theme) => theme === found.themes[0]),
    );
    if (lost !== undefined) return { document, item: lost.item, sister: lost.sister };
  }
  return null;
}
