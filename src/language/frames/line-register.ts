import type { Lattice } from '../lattice/lattice.ts';
import { type Need, needsOf } from '../lattice/needs.ts';
import type { ClassId, Vocabulary } from '../lattice/vocabulary.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import type { PendingLine, Start } from './compile-line.ts';

/** The lines that may stand in a text, by number and rising, under what they begin with. */
export interface BeginningLines {
  readonly ofClass: ReadonlyMap<ClassId, readonly number[]>;
  /** those that begin with a word, by the place where it stands */
  readonly ofWordAt: ReadonlyMap<number, readonly number[]>;
  readonly ofSlot: ReadonlyMap<SlotType, readonly number[]>;
}

/** Tells which lines a text may hold. */
export interface LineRegister {
  /** the types of slots that lines begin with, in an order that is always the same */
  readonly slotTypes: readonly SlotType[];
  readonly beginningIn: (lattice: Lattice) => BeginningLines;
}

/**
 * Files lines under the rarest thing that each needs. What a line needs is known once it is compiled, which is done
 * when a text first holds what it begins with.
 */
export function createLineRegister(
  lines: readonly PendingLine[],
  vocabulary: Vocabulary,
): LineRegister {
  const { itemOf } = needsOf(vocabulary);
  const startsOf = lines.map(({ starts }) =>
    starts.map((start) => ({ ...start, item: itemOf(neededOf(start)) })),
  );
  /** lines that are not compiled yet, by what they begin with */
  const pending = new Map<number, number[]>();
  startsOf.forEach((starts, number) => {
    for (const { item } of starts) file(pending, item, number);
  });
  const needs = createNeedRegister(lines.length);
  const needless: number[] = [];

  /** Compiles a line, unless that is done: whether it was not. */
  const compile = (number: number): boolean => {
    if (needs.knows(number)) return false;
    const all = lines[number]?.compiled().rarestFirst ?? [];
    needs.add(number, all);
    if (all.length === 0) needless.push(number);
    return true;
  };

  /** All lines of which nothing is known to be missing, rising; some twice. */
  const standingIn = (lattice: Lattice): readonly number[] => {
    const standing: number[] = [...needless];
    const items = [...lattice.items()];
    for (const item of items) {
      const waiting = pending.get(item);
      if (waiting === undefined) continue;
      pending.delete(item);
      // What these need the text may not have been looked through for.
      for (const number of waiting) if (compile(number)) standing.push(number);
    }
    needs.fulfilledBy(items, standing);
    return standing.sort(ascending);
  };

  const slotTypes = new Set(
    startsOf.flatMap((starts) =>
      starts.flatMap((start) => (start.kind === 'slot' ? [start.type] : [])),
    ),
  );
  return {
    slotTypes: [...slotTypes],
    beginningIn: (lattice) => {
      const ofClass = new Map<ClassId, number[]>();
      const ofWordAt = new Map<number, number[]>();
      const ofSlot = new Map<SlotType, number[]>();
      let before = -1;
      for (const number of standingIn(lattice)) {
        if (number === before) continue;
        before = number;
        for (const start of startsOf[number] ?? []) {
          const places = lattice.placesOf(start.item);
          if (places.length === 0) continue;
          if (start.kind === 'class') file(ofClass, start.id, number);
          else if (start.kind === 'slot') file(ofSlot, start.type, number);
          else for (const at of places) file(ofWordAt, at, number);
        }
      }
      return { ofClass, ofWordAt, ofSlot };
    },
  };
}

/** What each of some lines needs, side by side: a text asks hundreds of lines whether it may hold them. */
interface NeedRegister {
  readonly knows: (line: number) => boolean;
  /** @param needs of a line, the rarest first */
  readonly add: (line: number, needs: readonly Need[]) => void;
  /** Adds the lines that need something, and nothing but what some items fulfil. */
  readonly fulfilledBy: (items: readonly number[], lines: number[]) => void;
}

function createNeedRegister(lines: number): NeedRegister {
  const numbers = new Map<Need, number>();
  /** of each item the needs that it fulfils */
  const byItem = new Map<number, number[]>();
  /** of each need the lines that need nothing rarer */
  const byRarest: (number[] | undefined)[] = [];
  /** of each need the last asking that found it fulfilled */
  const fulfilledIn: number[] = [];
  /** the needs of all lines, and where those of each begin and end */
  const all: number[] = [];
  const from = new Int32Array(lines).fill(-1);
  const to = new Int32Array(lines);
  let asking = 0;

  const numberOf = (need: Need): number => {
    const known = numbers.get(need);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(need, number);
    byRarest.push(undefined);
    fulfilledIn.push(0);
    for (const item of need.items) file(byItem, item, number);
    return number;
  };
  return {
    knows: (line) => (from[line] ?? -1) >= 0,
    add: (line, needs) => {
      from[line] = all.length;
      all.push(...needs.map(numberOf));
      to[line] = all.length;
      const rarest = all[from[line] ?? 0];
      if (needs.length > 0 && rarest !== undefined) {
        const filed = byRarest[rarest];
        if (filed === undefined) byRarest[rarest] = [line];
        else filed.push(line);
      }
    },
    fulfilledBy: (items, found) => {
      asking += 1;
      const fulfilled: number[] = [];
      for (const item of items)
        for (const need of byItem.get(item) ?? NONE) {
          if (fulfilledIn[need] === asking) continue;
          fulfilledIn[need] = asking;
          if (byRarest[need] !== undefined) fulfilled.push(need);
        }
      const isFulfilled = (line: number): boolean => {
        const end = to[line] ?? 0;
        for (let at = from[line] ?? 0; at < end; at += 1)
          if (fulfilledIn[all[at] ?? 0] !== asking) return false;
        return true;
      };
      for (const need of fulfilled)
        for (const line of byRarest[need] ?? NONE) if (isFulfilled(line)) found.push(line);
    },
  };
}

const neededOf = (start: Start) => {
  switch (start.kind) {
    case 'class':
      return start.id;
    case 'slot':
      return { slot: start.type };
    default:
      return start.word;
  }
};

function file<K>(map: Map<K, number[]>, key: K, number: number): void {
  const filed = map.get(key);
  if (filed === undefined) map.set(key, [number]);
  else filed.push(number);
}

const NONE: readonly number[] = [];
const ascending = (a: number, b: number): number => a - b;
