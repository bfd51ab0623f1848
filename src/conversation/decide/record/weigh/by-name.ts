import { matterNameOf } from '../../../../knowledge/find/find-matters.ts';
import { indexOf } from '../../../../knowledge/knowledge-index.ts';
import { memoizeWeak } from '../../../../knowledge/memoize.ts';
import type { Document } from '../../../../knowledge/schema/document.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { MatterName } from '../../../../knowledge/schema/vocabulary.ts';
import { mattersIn } from '../../../../language/words.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import { moreExplained, namedByTitle, saidByName } from '../../target/explained.ts';
import { recordShelf } from '../record-shelf.ts';
import type { Weighing } from '../record-signs.ts';

/** What more a title says than this tells no more. */
const AT_MOST = 1.5;

/** Whether a record is the one named: by its matter, by its title, before its sisters. */
export function byName({ hand }: Table, { words }: Scene, deps: Deps): Weighing {
  const { matterNames } = deps.knowledge;
  const shelf = recordShelf(deps.knowledge);
  const index = indexOf(deps.knowledge);
  const [first] = hand;
  const matters = mattersIn(words, matterNames).map(({ matter }) => matter);
  const isOf = (measure: Measure, matter: MatterName): boolean =>
    matter === matterNameOf(measure, matterNames) ||
    measure.themes.some((theme) => matter.themes.includes(theme));
  const isHandNamed = first !== undefined && matters.some((matter) => isOf(first, matter));
  const likestOf = memoizeWeak((paper: Document) => shelf.likestOf(paper, words));
  return (measure) => {
    const isHand = hand.includes(measure);
    const isBeside = first !== undefined && !isHand;
    return {
      'its name says the words': saidByName(words, measure, deps),
      'title says what that in hand does not': isBeside
        ? Math.min(AT_MOST, namedByTitle(words, measure, first, deps))
        : 0,
      'in hand says what it does not': isBeside
        ? Math.min(AT_MOST, moreExplained(words, first, [measure], deps))
        : 0,
      'likest of its paper': likestOf(index.documentOf(measure)) === measure,
      'in hand: its matter is named': isHand && isHandNamed,
      'in hand: another matter is named': isHand && matters.length > 0 && !isHandNamed,
    };
  };
}
