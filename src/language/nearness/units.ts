import { createWordFinder } from '../../knowledge/find/word-finder.ts';
import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Speech } from '../../knowledge/schema/speech.ts';
import { type Said, textOf } from '../words.ts';

/** One thing that a question names: a word, or what people and papers word differently. */
export interface Unit {
  /** the words as said */
  readonly said: string;
  /** ids of `wordings.yaml`; empty for a word alone */
  readonly wordings: readonly string[];
  /** what a single character says is less certain */
  readonly weight: number;
  /** neighbouring characters of a longer word, by which a text may say it in part */
  readonly pairs: readonly string[];
}

/** What a sentence can be matched by. */
export interface Matched {
  readonly text: string;
  readonly wordings: ReadonlySet<string>;
}

const CHARACTER = 0.4;
/** Matched by another wording, by one of several; by parts of a longer word. */
const REWORDED = 0.9;
const HALF_REWORDED = 0.6;
const PARTLY = 0.7;

/** Characters that every record is full of. */
const COMMON = /^[办店户人家件税钱天年月日元一二三四五六七八九十两几行算用交给多少说做弄有要]$/;

/** Words that name nothing by themselves: counts, A-not-A, 里面. */
const EMPTY =
  /^(?:[\d.,一二三四五六七八九十百千万两半]+[个家万千]?|[这那哪几]个|几[年月天次]|(.)不\1.*|不[要能行用会是]|没有?|要不|手里|里面|这里|那里|一下|一样|一点|东西|时候|情况|问题|自己|起来|多少|别的|最|就行|就|几岁|多大|人头?|月|年|天|次)$/;

/** The things that a question names, each once. */
export function unitsOf(
  named: Said | string,
  words: readonly string[],
  speech: Speech,
): readonly Unit[] {
  const said = textOf(named);
  const { ways, find } = wordingFinder(speech);
  const hits = find(said).flatMap(({ index, from }) => {
    const { id, way } = ways[index] ?? { id: '', way: '' };
    return { id, from, to: from + way.length };
  });
  const spans: { from: number; to: number; ids: Set<string> }[] = [];
  for (const hit of hits.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = spans.at(-1);
    if (last !== undefined && hit.from < last.to) {
      last.to = Math.max(last.to, hit.to);
      last.ids.add(hit.id);
    } else spans.push({ from: hit.from, to: hit.to, ids: new Set([hit.id]) });
  }
  const units: Unit[] = spans.map(({ from, to, ids }) => ({
    said: said.slice(from, to),
    wordings: [...ids],
    weight: 1,
    pairs: [],
  }));
  let at = 0;
  for (const word of words) {
    const from = said.indexOf(word, at);
    if (from < 0) continue;
    at = from + word.length;
    const isReworded = spans.some((span) => from >= span.from && at <= span.to);
    if (isReworded || COMMON.test(word) || EMPTY.test(word)) continue;
    const weight = word.length === 1 ? CHARACTER : 1;
    units.push({ said: word, wordings: [], weight, pairs: word.length < 3 ? [] : pairsIn(word) });
  }
  return [...new Map(units.map((unit) => [unit.said, unit])).values()];
}

/** The wordings that a text uses. */
export function wordingsOf(text: string, speech: Speech): ReadonlySet<string> {
  const { ways, find } = wordingFinder(speech);
  return new Set(find(text).flatMap(({ index }) => ways[index]?.id ?? []));
}

/** The same by their places in `wordings.yaml`, each once. */
export function wordingNumbers(text: string, speech: Speech): ReadonlySet<number> {
  const { ways, find } = wordingFinder(speech);
  return new Set(find(text).flatMap(({ index }) => ways[index]?.number ?? []));
}

const wordingFinder = memoizeWeak(({ wordings }: Speech) => {
  const ways = Object.entries(wordings).flatMap(([id, list], number) =>
    list.map((way) => ({ id, number, way })),
  );
  return { ways, find: createWordFinder(ways.map(({ way }) => way)) };
});

/** 0 to 1: how well a sentence speaks of a thing. */
export function matchOf(
  { said, wordings, pairs }: Unit,
  { text, wordings: used }: Matched,
): number {
  if (text.includes(said)) return 1;
  const meant = wordings.filter((id) => used.has(id)).length;
  if (meant > 0) return HALF_REWORDED + ((REWORDED - HALF_REWORDED) * meant) / wordings.length;
  if (pairs.length === 0) return 0;
  const found = pairs.filter((pair) => text.includes(pair)).length;
  return found === 0 ? 0 : (PARTLY * found) / pairs.length;
}

const pairsIn = (word: string): readonly string[] =>
  [...word].slice(1).map((character, index) => `${word[index]}${character}`);
