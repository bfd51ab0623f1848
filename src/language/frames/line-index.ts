import type { Lattice } from '../lattice/lattice.ts';
import type { Need } from '../lattice/needs.ts';
import type { Vocabulary } from '../lattice/vocabulary.ts';
import type { Line, PendingLine } from './compile-line.ts';
import { createLineRegister } from './line-register.ts';
import { createLineMatcher, type LineMatch, type Skipping } from './match-line.ts';

/** A line with what it belongs to. */
export interface OwnedLine<T> {
  readonly owner: T;
  readonly line: PendingLine;
}

/** Where lines of many frames are found in a text. */
export type LineFinder<T> = (lattice: Lattice) => readonly { owner: T; match: LineMatch }[];

/**
 * Finds lines by what they cannot do without: a text tells at once what stands in it, that names the few lines all
 * of whose needs it may fulfil, and only these are tried where they may begin.
 */
export function createLineFinder<T>(
  lines: readonly OwnedLine<T>[],
  skipping: Skipping,
  vocabulary: Vocabulary,
): LineFinder<T> {
  const register = createLineRegister(
    lines.map(({ line }) => line),
    vocabulary,
  );
  // Of each line the place last tried, told from those of the texts before by where this one begins, if all texts
  // are thought to follow each other.
  const triedAt = new Float64Array(lines.length).fill(-1);
  let begin = 0;
  let next = 0;

  return (lattice) => {
    const { text } = lattice;
    begin = next;
    next += text.length + 1;
    const found: { owner: T; match: LineMatch }[] = [];
    const { ofClass, ofWordAt, ofSlot } = register.beginningIn(lattice);
    if (ofClass.size + ofWordAt.size + ofSlot.size === 0) return found;
    const matchLine = createLineMatcher(lattice, skipping);
    const attemptAll = (numbers: readonly number[] | undefined, at: number) => {
      if (numbers === undefined) return;
      for (const number of numbers) {
        const owned = lines[number];
        if (owned === undefined || triedAt[number] === begin + at) continue;
        triedAt[number] = begin + at;
        const line = owned.line.compiled();
        const match = mayBe(line, at, lattice) ? matchLine(line, at) : null;
        if (match !== null) found.push({ owner: owned.owner, match });
      }
    };
    for (let at = 0; at < text.length; at += 1) {
      if (!lattice.isOpen(at)) continue;
      for (const { classes } of lattice.edgesAt(at))
        for (const id of classes) attemptAll(ofClass.get(id), at);
      attemptAll(ofWordAt.get(at), at);
      const types = lattice.slotsAt(at);
      if (types.length > 0)
        for (const type of register.slotTypes)
          if (types.includes(type)) attemptAll(ofSlot.get(type), at);
    }
    return found;
  };
}

/** The next place where a line may begin; -1 where none is left. Any place where a number may begin it. */
export function nextStart(line: Line, from: number, lattice: Lattice): number {
  const need = line.startNeed();
  if (need !== null) return lattice.nextOf(need, from);
  return from < lattice.text.length ? from : -1;
}

/** A line's words stand no further apart than this: four words between any two, and what may be skipped. */
const REACH = 40;

/** Whether all that a line cannot do without stands near enough behind a place, its words in their order. */
export function mayBe(
  { needs, slots, rarestFirst: [rarest], hasComma }: Line,
  start: number,
  lattice: Lattice,
): boolean {
  const end = hasComma ? lattice.text.length : lattice.reachOf(start);
  if (rarest !== undefined && !isNext(rarest, start, end, lattice)) return false;
  let at = start;
  for (const need of needs) {
    const next = lattice.nextOf(need, at);
    if (next < 0 || next >= end || next > at + REACH) return false;
    at = next + 1;
  }
  return areWithin(slots, start, end, lattice);
}

/** Whether all that a line cannot do without stands somewhere in a stretch. */
export const isWithin = (line: Line, from: number, to: number, lattice: Lattice): boolean =>
  areWithin(line.rarestFirst, from, to, lattice);

function areWithin(needs: readonly Need[], from: number, to: number, lattice: Lattice): boolean {
  for (const need of needs) {
    if (!isNext(need, from, to, lattice)) return false;
  }
  return true;
}

function isNext(need: Need, from: number, to: number, lattice: Lattice): boolean {
  const next = lattice.nextOf(need, from);
  return next >= 0 && next < to;
}
