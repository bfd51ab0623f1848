import type { Lattice, Need } from '../lattice/lattice.ts';

/** What lines need, by number, and where each stands next in the text that is read now, from left to right. */
export interface Needs {
  readonly numberOf: (need: Need) => number;
  /** begins a text */
  readonly begin: (lattice: Lattice) => void;
  /** -1 where it stands nowhere from there on; places are asked for in their order */
  readonly nextOf: (number: number, at: number) => number;
}

interface NeededWord {
  readonly word: string;
  readonly number: number;
}

/**
 * Of thousands of needs a text holds few: they are found by what stands in it, and not looked for one by one.
 * A need that becomes known within a text is looked for there.
 */
export function createNeeds(): Needs {
  const needs: Need[] = [];
  const numbers = new Map<Need, number>();
  const ofClass: number[][] = [];
  const ofStart = new Map<string, NeededWord[]>();
  const places: number[][] = [];
  /** of each need, how many of its places lie behind */
  const passed: number[] = [];
  /** of each need, the last text that holds it, and the text in which it became known */
  const heldBy: number[] = [];
  const newIn: number[] = [];
  let reading = 0;
  let lattice: Lattice | null = null;

  const hold = (number: number, at: number): void => {
    const known = places[number] ?? [];
    if (heldBy[number] !== reading) {
      heldBy[number] = reading;
      passed[number] = 0;
      known.length = 0;
    }
    if (known.at(-1) !== at) known.push(at);
  };
  const holdWords = (text: string, start: string, at: number): void => {
    const words = ofStart.get(start);
    if (words === undefined) return;
    for (const { word, number } of words)
      if (word.length <= start.length || text.startsWith(word, at)) hold(number, at);
  };

  return {
    numberOf: (need) => {
      const known = numbers.get(need);
      if (known !== undefined) return known;
      const number = needs.push(need) - 1;
      numbers.set(need, number);
      places.push([]);
      newIn.push(reading);
      for (const one of need.anyOf) {
        if (typeof one === 'number') {
          ofClass[one] ??= [];
          ofClass[one].push(number);
        } else {
          const start = one.slice(0, 2);
          ofStart.set(start, [...(ofStart.get(start) ?? []), { word: one, number }]);
        }
      }
      return number;
    },
    begin: (read) => {
      reading += 1;
      lattice = read;
      const { text } = read;
      for (let at = 0; at < text.length; at += 1) {
        for (const { classes } of read.edgesAt(at))
          for (const id of classes) for (const number of ofClass[id] ?? NONE) hold(number, at);
        holdWords(text, text.charAt(at), at);
        if (at + 1 < text.length) holdWords(text, text.slice(at, at + 2), at);
      }
    },
    nextOf: (number, at) => {
      const need = needs[number];
      if (newIn[number] === reading && need !== undefined) return lattice?.nextOf(need, at) ?? -1;
      if (heldBy[number] !== reading) return -1;
      const known = places[number] ?? NONE;
      let behind = passed[number] ?? 0;
      while ((known[behind] ?? at) < at) behind += 1;
      passed[number] = behind;
      return known[behind] ?? -1;
    },
  };
}

const NONE: readonly number[] = [];
