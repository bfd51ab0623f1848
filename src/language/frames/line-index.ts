import type { Lattice } from '../lattice/lattice.ts';
import type { ClassId } from '../lattice/vocabulary.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import type { Line } from './compile-line.ts';
import { createLineMatcher, fillsAt, type LineMatch, type Skipping } from './match-line.ts';

/** A line with what it belongs to. */
export interface OwnedLine<T> {
  readonly owner: T;
  readonly line: Line;
}

/** Where lines of many frames are found in a text. */
export type LineFinder<T> = (lattice: Lattice) => readonly { owner: T; match: LineMatch }[];

/** Files lines under what they may begin with, so that only lines that may be there are tried. */
export function createLineFinder<T>(
  lines: readonly OwnedLine<T>[],
  skipping: Skipping,
): LineFinder<T> {
  const byClass = new Map<ClassId, OwnedLine<T>[]>();
  const byChar = new Map<string, OwnedLine<T>[]>();
  const bySlot = new Map<SlotType, OwnedLine<T>[]>();
  const file = <K>(map: Map<K, OwnedLine<T>[]>, key: K, line: OwnedLine<T>) => {
    const filed = map.get(key);
    if (filed === undefined) map.set(key, [line]);
    else if (!filed.includes(line)) filed.push(line);
  };
  for (const owned of lines) {
    for (const start of owned.line.starts) {
      if (start.kind === 'class') file(byClass, start.id, owned);
      else if (start.kind === 'word') file(byChar, start.word.charAt(0), owned);
      else file(bySlot, start.type, owned);
    }
  }
  const slotTypes = [...bySlot.keys()];
  const asStep = (type: SlotType) =>
    ({ kind: 'slot', name: '', type, head: false, optional: false }) as const;

  return (lattice) => {
    const found: { owner: T; match: LineMatch }[] = [];
    const matchLine = createLineMatcher(lattice, skipping);
    for (let at = 0; at < lattice.text.length; at += 1) {
      if (!lattice.isOpen(at)) continue;
      const tried = new Set<OwnedLine<T>>();
      const tryAll = (candidates: readonly OwnedLine<T>[] | undefined) => {
        for (const owned of candidates ?? []) {
          if (tried.has(owned)) continue;
          tried.add(owned);
          if (!mayBe(owned.line, at, lattice)) continue;
          const match = matchLine(owned.line, at);
          if (match !== null) found.push({ owner: owned.owner, match });
        }
      };
      const edges = lattice.edgesAt(at);
      for (const { classes } of edges) for (const id of classes) tryAll(byClass.get(id));
      tryAll(byChar.get(lattice.text.charAt(at)));
      const fills = fillsAt(lattice, at);
      for (const type of slotTypes) {
        if (fills.some((fill) => skipping.fills(asStep(type), fill))) tryAll(bySlot.get(type));
      }
    }
    return found;
  };
}

/** A line's words stand no further apart than this: four words between any two, and what may be skipped. */
const REACH = 40;

/** Whether all that a line cannot do without stands near enough behind a place, in its order. */
export function mayBe({ needs }: Line, start: number, lattice: Lattice): boolean {
  let at = start;
  for (const need of needs) {
    const next = typeof need === 'string' ? lattice.nextWord(need, at) : lattice.nextOf(need, at);
    if (next < 0 || next > at + REACH) return false;
    at = next + 1;
  }
  return true;
}
