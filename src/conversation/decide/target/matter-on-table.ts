import { matterNameOf } from '../../../knowledge/find/find-matters.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { MatterName } from '../../../knowledge/schema/vocabulary.ts';
import { mattersIn, type Words } from '../../../language/words.ts';
import { MANY } from '../../case/continue-focus.ts';
import type { Deps } from '../../deps.ts';
import type { Table } from '../table.ts';

/**
 * The measure on the table that words begin with: 社保要申请吗, 房租那个找谁, 带人那头呢. Null where they name
 * none, or where what is in hand is of that matter.
 */
export function matterOnTable(
  words: Words,
  { hand, all, called }: Table,
  deps: Deps,
): Measure | null {
  const { matterNames } = deps.knowledge;
  const said = words.without('opens-a-turn');
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
  // 那税呢, of a list of taxes: none of it is meant.
  const isBroad = hand.length === 0 && all.length > MANY && said.says('names-tax-alone');
  if (isHand(isAbout) || isBroad) return null;
  return all.find(isAbout) ?? (isHand(isNear) ? null : (all.find(isNear) ?? null));
}

/**
 * Whether words bring up another matter than those on the table: 还有社保能缓吗.
 */
export function bringsNewMatter(words: Words, { all }: Table, deps: Deps): boolean {
  const { matterNames } = deps.knowledge;
  if (!words.says('announces-a-matter')) return false;
  const said = words.without('opens-a-turn');
  const named = firstNamed(said, matterNames) ?? begun(said, matterNames);
  return (
    named !== null &&
    !all.some((measure) => {
      const own = matterNameOf(measure, matterNames);
      return named.some(
        (matter) =>
          !isBesides(own, matter) && measure.themes.some((theme) => matter.themes.includes(theme)),
      );
    })
  );
}

/** 租金补贴, 带动就业补贴: two matters of one and the same topic. */
const isBesides = (own: MatterName | null, matter: MatterName): boolean =>
  own !== null &&
  own !== matter &&
  own.themes.length === 1 &&
  matter.themes.length === 1 &&
  own.themes[0] === matter.themes[0];

/** 起征点那条, 个税那个: the measure of the table, or of the paper in hand, whose title says what is pointed at. */
export function pointedByTitle(words: Words, { hand, all }: Table, deps: Deps): Measure | null {
  const noun = words.without('opens-a-turn').part('points-by-title', 'noun');
  if (noun === null || hand.some(({ title }) => noun.isIn(title))) return null;
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const around = deps.knowledge.measures.filter(({ id }) => papers.has(documentOf(id)));
  return [...all, ...around].find(({ title }) => noun.isIn(title)) ?? null;
}

/** The matter whose noun the words begin with. */
function firstNamed(words: Words, names: readonly MatterName[]): readonly MatterName[] | null {
  const [first] = mattersIn(words, names);
  if (words.says('names-tax-alone')) return names.filter(({ label }) => label.length === 1);
  return first === undefined || first.from > 0 ? null : [first.matter];
}

/** 请人有没有补: the matters that have a noun with so much of the beginning. */
function begun(words: Words, names: readonly MatterName[]): readonly MatterName[] | null {
  const part = words.slice(0, BEGUN);
  const found = names.filter(({ nouns }) => nouns.some((noun) => part.is(noun.slice(0, BEGUN))));
  return part.length < BEGUN || found.length !== 1 ? null : found;
}

/** So many characters of a noun bring up its matter, where one alone begins so. */
const BEGUN = 2;

/** The matters that have a noun with the beginning that is pointed at. */
function pointed(words: Words, names: readonly MatterName[]): readonly MatterName[] | null {
  const part = words.part('points-at-a-noun', 'part');
  if (part === null || part.isEmpty) return null;
  const found = names.filter(({ label, nouns }) =>
    [label, ...nouns].some((noun) => part.isIn(noun)),
  );
  return found.length === 0 ? null : found;
}
