import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { recordShelf } from './record-shelf.ts';

/** From this likeness on two titles are of one family: 个人创业担保贷款, 小微企业创业担保贷款. */
const LIKE_TITLE = 0.25;

/** Whether a record is a sister of what is in hand: of its paper, its first theme, or with a title like it. */
export function sisterOf(
  hand: readonly Measure[],
  knowledge: Knowledge,
): (measure: Measure) => boolean {
  const [first] = hand;
  if (first === undefined) return () => false;
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const titles = recordShelf(knowledge).titlesLike(first);
  return (measure) =>
    !hand.includes(measure) &&
    (papers.has(documentOf(measure.id)) ||
      measure.themes[0] === first.themes[0] ||
      (titles.get(measure) ?? 0) >= LIKE_TITLE);
}
