import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Lattice } from '../lattice/lattice.ts';
import type { ClassId } from '../lattice/vocabulary.ts';
import type { SlotType } from '../pattern/parse-pattern.ts';
import type { Line, PendingLine } from './compile-line.ts';
import { createLineMatcher, type LineMatch, type Skipping } from './match-line.ts';

/** A line with what it belongs to. */
export interface OwnedLine<T> {
  readonly owner: T;
  readonly line: PendingLine;
}

/** Where lines of many frames are found in a text. */
export type LineFinder<T> = (lattice: Lattice) => readonly { owner: T; match: LineMatch }[];

/** Numbers of the lines that begin with a word. */
interface Begun {
  readonly word: string;
  readonly lines: number[];
}

/**
 * Files lines under what they may begin with, so that only lines that may be there are tried.
 * @param classes how many there are
 */
export function createLineFinder<T>(
  lines: readonly OwnedLine<T>[],
  skipping: Skipping,
  classes: number,
): LineFinder<T> {
  const byClass = Array.from({ length: classes }, (): number[] => []);
  const byCharacter = new Map<string, number[]>();
  /** words of several by their first two characters */
  const byPair = new Map<string, Begun[]>();
  const bySlot = new Map<SlotType, number[]>();
  lines.forEach(({ line }, number) => {
    for (const start of line.starts) {
      if (start.kind === 'class') byClass[start.id]?.push(number);
      else if (start.kind === 'slot') file(bySlot, start.type, number);
      else if (start.word.length === 1) file(byCharacter, start.word, number);
      else fileWord(byPair, start.word, number);
    }
  });
  const slots = [...bySlot].map(([type, numbers]) => ({
    step: { kind: 'slot', name: '', type, head: false, optional: false } as const,
    numbers,
  }));

  /** Numbers of the lines that begin with a word that stands here, in their order. */
  const begunBy = (text: string, at: number): readonly number[] => {
    const single = byCharacter.get(text.charAt(at)) ?? NONE;
    const longer = at + 1 < text.length ? byPair.get(text.slice(at, at + 2)) : undefined;
    if (longer === undefined) return single;
    const begun = longer.filter(({ word }) => word.length === 2 || text.startsWith(word, at));
    return begun.length === 0
      ? single
      : [...single, ...begun.flatMap(({ lines: numbers }) => numbers)].sort(ascending);
  };

  /** the slots that a class word may fill: next to none */
  const filledBy = memoizeWeak((classes: readonly ClassId[]): readonly number[] =>
    slots.flatMap(({ step }, slot) =>
      skipping.fills(step, { from: 0, to: 0, classes }) ? [slot] : [],
    ),
  );
  /** The slots that something here fills, in their order. */
  const filledAt = (lattice: Lattice, at: number): readonly number[] => {
    let filled: number[] | null = null;
    for (const { classes } of lattice.edgesAt(at)) {
      const byWord = filledBy(classes);
      if (byWord.length > 0) filled = [...(filled ?? []), ...byWord];
    }
    const place = lattice.placeAt(at);
    const others = place === undefined ? lattice.atomsAt(at) : [place, ...lattice.atomsAt(at)];
    if (others.length > 0)
      for (const [slot, { step }] of slots.entries())
        if (others.some((fill) => skipping.fills(step, fill))) filled = [...(filled ?? []), slot];
    return filled === null ? NONE : filled.sort(ascending);
  };

  // Of each line the place last tried, and the text where it cannot stand any more: both told from those of
  // the texts before by where this one begins, if all texts are thought to follow each other.
  const triedAt = new Float64Array(lines.length).fill(-1);
  const overFrom = new Float64Array(lines.length).fill(-1);
  let begin = 0;
  let next = 0;

  return (lattice) => {
    const { text } = lattice;
    begin = next;
    next += text.length + 1;
    const found: { owner: T; match: LineMatch }[] = [];
    const matchLine = createLineMatcher(lattice, skipping);
    const attempt = (number: number, at: number) => {
      if (triedAt[number] === begin + at || overFrom[number] === begin) return;
      triedAt[number] = begin + at;
      const owned = lines[number];
      if (owned === undefined) return;
      const line = owned.line.compiled();
      if (isOver(line, at, lattice)) overFrom[number] = begin;
      else if (mayBe(line, at, lattice)) take(owned.owner, line, at);
    };
    const take = (owner: T, line: Line, at: number) => {
      const match = matchLine(line, at);
      if (match !== null) found.push({ owner, match });
    };
    for (let at = 0; at < text.length; at += 1) {
      if (!lattice.isOpen(at)) continue;
      for (const { classes } of lattice.edgesAt(at))
        for (const id of classes) for (const number of byClass[id] ?? NONE) attempt(number, at);
      for (const number of begunBy(text, at)) attempt(number, at);
      for (const slot of filledAt(lattice, at))
        for (const number of slots[slot]?.numbers ?? NONE) attempt(number, at);
    }
    return found;
  };
}

function fileWord(byPair: Map<string, Begun[]>, word: string, number: number): void {
  const pair = word.slice(0, 2);
  const begun = byPair.get(pair)?.find((one) => one.word === word);
  if (begun === undefined) file(byPair, pair, { word, lines: [number] });
  else begun.lines.push(number);
}

function file<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const filed = map.get(key);
  if (filed === undefined) map.set(key, [value]);
  else filed.push(value);
}

const NONE: readonly number[] = [];
const ascending = (a: number, b: number): number => a - b;

/** Whether something that a line cannot do without stands nowhere behind a place. */
function isOver({ rarestFirst }: Line, at: number, lattice: Lattice): boolean {
  for (const need of rarestFirst) if (lattice.lastOf(need) < at) return true;
  return false;
}

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
