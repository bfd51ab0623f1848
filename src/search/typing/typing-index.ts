import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Pinyin } from '../text/pinyin.ts';
import { type TypedTerms, termsOf, typedTerms, wordsOf } from './typing-terms.ts';

/** How much a hit counts by where it stands. */
const WEIGHTS = { title: 4, ask: 2, theme: 2, agency: 3, person: 3, role: 2, place: 2, address: 1 };

/** Words of one thing that can be found while typing, by where they stand. */
export type TypedFields = { readonly [field in keyof typeof WEIGHTS]?: readonly string[] };

const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** Two signs and a letter. */
const SHORTEST_PREFIX = 3;
/** From so many letters on one of them may be wrong. */
const SLIP_FROM = 4;
/** Of what is looked up by pieces, the share that must be found: a typo spoils the others. */
const KEPT = 0.34;
const SEPARATOR = ' ';

/**
 * Finds things by what is typed of them so far: characters, pinyin, first letters or a mix, with a typo
 * or without. All words that are typed must fit. Best first.
 */
export function createTypingIndex<T>(
  things: readonly T[],
  fieldsOf: (thing: T) => TypedFields,
  pinyin: Pinyin,
): (typed: string) => readonly T[] {
  const index = new MiniSearch<Record<string, string | number>>({
    fields: FIELDS,
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS, bm25: { k: 1.2, b: 0.3, d: 0.2 } },
  });
  things.forEach((thing, id) => {
    const fields = fieldsOf(thing);
    const terms = FIELDS.map((field): [string, string] => [
      field,
      (fields[field] ?? []).flatMap((text) => termsOf(text, pinyin)).join(SEPARATOR),
    ]);
    index.add({ id, ...Object.fromEntries(terms) });
  });

  const fitting = (word: string): ReadonlyMap<number, number> => {
    const terms = typedTerms(word, pinyin);
    const scores = new Map<number, number>();
    const add = (query: Query, boost: number, options: SearchOptions = {}, least = 1) => {
      for (const { id, score, queryTerms } of index.search(query, options))
        if (queryTerms.length >= least)
          scores.set(id as number, (scores.get(id as number) ?? 0) + score * boost);
    };
    lookUp(terms, add);
    return scores;
  };

  return (typed) => {
    const words = wordsOf(typed).map(fitting);
    const [first, ...others] = words;
    if (first === undefined) return [];
    return [...first]
      .filter(([id]) => others.every((scores) => scores.has(id)))
      .map(([id, score]) => ({
        id,
        // A product: what fits one word well does not stand in for another.
        score: others.reduce((product, scores) => product * (scores.get(id) ?? 0), score),
      }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .flatMap(({ id }) => things[id] ?? []);
  };
}

type Add = (query: Query, boost: number, options?: SearchOptions, least?: number) => void;

/** What was typed as it stands counts most, then its characters, its first letters, and typos least. */
function lookUp({ whole, initials, pairs, loose, written, swapped }: TypedTerms, add: Add): void {
  const inHan = written.length > 0;
  // One letter begins too much: only what begins with it as a first letter of its own is looked at.
  if (whole !== null) add(whole, inHan ? 1 : 3, { prefix: whole.length > 1 });
  if (initials !== null) add(initials, 2, { prefix: initials.length > SHORTEST_PREFIX });
  if (inHan) add(written.join(SEPARATOR), 4, {}, Math.max(1, written.length - 2));
  if (swapped.length > 0) add([...written, ...swapped].join(SEPARATOR), 1, {}, written.length);
  if (pairs.length > 0) add(pairs.join(SEPARATOR), 1, {}, Math.ceil(pairs.length * KEPT));
  if (loose.length > 0)
    add(loose.join(SEPARATOR), 0.5, { fuzzy: 1 }, Math.ceil(loose.length * KEPT));
  if (whole !== null && whole.length >= SLIP_FROM) add(whole, 0.5, { fuzzy: 1 });
}
