import { documentOf } from '../../../../knowledge/schema/ids.ts';
import { themeFamily } from '../../../../knowledge/theme-family.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import { recordShelf } from '../record-shelf.ts';
import type { Weighing } from '../record-signs.ts';

/** How a record stands to what lies on the table, and to what the rules would speak of. */
export function byTable(
  { hand }: Table,
  answered: ReadonlySet<string>,
  { state, words }: Scene,
  { knowledge }: Deps,
): Weighing {
  const [first] = hand;
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const families = new Set(hand.flatMap(({ themes }) => themes.map(themeFamily)));
  const titles = first === undefined ? null : recordShelf(knowledge).titlesLike(first);
  const isBack = words.says('speaks-of-before');
  return (measure) => {
    const isHand = hand.includes(measure);
    const named = state.named.indexOf(measure.id);
    return {
      'in hand': isHand,
      'told lately': toldLately(measure === first, named),
      'of the paper': !isHand && papers.has(documentOf(measure.id)),
      'of the topic': !isHand && measure.themes.some((one) => families.has(themeFamily(one))),
      'of the first theme': !isHand && measure.themes[0] === first?.themes[0],
      'title like that in hand': isHand ? 0 : (titles?.get(measure) ?? 0),
      'told before, asked back to': isBack && named >= 0 && !isHand,
      'answered by the rules': answered.has(measure.id),
    };
  };
}

/** 1 of what is in hand and what was told last, less the longer ago; `named` counts from the last. */
const toldLately = (isFirst: boolean, named: number): number =>
  isFirst ? 1 : named < 0 ? 0 : 1 / (1 + named);
