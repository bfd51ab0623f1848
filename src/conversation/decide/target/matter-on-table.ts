import { findMatters, matterNameOf } from '../../../knowledge/find/find-matters.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { MatterName } from '../../../knowledge/schema/vocabulary.ts';
import type { Deps } from '../../deps.ts';
import type { Table } from '../table.ts';

/**
 * The measure on the table that words begin with: 社保要申请吗, 房租那个找谁, 带人那头呢. Null where they name
 * none, or where what is in hand is of that matter.
 */
export function matterOnTable(
  words: string,
  { hand, all, called }: Table,
  deps: Deps,
): Measure | null {
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
  // 手续费那个 is what was told when it was asked for by that name.
  const ids = called.filter(({ matter }) => named.some(({ id }) => id === matter));
  const [asked, more] = all.filter(({ id }) => ids.some(({ measure }) => measure === id));
  if (asked !== undefined && more === undefined)
    return hand.length === 1 && hand.includes(asked) ? null : asked;
  const isHand = (is: (measure: Measure) => boolean) => hand.length === 1 && hand.some(is);
  if (isHand(isAbout)) return null;
  return all.find(isAbout) ?? (isHand(isNear) ? null : (all.find(isNear) ?? null));
}

/**
 * Whether words bring up another matter than those on the table: 还有社保能缓吗.
 */
export function bringsNewMatter(words: string, { all }: Table, deps: Deps): boolean {
  const { matterNames } = deps.knowledge;
  if (!ANNOUNCED.test(words)) return false;
  const named = firstNamed(words.replace(OPENING, ''), matterNames);
  return (
    named !== null &&
    !all.some(({ themes }) =>
      named.some((matter) => themes.some((theme) => matter.themes.includes(theme))),
    )
  );
}

/** 起征点那条, 个税那个: the measure of the table, or of the paper in hand, whose title says what is pointed at. */
export function pointedAt(words: string, { hand, all }: Table, deps: Deps): Measure | null {
  const noun = POINTED_BY_TITLE.exec(words.replace(OPENING, ''))?.[1];
  if (noun === undefined || hand.some(({ title }) => title.includes(noun))) return null;
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const around = deps.knowledge.measures.filter(({ id }) => papers.has(documentOf(id)));
  return [...all, ...around].find(({ title }) => title.includes(noun)) ?? null;
}

const POINTED_BY_TITLE = /^([\u4e00-\u9fff]{2,8}?)(?:的)?[那这][条项个]/;

const ANNOUNCED = /^(?:那么?|哦|对了|嗯)?(?:还有|另外|再问|顺便|再就是|对了)/;

/** What may stand before a noun that is turned to. */
const OPENING =
  /^(?:那么?|还有|哦|嗯|对了|先说|再说|再问|另外|顺便|再就是|就说|我|我们|店里|问下|问)+/;
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
