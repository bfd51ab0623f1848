import type { Quantity } from '../utterance.ts';
import { reachesOf } from './punctuation.ts';
import type { ClassId, Vocabulary } from './vocabulary.ts';

/** A class word at its place. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly classes: readonly ClassId[];
}

/** A quantity at its place in the normal form: nothing begins or ends within it. */
export interface Atom {
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity;
}

/** A place at its place in the normal form. */
export interface PlaceAtom {
  readonly from: number;
  readonly to: number;
  /** GB/T 2260 */
  readonly place: string;
}

/** All readings of a text's characters as words, and the best path through them. */
export interface Lattice {
  readonly text: string;
  readonly edgesAt: (position: number) => readonly Edge[];
  readonly edgesTo: (position: number) => readonly Edge[];
  readonly atomsAt: (position: number) => readonly Atom[];
  readonly atomTo: (position: number) => Atom | PlaceAtom | undefined;
  readonly placeAt: (position: number) => PlaceAtom | undefined;
  /** whether a word may begin or end here: not inside an atom or a whole word */
  readonly isOpen: (position: number) => boolean;
  /** where the word of the best path that covers this position ends */
  readonly wordEnd: (position: number) => number;
  /** what begins at a place ends before this one: see `reachesOf` */
  readonly reachOf: (position: number) => number;
  /** where one of several words and classes stands next, from a place on; -1 where none does */
  readonly nextOf: (need: Need, from: number) => number;
  /** where one of them stands last; -1 where none does */
  readonly lastOf: (need: Need) => number;
}

/** Classes and words of which one is meant. */
export type AnyOf = readonly (ClassId | string)[];

/** Classes and words of which one must stand somewhere. */
export interface Need {
  readonly anyOf: AnyOf;
  /** how many words fulfil it, roughly */
  readonly common: number;
}

/** What makes a lattice of a text. `cut` gives the best path's words of a run of Han characters. */
export interface LatticeParts {
  readonly vocabulary: Vocabulary;
  readonly cut: (han: string) => readonly string[];
  /** classes whose words are never read in parts: 别人, 不到, people and offices */
  readonly whole: ReadonlySet<ClassId>;
}

const NONE: readonly never[] = [];
const HAN_RUN = /[\u4e00-\u9fff〇]+|[a-z0-9.%]+/g;

/** Every word of the vocabulary at every place of a text where it stands. */
export function createLattice(
  text: string,
  atoms: readonly Atom[],
  places: readonly PlaceAtom[],
  { vocabulary, cut, whole }: LatticeParts,
): Lattice {
  const closed = new Uint8Array(text.length + 1);
  const close = (from: number, to: number) => closed.fill(1, from + 1, to);
  for (const { from, to } of [...atoms, ...places]) close(from, to);

  const words = wordEnds(text, cut);
  const found: Edge[][] = [];
  const classPlaces: (number[] | undefined)[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const edges: Edge[] = [];
    const longest = Math.min(text.length - from, vocabulary.reach(text, from));
    for (let length = longest; length > 0; length -= 1) {
      const to = from + length;
      if (length === 1 && text.charAt(from) === PERSON && isInner(from, words)) continue;
      const classes = vocabulary.classesOf(text.slice(from, to));
      if (classes !== undefined) edges.push({ from, to, classes });
    }
    found.push(edges);
  }
  closeWholeWords(found, words, closed, whole, close);

  const starts: Edge[][] = [];
  const ends: Edge[][] = Array.from({ length: text.length + 1 }, () => []);
  for (const edges of found) {
    const open = edges.filter(({ from, to }) => closed[from] === 0 && closed[to] === 0);
    starts.push(open);
    for (const edge of open) {
      ends[edge.to]?.push(edge);
      for (const id of edge.classes) {
        const places = classPlaces[id];
        if (places === undefined) classPlaces[id] = [edge.from];
        else if (places.at(-1) !== edge.from) places.push(edge.from);
      }
    }
  }
  const atomStarts = new Map<number, Atom[]>();
  const atomEnds = new Map<number, Atom | PlaceAtom>(places.map((one) => [one.to, one]));
  const placeStarts = new Map(places.map((one) => [one.from, one]));
  for (const atom of atoms) {
    atomStarts.set(atom.from, [...(atomStarts.get(atom.from) ?? []), atom]);
    atomEnds.set(atom.to, atom);
  }
  const isOpen = (position: number): boolean => closed[position] === 0;
  const reaches = reachesOf(text, isOpen);
  return {
    text,
    edgesAt: (position) => starts[position] ?? NONE,
    edgesTo: (position) => ends[position] ?? NONE,
    atomsAt: (position) => atomStarts.get(position) ?? NONE,
    atomTo: (position) => atomEnds.get(position),
    placeAt: (position) => placeStarts.get(position),
    isOpen,
    wordEnd: (position) =>
      atomStarts.get(position)?.[0]?.to ??
      placeStarts.get(position)?.to ??
      words[position] ??
      position + 1,
    reachOf: (position) => reaches[position] ?? text.length,
    ...createNext(text, classPlaces),
  };
}

/** By itself somebody who works; the end of many a word beside. */
const PERSON = '人';

/** Whether a character is part of a word of the best path: the 人 of 私人 is nobody. */
const isInner = (at: number, ends: Int32Array): boolean =>
  (ends[at] ?? 0) - at > 1 || (at > 0 && ends[at - 1] === ends[at]);

/** Looks up where words and classes stand, each place found once. */
function createNext(
  text: string,
  classPlaces: readonly (readonly number[] | undefined)[],
): Pick<Lattice, 'nextOf' | 'lastOf'> {
  const charPlaces = placesOfChars(text);
  const stands = charactersOf(text);
  const wordPlaces = new Map<string, readonly number[]>();
  const placesOf = (one: ClassId | string): readonly number[] => {
    if (typeof one === 'number') return classPlaces[one] ?? NONE;
    if (!stands(one.charCodeAt(0)) || (one.length > 1 && !stands(one.charCodeAt(1)))) return NONE;
    const chars = charPlaces.get(one.charAt(0));
    if (chars === undefined || one.length === 1) return chars ?? NONE;
    const known = wordPlaces.get(one);
    if (known !== undefined) return known;
    const places = chars.filter((at) => text.startsWith(one, at));
    wordPlaces.set(one, places);
    return places;
  };
  const kept = new Map<Need, readonly number[]>();
  const placesFor = (need: Need): readonly number[] => {
    const known = kept.get(need);
    if (known !== undefined) return known;
    const places = merged(need.anyOf, placesOf);
    kept.set(need, places);
    return places;
  };
  return {
    nextOf: (need, from) => {
      const places = placesFor(need);
      return places.length === 0 ? -1 : firstFrom(places, from);
    },
    lastOf: (need) => {
      const places = placesFor(need);
      return places[places.length - 1] ?? -1;
    },
  };
}

/** Tells in a moment that a character does not stand in a text; most words that are looked for do not. */
function charactersOf(text: string): (code: number) => boolean {
  const bits = new Uint8Array(0x2000);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return (code) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}

function placesOfChars(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const known = places.get(char);
    if (known === undefined) places.set(char, [at]);
    else known.push(at);
  }
  return places;
}

/** Rising lists as one. */
function merged(anyOf: AnyOf, placesOf: PlacesOf): readonly number[] {
  let first: readonly number[] = NONE;
  let all: number[] | null = null;
  for (const one of anyOf) {
    const places = placesOf(one);
    if (places.length === 0) continue;
    if (all !== null) for (const at of places) all.push(at);
    else if (first.length === 0) first = places;
    else all = [...first, ...places];
  }
  return all === null ? first : all.sort((a, b) => a - b);
}

type PlacesOf = (one: ClassId | string) => readonly number[];

/** The first of rising numbers that is not below a bound; -1 where none is. */
function firstFrom(rising: readonly number[], bound: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? -1;
}

/** 我们家|政公司: whether a word of the best path would be cut after its first character. */
const cutsWord = (to: number, ends: Int32Array): boolean => {
  const end = ends[to - 1] ?? to;
  return end === to + 1 && ends[to] === end && (ends[to - 2] ?? to - 1) < to;
};

/** From left to right the longest: 别人 hides 别, 不到 hides 不. */
function closeWholeWords(
  found: readonly (readonly Edge[])[],
  words: Int32Array,
  closed: Uint8Array,
  whole: ReadonlySet<ClassId>,
  close: (from: number, to: number) => void,
): void {
  for (let at = 0; at < found.length; ) {
    const edge =
      closed[at] === 0
        ? found[at]?.find(
            ({ to, classes }) =>
              closed[to] === 0 && !cutsWord(to, words) && classes.some((id) => whole.has(id)),
          )
        : undefined;
    if (edge !== undefined) close(edge.from, edge.to);
    at = edge?.to ?? at + 1;
  }
}

function wordEnds(text: string, cut: (han: string) => readonly string[]): Int32Array {
  const ends = new Int32Array(text.length + 1);
  for (let at = 0; at <= text.length; at += 1) ends[at] = at + 1;
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    let at = index;
    for (const word of /^[a-z0-9]/.test(run) ? [run] : cut(run)) {
      for (let inner = at; inner < at + word.length; inner += 1) ends[inner] = at + word.length;
      at += word.length;
    }
  }
  return ends;
}
