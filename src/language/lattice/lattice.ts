import type { SlotType } from '../pattern/parse-pattern.ts';
import type { Quantity } from '../utterance.ts';
import { closeWholeWords, type Edge, isInner, NONE, wordEnds } from './lattice-tables.ts';
import { type NeedPlaces, needsOf } from './needs.ts';
import { breaksOf, reachesOf } from './punctuation.ts';
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
export interface Lattice extends NeedPlaces {
  readonly text: string;
  readonly edgesAt: (position: number) => readonly Edge[];
  readonly edgesTo: (position: number) => readonly Edge[];
  readonly atomsAt: (position: number) => readonly Atom[];
  /** the types of slots that something here fills */
  readonly slotsAt: (position: number) => readonly SlotType[];
  readonly atomTo: (position: number) => Atom | PlaceAtom | undefined;
  readonly placeAt: (position: number) => PlaceAtom | undefined;
  /** whether a word may begin or end here: not inside an atom or a whole word */
  readonly isOpen: (position: number) => boolean;
  /** where the word of the best path that covers this position ends */
  readonly wordEnd: (position: number) => number;
  /** of each character what it parts: see `BREAKS` */
  readonly breaks: Uint8Array;
  /** what begins at a place ends before this one: see `reachesOf` */
  readonly reachOf: (position: number) => number;
}

/** What makes a lattice of a text. `cut` gives the best path's words of a run of Han characters. */
export interface LatticeParts {
  readonly vocabulary: Vocabulary;
  readonly cut: (han: string) => readonly string[];
  /** classes whose words are never read in parts: 别人, 不到, people and offices */
  readonly whole: ReadonlySet<ClassId>;
  readonly slotsOf: (fill: SlotFill) => readonly SlotType[];
}

/** What stands in a slot: a quantity, a place, or a class word (per, trade). */
export type SlotFill = Atom | PlaceAtom | Edge;

/** Every word of the vocabulary at every place of a text where it stands. */
export function createLattice(
  text: string,
  atoms: readonly Atom[],
  places: readonly PlaceAtom[],
  { vocabulary, cut, whole, slotsOf }: LatticeParts,
): Lattice {
  const closed = new Uint8Array(text.length + 1);
  const close = (from: number, to: number) => closed.fill(1, from + 1, to);
  for (const { from, to } of [...atoms, ...places]) close(from, to);

  const words = wordEnds(text, cut);
  const found: Edge[][] = [];
  for (let from = 0; from < text.length; from += 1) {
    const edges: Edge[] = [];
    for (const { word, classes } of vocabulary.wordsAt(text, from)) {
      if (word === PERSON && isInner(from, words)) continue;
      edges.push({ from, to: from + word.length, classes });
    }
    found.push(edges);
  }
  closeWholeWords(found, words, closed, whole, close);

  const starts: Edge[][] = [];
  const ends: Edge[][] = Array.from({ length: text.length + 1 }, () => []);
  for (const edges of found) {
    const open = edges.filter(({ from, to }) => closed[from] === 0 && closed[to] === 0);
    starts.push(open);
    for (const edge of open) ends[edge.to]?.push(edge);
  }
  const atomStarts = new Map<number, Atom[]>();
  const atomEnds = new Map<number, Atom | PlaceAtom>(places.map((one) => [one.to, one]));
  const placeStarts = new Map(places.map((one) => [one.from, one]));
  for (const atom of atoms) {
    atomStarts.set(atom.from, [...(atomStarts.get(atom.from) ?? []), atom]);
    atomEnds.set(atom.to, atom);
  }
  const isOpen = (position: number): boolean => closed[position] === 0;
  const breaks = breaksOf(text);
  const reaches = reachesOf(text, breaks, isOpen);
  const slots = starts.map((edges, at): readonly SlotType[] => {
    const place = placeStarts.get(at);
    const fills = [
      ...edges,
      ...(place === undefined ? [] : [place]),
      ...(atomStarts.get(at) ?? []),
    ];
    const filled = fills.flatMap(slotsOf);
    return filled.length < 2 ? filled : [...new Set(filled)];
  });
  return {
    text,
    edgesAt: (position) => starts[position] ?? NONE,
    edgesTo: (position) => ends[position] ?? NONE,
    atomsAt: (position) => atomStarts.get(position) ?? NONE,
    slotsAt: (position) => slots[position] ?? NONE,
    atomTo: (position) => atomEnds.get(position),
    placeAt: (position) => placeStarts.get(position),
    isOpen,
    wordEnd: (position) =>
      atomStarts.get(position)?.[0]?.to ??
      placeStarts.get(position)?.to ??
      words[position] ??
      position + 1,
    breaks,
    reachOf: (position) => reaches[position] ?? text.length,
    ...needsOf(vocabulary).within(text, starts, slots),
  };
}

/** By itself somebody who works; the end of many a word beside. */
const PERSON = '人';
