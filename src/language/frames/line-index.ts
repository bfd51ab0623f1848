import type { Lattice } from '../lattice/lattice.ts';
import type { ClassId } from '../lattice/vocabulary.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import type { Line, PendingLine } from './compile-line.ts';
import { createLineMatcher, fillsAt, type LineMatch, type Skipping } from './match-line.ts';

/** A line with what it belongs to. */
export interface OwnedLine<T> {
  readonly owner: T;
  readonly line: PendingLine;
}

/** Where lines of many frames are found in a text. */
export type LineFinder<T> = (lattice: Lattice) => readonly { owner: T; match: LineMatch }[];

interface WordStart {
  readonly word: string;
  /** number of the line */
  readonly line: number;
}

/** Files lines under what they may begin with, so that only lines that may be there are tried. */
export function createLineFinder<T>(
  lines: readonly OwnedLine<T>[],
  skipping: Skipping,
): LineFinder<T> {
  const byClass = new Map<ClassId, number[]>();
  const byChar = new Map<string, WordStart[]>();
  const bySlot = new Map<SlotType, number[]>();
  lines.forEach(({ line }, number) => {
    for (const start of line.starts) {
      if (start.kind === 'class') file(byClass, start.id, number);
      else if (start.kind === 'word')
        file(byChar, start.word.charAt(0), { word: start.word, line: number });
      else file(bySlot, start.type, number);
    }
  });
  const slots = [...bySlot].map(([type, numbers]) => ({
    step: { kind: 'slot', name: '', type, head: false, optional: false } as const,
    numbers,
  }));

  return (lattice) => {
    const { text } = lattice;
    const found: { owner: T; match: LineMatch }[] = [];
    const matchLine = createLineMatcher(lattice, skipping);
    const triedAt = new Int32Array(lines.length).fill(-1);
    const attempt = (number: number, at: number) => {
      if (triedAt[number] === at || triedAt[number] === OVER) return;
      triedAt[number] = at;
      const owned = lines[number];
      if (owned === undefined) return;
      const line = owned.line.compiled();
      if (!mayBe(line, at, lattice)) {
        if (isOver(line, at, lattice)) triedAt[number] = OVER;
        return;
      }
      const match = matchLine(line, at);
      if (match !== null) found.push({ owner: owned.owner, match });
    };
    for (let at = 0; at < text.length; at += 1) {
      if (!lattice.isOpen(at)) continue;
      for (const { classes } of lattice.edgesAt(at))
        for (const id of classes) for (const number of byClass.get(id) ?? []) attempt(number, at);
      for (const { word, line } of byChar.get(text.charAt(at)) ?? [])
        if (text.startsWith(word, at)) attempt(line, at);
      const fills = fillsAt(lattice, at);
      if (fills.length === 0) continue;
      for (const { step, numbers } of slots) {
        if (!fills.some((fill) => skipping.fills(step, fill))) continue;
        for (const number of numbers) attempt(number, at);
      }
    }
    return found;
  };
}

function file<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const filed = map.get(key);
  if (filed === undefined) map.set(key, [value]);
  else filed.push(value);
}

/** Instead of the last place tried: no later one can do. */
const OVER = -2;

/** Whether something that a line cannot do without stands nowhere behind a place. */
const isOver = ({ needs }: Line, at: number, lattice: Lattice): boolean =>
  needs.some((need) => lattice.nextOf(need, at) < 0);

/** The next place where a line may begin; -1 where none is left. Any place where a number may begin it. */
export function nextStart({ startNeed }: Line, from: number, lattice: Lattice): number {
  if (startNeed !== null) return lattice.nextOf(startNeed, from);
  return from < lattice.text.length ? from : -1;
}

/** A line's words stand no further apart than this: four words between any two, and what may be skipped. */
const REACH = 40;

/** Whether all that a line cannot do without stands near enough behind a place, in its order. */
export function mayBe({ needs }: Line, start: number, lattice: Lattice): boolean {
  let at = start;
  for (const need of needs) {
    const next = lattice.nextOf(need, at);
    if (next < 0 || next > at + REACH) return false;
    at = next + 1;
  }
  return true;
}

/** Whether all that a line cannot do without stands somewhere in a stretch. */
export function isWithin({ needs }: Line, from: number, to: number, lattice: Lattice): boolean {
  return needs.every((need) => {
    const next = lattice.nextOf(need, from);
    return next >= 0 && next < to;
  });
}
