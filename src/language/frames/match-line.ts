import type { Lattice, SlotFill } from '../lattice/lattice.ts';
import type { Edge } from '../lattice/lattice-tables.ts';
import { BREAKS } from '../lattice/punctuation.ts';
import type { ClassId } from '../lattice/vocabulary.ts';
import type { Line, LineNode, Step } from './compile-line.ts';

/** A stretch of text that one step of a line took. */
export interface Taken {
  readonly from: number;
  readonly to: number;
  readonly step: Step;
}

/** A line of a frame found in a text. */
export interface LineMatch {
  readonly from: number;
  readonly to: number;
  readonly head: { readonly from: number; readonly to: number };
  readonly taken: readonly Taken[];
  readonly slots: ReadonlyMap<string, SlotFill>;
  /** words that only a gap covers */
  readonly gapWords: number;
  /** commas between its words */
  readonly crossed: number;
}

/** What matching must know of the language beside the line. */
export interface Skipping {
  /** whether words of these classes may stand between any two steps: 都, 没, 已经, 我 */
  readonly isSkippable: (classes: readonly ClassId[]) => boolean;
  /** whether a gap may not pass over words of these classes: other people */
  readonly stopsGap: (classes: readonly ClassId[]) => boolean;
  /** whether this atom or class word fills such a slot */
  readonly fills: (step: Step & { kind: 'slot' }, fill: SlotFill) => boolean;
  /** whether a word only says what kind of thing the next one is: 衣裳花边|批发, 文创|咖啡 */
  readonly modifies: (fill: SlotFill, next: readonly Edge[]) => boolean;
}

const LONGEST_GAP = 4;
const MOST_SKIPPED = 7;
/** A line that is not found after so many tries is not there. */
const MOST_TRIES = 600;

/** All that may fill a slot here. */
function fillsAt(lattice: Lattice, at: number): readonly SlotFill[] {
  const place = lattice.placeAt(at);
  const atoms = lattice.atomsAt(at);
  const edges = lattice.edgesAt(at);
  if (place === undefined && atoms.length === 0) return edges;
  return [...(place === undefined ? [] : [place]), ...atoms, ...edges];
}

/** Finds a line that begins exactly at a place; null where it does not. */
export type LineMatcher = (line: Line, start: number) => LineMatch | null;

/** Makes the matcher of one text. */
export function createLineMatcher(lattice: Lattice, skipping: Skipping): LineMatcher {
  const { text, breaks } = lattice;
  const isWeak = (at: number): boolean => breaks[at] === BREAKS.weakly;
  let taken: Taken[] = [];
  let slots: [string, SlotFill][] = [];
  let tries = 0;
  let gapWords = 0;
  let crossed = 0;
  let end = 0;

  const take = (step: Step, from: number, to: number, next: LineNode | null): boolean => {
    taken.push({ from, to, step });
    if (run(next, to, false)) return true;
    taken.pop();
    return false;
  };

  /** Tries a step right here, and what comes behind it. */
  const takeHere = (step: Step, { next, lines }: LineNode, at: number, first: boolean): boolean => {
    switch (step.kind) {
      case 'word': {
        const to = at + step.word.length;
        return (
          text.startsWith(step.word, at) &&
          lattice.isOpen(at) &&
          lattice.isOpen(to) &&
          take(step, at, to, next)
        );
      }
      case 'class': {
        for (const { to, classes } of lattice.edgesAt(at))
          if (classes.includes(step.id) && take(step, at, to, next)) return true;
        return false;
      }
      case 'slot': {
        if (!lattice.slotsAt(at).includes(step.type)) return false;
        for (const fill of fillsAt(lattice, at)) {
          if (!skipping.fills(step, fill)) continue;
          if (step.type === 'trade' && skipping.modifies(fill, lattice.edgesAt(fill.to))) continue;
          slots.push([step.name, fill]);
          if (take(step, at, fill.to, next)) return true;
          slots.pop();
        }
        return false;
      }
      case 'choice': {
        for (const line of lines) if (run(line, at, true)) return true;
        return false;
      }
      case 'edge': {
        const beside = step.at === 'start' ? at - 1 : at;
        const isEdge = beside < 0 || beside >= text.length || breaks[beside] !== BREAKS.nothing;
        return isEdge && run(next, at, first);
      }
      case 'gap':
        return false;
    }
  };

  /** Where a word that may stand anywhere ends; -1 where none begins. */
  const skip = (at: number): number => {
    if (at >= text.length) return -1;
    if (isWeak(at)) {
      if (crossed >= 1 && text.charAt(at) !== ' ') return -1;
      return at + 1;
    }
    for (const { to, classes } of lattice.edgesAt(at)) if (skipping.isSkippable(classes)) return to;
    return -1;
  };

  const runStep = (step: Step, node: LineNode, at: number, first: boolean): boolean => {
    let position = at;
    const crossedBefore = crossed;
    for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
      if (takeHere(step, node, position, first)) return true;
      if (first) break;
      const to = skip(position);
      if (to < 0) break;
      if (isWeak(position)) crossed += 1;
      position = to;
    }
    crossed = crossedBefore;
    return false;
  };

  const runGap = (next: LineNode | null, at: number): boolean => {
    let position = at;
    const gapBefore = gapWords;
    const crossedBefore = crossed;
    for (let passed = 0; passed <= LONGEST_GAP; passed += 1) {
      gapWords = gapBefore + passed;
      if (run(next, position, false)) return true;
      if (position >= text.length || breaks[position] === BREAKS.strongly) break;
      if (isWeak(position)) {
        if (crossed >= 1) break;
        crossed += 1;
        position += 1;
        continue;
      }
      // A sum that is passed over is one of something else.
      if (lattice.atomsAt(position).some(({ quantity }) => quantity.kind === 'money')) break;
      if (lattice.edgesAt(position).some(({ classes }) => skipping.stopsGap(classes))) break;
      const wordEnd = lattice.wordEnd(position);
      gapWords = gapBefore + passed + 1;
      // 大学|毕业 is one word of the dictionary.
      for (let inner = position + 1; inner < wordEnd; inner += 1) {
        if (lattice.isOpen(inner) && run(next, inner, false)) return true;
      }
      position = wordEnd;
    }
    gapWords = gapBefore;
    crossed = crossedBefore;
    return false;
  };

  /**
   * Runs what is left of a line.
   * @param first whether the line begins here, so that nothing may be skipped
   */
  const run = (node: LineNode | null, at: number, first: boolean): boolean => {
    tries += 1;
    if (tries > MOST_TRIES) return false;
    if (node === null) {
      end = at;
      return true;
    }
    const { step, next } = node;
    if (step === null) return run(next, at, false);
    if (step.kind === 'gap') return runGap(next, at);
    if (runStep(step, node, at, first)) return true;
    return step.optional && run(next, at, first);
  };

  return (line, start) => {
    taken = [];
    slots = [];
    tries = 0;
    gapWords = 0;
    crossed = 0;
    if (!run(line.first, start, true)) return null;
    const head = taken.find(({ step }) => step.head) ?? taken[0];
    if (head === undefined) return null;
    return {
      from: start,
      to: end,
      head: { from: head.from, to: head.to },
      taken,
      slots: new Map(slots),
      gapWords,
      crossed,
    };
  };
}
