import type { Measure } from '../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../knowledge/theme-family.ts';
import { pairsOf, sharedWords } from '../../../language/nearness/pairs.ts';
import type { Words } from '../../../language/words.ts';
import type { SearchAnswer } from '../../../search/search.ts';
import { findListed } from '../../answer/listed.ts';
import { askable } from '../../answer/measures/finding/search-words.ts';
import { findPassage } from '../../answer/passages/find-passage.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { THRESHOLDS } from '../../thresholds.ts';
import type { Table } from '../table.ts';
import { moreExplained } from './explained.ts';

/** Which matter words speak of. */
export type Named =
  /** one that lies on the table */
  | { readonly kind: 'table'; readonly measure: Measure }
  /** one of its own, on evidence of its own */
  | { readonly kind: 'another' }
  /** none by themselves */
  | { readonly kind: 'none' };

/**
 * The measure that words name: what is in hand before what else is on the table, both before a new one.
 * A new matter needs evidence of its own: a topic that nothing on the table is about, a title said, or
 * what the words alone find while the record in hand has no sentence on them.
 */
export function matterNamed(words: Words, table: Table, scene: Scene, deps: Deps): Named {
  const { found, isNeighbour } = searchAlone(words, scene, deps);
  const top = topicOf(words, scene, deps);
  if (top !== null) {
    const { family } = top;
    const fitting = table.all.filter(({ themes }) => themes.map(themeFamily).includes(family));
    const mine = mostNamed(words, fitting, table);
    if (mine === undefined) {
      const isOfHand =
        isSaidOf(words, table.hand) ||
        table.hand.some((measure) => isAnswered(words, measure, deps, top.words));
      // What the record in hand says as well as what was found is asked of it.
      const isNoOther = found !== null && !isElse(found, words, table, deps);
      return isOfHand || isNoOther ? ofHand(table) : another;
    }
    // 增值税 names the topic, and none of its measures.
    const beside = top.words.reduce((rest, word) => rest.less(word, '，'), words);
    const isOther =
      found !== null &&
      found !== mine &&
      byTitle(beside, found) >= THRESHOLDS.byTitle &&
      byTitle(beside, found) > byTitle(beside, mine);
    return isOther ? onTable(found, table) : { kind: 'table', measure: mine };
  }
  const titled = table.all.find(
    (measure) => !table.hand.includes(measure) && byTitle(words, measure) >= THRESHOLDS.byTitle,
  );
  if (titled !== undefined && !isSaidOf(words, table.hand))
    return { kind: 'table', measure: titled };
  const listing = table.hand.find((measure) => findListed(words, measure) !== null);
  if (listing !== undefined) return { kind: 'table', measure: listing };
  // 住院报销 lies next door, and is in no paper.
  if (isNeighbour) return another;
  const [first] = table.hand;
  const inHand = mostNamed(words, table.hand, table) ?? first;
  if (inHand !== undefined && sharedWords(words, inHand) > 0) {
    const isOther =
      found !== null && byTitle(words, found) > Math.max(THRESHOLDS.half, byTitle(words, inHand));
    return isOther ? onTable(found, table) : { kind: 'table', measure: inHand };
  }
  if (found === null) return { kind: 'none' };
  if (table.hand.includes(found)) return { kind: 'table', measure: found };
  const isOfHand = table.hand.some(
    (measure) => findPassage(words, { measure, clause: null }, [], deps) !== null,
  );
  return first === undefined ||
    byTitle(words, found) >= THRESHOLDS.half ||
    (!isOfHand && sharedWords(words, found) > 0 && isElse(found, words, table, deps))
    ? onTable(found, table)
    : { kind: 'none' };
}

/** Whether what was found speaks of something named that nothing in hand does. */
const isElse = (found: Measure, words: Words, { hand }: Table, deps: Deps): boolean =>
  moreExplained(words, found, hand, deps) >= THRESHOLDS.noChance;

/** The topic that words name; of a bare noun also what asking for it would name. */
export function topicOf(
  words: Words,
  { spokenOn }: Pick<Scene, 'spokenOn'>,
  deps: Pick<Deps, 'search'>,
): { readonly family: string; readonly words: readonly string[] } | null {
  for (const asked of new Set([words, askable(words)])) {
    const { themes } = deps.search.understand(asked, spokenOn);
    const scores = new Map<string, number>();
    for (const { id, score } of themes)
      scores.set(themeFamily(id), (scores.get(themeFamily(id)) ?? 0) + score);
    const [best] = [...scores].sort(([, a], [, b]) => b - a);
    if (best !== undefined && best[1] >= THRESHOLDS.topicNamed)
      return { family: best[0], words: themes[0]?.words ?? [] };
  }
  return null;
}

const another: Named = { kind: 'another' };

function ofHand({ hand: [first] }: Table): Named {
  return first === undefined ? another : { kind: 'table', measure: first };
}

/** What was found, if it is on the table; else it is new. */
function onTable(measure: Measure, { all }: Table): Named {
  return all.includes(measure) ? { kind: 'table', measure } : another;
}

/** What the words alone find, else what asking for a bare noun would; and whether they lie next door. */
function searchAlone(
  words: Words,
  scene: Scene,
  deps: Deps,
): { readonly found: Measure | null; readonly isNeighbour: boolean } {
  const firstOf = ({ noMatch, results }: SearchAnswer): Measure | null =>
    noMatch ? null : (results[0]?.measure ?? null);
  const plain = searchFor(words, scene, deps);
  const asked = askable(words);
  return {
    found: firstOf(plain) ?? (words.is(asked) ? null : firstOf(searchFor(asked, scene, deps))),
    isNeighbour: plain.neighbour !== null,
  };
}

/** Of some measures the one whose words are said most; of equals the one in hand, then the latest. */
function mostNamed(
  words: Words,
  measures: readonly Measure[],
  { hand }: Table,
): Measure | undefined {
  const shared = measures.map((measure) => sharedWords(words, measure) + byTitle(words, measure));
  const most = Math.max(...shared);
  const best = measures.filter((_, index) => shared[index] === most);
  return best.find((measure) => hand.includes(measure)) ?? best[0];
}

/** How much of the words a title says, 0 to 1; a single pair names nothing. */
function byTitle(words: Words, { title }: Measure): number {
  const said = [...pairsOf(words)];
  const named = pairsOf(title);
  const shared = said.filter((pair) => named.has(pair)).length;
  return shared < 2 ? 0 : shared / said.length;
}

const isSaidOf = (words: Words, measures: readonly Measure[]): boolean =>
  measures.some((measure) => byTitle(words, measure) >= THRESHOLDS.byTitle);

/** Whether a record has a sentence on what is asked; one that holds these words, where any are given. */
function isAnswered(
  words: Words,
  measure: Measure,
  deps: Deps,
  holding: readonly string[] = [],
): boolean {
  const found = findPassage(words, { measure, clause: null }, [], deps);
  return (
    found !== null &&
    found.share >= THRESHOLDS.answered &&
    (holding.length === 0 || holding.some((word) => found.passage.text.includes(word)))
  );
}
