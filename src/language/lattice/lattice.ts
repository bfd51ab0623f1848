import type { Quantity } from '../utterance.ts';
import {
  type AnyOf,
  charactersOf,
  closeWholeWords,
  type Edge,
  firstFrom,
  isInner,
  merged,
  NONE,
  placesOfChars,
  wordEnds,
} from './lattice-tables.ts';
import { reachesOf } from './punctuation.ts';
import type { ClassId, Vocabulary } from './vocabulary.ts';

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
