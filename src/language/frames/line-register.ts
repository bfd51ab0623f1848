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
  /** by its number, of each need that something is filed under, the items that fulfil it */
  const itemsOf: (readonly number[] | undefined)[] = [];
  /** of each item the needs that are some line's rarest, and that it fulfils */
  const rarestByItem: (number[] | undefined)[] = [];
  /** of each need the lines that need nothing rarer */
  const byRarest: (number[] | undefined)[] = [];
  /** the last asking that an item stood in */
  const standsIn: number[] = [];
  /** the last asking in which the lines of a need were gone through */
  const takenIn: number[] = [];
  /** of each need the last asking that it was looked at in, twice, and one more where it was fulfilled */
  const lookedAt: number[] = [];
  /** the needs of all lines, and where those of each begin and end */
  const all: number[] = [];
  const from = new Int32Array(lines).fill(-1);
  const to = new Int32Array(lines);
  let asking = 0;

  const fileUnder = ({ number, items }: Need, line: number): void => {
    const filed = byRarest[number];
    if (filed !== undefined) filed.push(line);
    else {
      byRarest[number] = [line];
      for (const item of items) {
        const needs = rarestByItem[item];
        if (needs === undefined) rarestByItem[item] = [number];
        else needs.push(number);
      }
    }
  };
  const isFulfilled = (need: number): boolean => {
    const looked = lookedAt[need] ?? 0;
    if (looked >= 2 * asking) return looked > 2 * asking;
    let isSo = false;
    for (const item of itemsOf[need] ?? NONE) if (standsIn[item] === asking) isSo = true;
    lookedAt[need] = 2 * asking + Number(isSo);
    return isSo;
  };
  const mayStand = (line: number): boolean => {
    const end = to[line] ?? 0;
    // The first is what it is filed under.
    for (let at = (from[line] ?? 0) + 1; at < end; at += 1)
      if (!isFulfilled(all[at] ?? 0)) return false;
    return true;
  };
  return {
    knows: (line) => (from[line] ?? -1) >= 0,
    add: (line, needs) => {
      from[line] = all.length;
      for (const need of needs) {
        all.push(need.number);
        itemsOf[need.number] = need.items;
      }
      to[line] = all.length;
      const [rarest] = needs;
      if (rarest !== undefined) fileUnder(rarest, line);
    },
    fulfilledBy: (items, found) => {
      asking += 1;
      for (const item of items) standsIn[item] = asking;
      for (const item of items)
        for (const need of rarestByItem[item] ?? NONE) {
          if (takenIn[need] === asking) continue;
          takenIn[need] = asking;
          for (const line of byRarest[need] ?? NONE) if (mayStand(line)) found.push(line);
        }
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
