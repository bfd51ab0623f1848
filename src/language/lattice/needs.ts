import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import type { Edge } from './lattice-tables.ts';
import type { ClassId, Vocabulary } from './vocabulary.ts';

/** A class, a word, or what fills a slot. */
export type Needed = ClassId | string | { readonly slot: SlotType };

/** Classes, words and slots of which one is meant. */
export type AnyOf = readonly Needed[];

/** Classes, words and slots of which one must stand somewhere. */
export interface Need {
  /** its place among all needs of the vocabulary */
  readonly number: number;
  readonly anyOf: AnyOf;
  /** the same by number: a class by its own, behind all classes the words and slots */
  readonly items: readonly number[];
  /** how many words fulfil it, roughly */
  readonly common: number;
}

/** Where the needs of a vocabulary stand in one text. */
export interface NeedPlaces {
  /** the items of needs that stand in the text */
  readonly items: () => Iterable<number>;
  /** where an item stands, rising */
  readonly placesOf: (item: number) => readonly number[];
  /** whether a need may stand in the text: no is certain, and told at once */
  readonly mayStand: (need: Need) => boolean;
  /** where a need stands next, from a place on; -1 where it does not */
  readonly nextOf: (need: Need, from: number) => number;
}

/** What lines cannot do without, found in a text all at once. */
export interface Needs {
  /** One object for one need in all lines, so that a text is looked through for it once. */
  readonly of: (anyOf: AnyOf) => Need;
  /** The number of what may be needed: a class has its own. */
  readonly itemOf: (one: Needed) => number;
  /**
   * @param edgesAt the class words of the text at each of its places
   * @param slotsAt the types of slots that are filled there
   */
  readonly within: (
    text: string,
    edgesAt: readonly (readonly Edge[])[],
    slotsAt: readonly (readonly SlotType[])[],
  ) => NeedPlaces;
}

/** A word that something needs, with its number. */
interface NeededWord {
  readonly word: string;
  readonly item: number;
}

/** A single character stands in many words. */
const OF_CHARACTER = 20;
/** A sum or a length of time is said seldom; a trade or a place is one of many words. */
const OF_SLOT = 10;

/** The needs of a vocabulary. */
export const needsOf = memoizeWeak(createNeeds);

/**
 * A text is gone through once for all the words and classes that anything needs: of these thousands few stand in a
 * message, and the others are never looked at.
 */
function createNeeds(vocabulary: Vocabulary): Needs {
  const byKey = new Map<string, Need>();
  const wordItems = new Map<string, number>();
  const slotItems = new Map<SlotType, number>();
  const characters = new Map<number, number>();
  /** the longer words by their first two characters */
  const longer = new Map<number, NeededWord[]>();
  let size = vocabulary.size;

  const itemOf = (one: Needed): number => {
    if (typeof one === 'number') return one;
    if (typeof one !== 'string') {
      const item = slotItems.get(one.slot) ?? size++;
      slotItems.set(one.slot, item);
      return item;
    }
    const known = wordItems.get(one);
    if (known !== undefined) return known;
    const item = size++;
    wordItems.set(one, item);
    if (one.length === 1) characters.set(one.charCodeAt(0), item);
    else {
      const pair = pairAt(one, 0);
      longer.set(pair, [...(longer.get(pair) ?? []), { word: one, item }]);
    }
    return item;
  };
  const commonness = (one: Needed): number => {
    if (typeof one === 'number') return vocabulary.wordsIn(one);
    if (typeof one !== 'string') return OF_SLOT;
    return one.length === 1 ? OF_CHARACTER : 1;
  };

  return {
    itemOf,
    of: (anyOf) => {
      const key = JSON.stringify(anyOf);
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const common = anyOf.reduce<number>((sum, one) => sum + commonness(one), 0);
      const need = { number: byKey.size, anyOf, items: anyOf.map(itemOf), common };
      byKey.set(key, need);
      return need;
    },
    within: (text, edgesAt, slotsAt) => {
      const places = new Map<number, number[]>();
      const file = (item: number, at: number) => {
        const known = places.get(item);
        if (known === undefined) places.set(item, [at]);
        else if (known[known.length - 1] !== at) known.push(at);
      };
      for (let at = 0; at < text.length; at += 1) {
        for (const { classes } of edgesAt[at] ?? []) for (const id of classes) file(id, at);
        for (const slot of slotsAt[at] ?? []) {
          const item = slotItems.get(slot);
          if (item !== undefined) file(item, at);
        }
        const character = characters.get(text.charCodeAt(at));
        if (character !== undefined) file(character, at);
        const words = at + 1 < text.length ? longer.get(pairAt(text, at)) : undefined;
        if (words !== undefined)
          for (const { word, item } of words) if (text.startsWith(word, at)) file(item, at);
      }
      // A line that is compiled while a text is read may need what nothing needed before.
      const looked = size;
      const ofSeveral: (readonly number[] | undefined)[] = [];
      const placesOfNeed = (need: Need): readonly number[] => {
        const { items } = need;
        const [first = -1] = items;
        if (items.length === 1 && first < looked) return places.get(first) ?? NOWHERE;
        const known = ofSeveral[need.number];
        if (known !== undefined) return known;
        const found = items.some((item) => item >= looked)
          ? placesAlone(need, text, edgesAt, slotsAt)
          : merged(items, places);
        ofSeveral[need.number] = found;
        return found;
      };
      return {
        items: () => places.keys(),
        placesOf: (item) => places.get(item) ?? NOWHERE,
        mayStand: ({ items }) => {
          for (const item of items) if (item >= looked || places.has(item)) return true;
          return false;
        },
        nextOf: (need, from) => firstFrom(placesOfNeed(need), from),
      };
    },
  };
}

const NOWHERE: readonly number[] = [];

/** Two characters as one number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x1_00_00 + text.charCodeAt(at + 1);

/** The rising places of several as one list. */
function merged(
  items: readonly number[],
  placesOfItem: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  let all: readonly number[] = NOWHERE;
  let several: number[] | null = null;
  for (const item of items) {
    const places = placesOfItem.get(item);
    if (places === undefined) continue;
    if (several !== null) several.push(...places);
    else if (all.length > 0) several = [...all, ...places];
    else all = places;
  }
  return several === null ? all : several.sort((one, other) => one - other);
}

/** Where a single need stands. */
function placesAlone(
  { anyOf }: Need,
  text: string,
  edgesAt: readonly (readonly Edge[])[],
  slotsAt: readonly (readonly SlotType[])[],
): readonly number[] {
  const isHere = (one: Needed, at: number): boolean => {
    if (typeof one === 'string') return text.startsWith(one, at);
    if (typeof one === 'number')
      return (edgesAt[at] ?? []).some(({ classes }) => classes.includes(one));
    return (slotsAt[at] ?? []).includes(one.slot);
  };
  return Array.from({ length: text.length }, (_, at) => at).filter((at) =>
    anyOf.some((one) => isHere(one, at)),
  );
}

/** The first of rising numbers that is not below a bound; -1 where none is. */
function firstFrom(rising: readonly number[], bound: number): number {
  if (bound <= (rising[0] ?? -1)) return rising[0] ?? -1;
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? -1;
}
