import { findMatters, matterNameOf } from '../../knowledge/find-matters.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { MatterName } from '../../knowledge/schema/vocabulary.ts';
import type { Deps } from '../deps.ts';
import type { Table } from './table.ts';

/**
 * The measure on the table that words begin with: 社保要申请吗, 房租那个找谁, 带人那头呢. Null where they name
 * none, or where what is in hand is of that matter.
 */
export function matterOnTable(words: string, { hand, all }: Table, deps: Deps): Measure | null {
  const { matterNames } = deps.knowledge;
  const said = words.replace(OPENING, '');
  const named = firstNamed(said, matterNames) ?? pointed(said, matterNames);
  if (named === null) return null;
  const isAbout = (measure: Measure): boolean => {
    const own = matterNameOf(measure, matterNames);
    return own !== null && named.includes(own);
  };
  const isNear = ({ themes }: Measure): boolean =>
    named.some((matter) => themes.some((theme) => matter.themes.includes(theme)));
  if (hand.length === 1 && hand.some((measure) => isAbout(measure) || isNear(measure))) return null;
  return all.find(isAbout) ?? all.find(isNear) ?? null;
}

/** What may stand before a noun that is turned to. */
const OPENING = /^(?:那么?|还有|哦|对了|先说|再说|另外|就说|我问|问下)+/;
/** 带人那个, 税那头, 留抵的: the beginning of a noun, pointed at. */
const POINTED =
  /^([\u4e00-\u9fff]{1,4}?)(?:那|这)?(?:个|条|头|边|样|项|笔|块)(?![\u4e00-\u9fff]{0,2}月)|^([\u4e00-\u9fff]{2,4}?)的(?:呢|话)?/;

/** The matter whose noun the words begin with. */
function firstNamed(words: string, names: readonly MatterName[]): readonly MatterName[] | null {
  const [first] = findMatters(words, names);
  return first === undefined || first.from > 0 ? null : [first.matter];
}

/** The matters that have a noun with the beginning that is pointed at. */
function pointed(words: string, names: readonly MatterName[]): readonly MatterName[] | null {
  const match = POINTED.exec(words);
  const part = match?.[1] ?? match?.[2] ?? '';
  if (part === '') return null;
  const found = names.filter(({ label, nouns }) =>
    [label, ...nouns].some((noun) => noun.includes(part)),
  );
  return found.length === 0 ? null : found;
}
