import type { Atom, Lattice, PlaceAtom } from '../lattice/lattice.ts';
import type { Edge } from '../lattice/lattice-tables.ts';
import { STRONG, WEAK } from '../lattice/punctuation.ts';
import type { ClassId } from '../lattice/vocabulary.ts';
import type { Line, Step } from './compile-line.ts';

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

/** What stands in a slot: a quantity, a place, or a class word (per, trade). */
export type SlotFill = Atom | PlaceAtom | Edge;

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

/** What is left to do behind a step: the steps of its line from an index on, then those around the line. */
interface Rest {
  readonly steps: readonly Step[];
  readonly index: number;
  readonly then: Rest | null;
  readonly first: boolean;
}

/** Finds a line that begins exactly at a place; null where it does not. */
export type LineMatcher = (line: Line, start: number) => LineMatch | null;

/** Makes the matcher of one text. */
export function createLineMatcher(lattice: Lattice, skipping: Skipping): LineMatcher {
  const { text } = lattice;
  let taken: Taken[] = [];
  let slots: [string, SlotFill][] = [];
  let tries = 0;
  let gapWords = 0;
  let crossed = 0;
  let end = 0;

  const take = (step: Step, from: number, to: number, rest: Rest): boolean => {
    taken.push({ from, to, step });
    if (run(rest.steps, rest.index, to, rest.then, rest.first)) return true;
    taken.pop();
    return false;
  };

  /** Tries a step right here, and what comes behind it. */
  const takeHere = (step: Step, at: number, rest: Rest): boolean => {
    switch (step.kind) {
      case 'word': {
        const to = at + step.word.length;
        return (
          text.startsWith(step.word, at) &&
          lattice.isOpen(at) &&
          lattice.isOpen(to) &&
          take(step, at, to, rest)
        );
      }
      case 'class': {
        for (const { to, classes } of lattice.edgesAt(at))
          if (classes.includes(step.id) && take(step, at, to, rest)) return true;
        return false;
      }
      case 'slot': {
        for (const fill of fillsAt(lattice, at)) {
          if (!skipping.fills(step, fill)) continue;
          if (step.type === 'trade' && skipping.modifies(fill, lattice.edgesAt(fill.to))) continue;
          slots.push([step.name, fill]);
          if (take(step, at, fill.to, rest)) return true;
          slots.pop();
        }
        return false;
      }
      case 'choice': {
        for (const steps of step.lines) if (run(steps, 0, at, rest, true)) return true;
        return false;
      }
      case 'edge': {
        const beside = step.at === 'start' ? text.charAt(at - 1) : text.charAt(at);
        const isEdge = beside === '' || WEAK.test(beside) || STRONG.test(beside);
        return isEdge && run(rest.steps, rest.index, at, rest.then, rest.first);
      }
      case 'gap':
        return false;
    }
  };

  /** Where a word that may stand anywhere ends; -1 where none begins. */
  const skip = (at: number): number => {
    if (at >= text.length) return -1;
    const char = text.charAt(at);
    if (WEAK.test(char)) {
      if (crossed >= 1 && char !== ' ') return -1;
      return at + 1;
    }
    for (const { to, classes } of lattice.edgesAt(at)) if (skipping.isSkippable(classes)) return to;
    return -1;
  };

  const runStep = (step: Step, at: number, rest: Rest, first: boolean): boolean => {
    let position = at;
    const crossedBefore = crossed;
    for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
      if (takeHere(step, position, rest)) return true;
      if (first) break;
      const to = skip(position);
      if (to < 0) break;
      if (WEAK.test(text.charAt(position))) crossed += 1;
      position = to;
    }
    crossed = crossedBefore;
    return false;
  };

  const runGap = (
    steps: readonly Step[],
    index: number,
    at: number,
    then: Rest | null,
  ): boolean => {
    let position = at;
    const gapBefore = gapWords;
    const crossedBefore = crossed;
    for (let passed = 0; passed <= LONGEST_GAP; passed += 1) {
      gapWords = gapBefore + passed;
      if (run(steps, index + 1, position, then, false)) return true;
      const char = text.charAt(position);
      if (position >= text.length || STRONG.test(char)) break;
      if (WEAK.test(char)) {
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
        if (lattice.isOpen(inner) && run(steps, index + 1, inner, then, false)) return true;
      }
      position = wordEnd;
    }
    gapWords = gapBefore;
    crossed = crossedBefore;
    return false;
  };

  /**
   * Runs the steps from an index on, and then what is left to do behind them.
   * @param first whether the line begins here, so that nothing may be skipped
   */
  const run = (
    steps: readonly Step[],
    index: number,
    at: number,
    then: Rest | null,
    first: boolean,
  ): boolean => {
    tries += 1;
    if (tries > MOST_TRIES) return false;
    const step = steps[index];
    if (step === undefined) {
      if (then !== null) return run(then.steps, then.index, at, then.then, then.first);
      end = at;
      return true;
    }
    if (step.kind === 'gap') return runGap(steps, index, at, then);
    const rest: Rest = { steps, index: index + 1, then, first: first && step.kind === 'edge' };
    if (runStep(step, at, rest, first)) return true;
    return step.optional && run(steps, index + 1, at, then, first);
  };

  return (line, start) => {
    taken = [];
    slots = [];
    tries = 0;
    gapWords = 0;
    crossed = 0;
    if (!run(line.steps, 0, start, null, true)) return null;
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
