import type { Lattice } from '../lattice/lattice.ts';
import type { Need } from '../lattice/needs.ts';
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

/** Lines that begin alike, by number. */
interface Begun {
  /** lines of which no rarest need is known: not compiled yet, or in need of nothing */
  open: readonly number[];
  /** all others, by that need */
  readonly byNeed: NeedyLines[];
  /** the same lines where they begin with a longer word, with that word */
  readonly longer: readonly WordStart[];
  /** of `byNeed` what may stand in the text read last */
  standing: readonly NeedyLines[];
  /** the number of that text */
  readIn: number;
}

interface NeedyLines {
  readonly need: Need;
  readonly lines: number[];
}

interface WordStart {
  readonly word: string;
  /** number of the line */
  readonly line: number;
}

/**
 * Files lines under what they may begin with, and those under the rarest thing that they need, so that only
 * lines that may be there are tried.
 * @param classes how many there are
 */
export function createLineFinder<T>(
  lines: readonly OwnedLine<T>[],
  skipping: Skipping,
  classes: number,
): LineFinder<T> {
  const byClass = Array.from({ length: classes }, (): number[] => []);
  const byCharacter = new Map<string, number[]>();
  const byWord = new Map<string, WordStart[]>();
  const bySlot = new Map<SlotType, number[]>();
  lines.forEach(({ line }, number) => {
    for (const start of line.starts) {
      if (start.kind === 'class') byClass[start.id]?.push(number);
      else if (start.kind === 'slot') file(bySlot, start.type, number);
      else if (start.word.length === 1) file(byCharacter, start.word, number);
      else file(byWord, start.word.slice(0, 2), { word: start.word, line: number });
    }
  });
  const begun = (open: readonly number[], longer: readonly WordStart[] = []): Begun => ({
    ...{ open: [...new Set(open)], byNeed: [], longer },
    ...{ standing: [], readIn: 0 },
  });
  const slots = [...bySlot.values()].map((numbers) => begun(numbers));
  const slotOf = new Map([...bySlot.keys()].map((type, slot) => [type, slot]));
  const ofClass = byClass.map((numbers) => (numbers.length === 0 ? null : begun(numbers)));
  const ofCharacter = new Map([...byCharacter].map(([char, numbers]) => [char, begun(numbers)]));
  const ofPair = new Map(
    [...byWord].map(([pair, starts]): [string, Begun] => {
      const exact = starts.filter(({ word }) => word.length === 2).map(({ line }) => line);
      const plain = [...(byCharacter.get(pair.charAt(0)) ?? []), ...exact].sort(ascending);
      return [
        pair,
        begun(
          plain,
          starts.filter(({ word }) => word.length > 2),
        ),
      ];
    }),
  );
  const begunWith = (text: string, at: number): Begun | undefined =>
    (at + 1 < text.length ? ofPair.get(text.slice(at, at + 2)) : undefined) ??
    ofCharacter.get(text.charAt(at));

  /** The slots that something here fills, in their order. */
  const filledAt = (lattice: Lattice, at: number): readonly number[] => {
    const types = lattice.slotsAt(at);
    if (types.length === 0) return NONE;
    return types.flatMap((type) => slotOf.get(type) ?? []).sort(ascending);
  };

  // Of each line the place last tried, told from those of the texts before by where this one begins, if all texts
  // are thought to follow each other.
  const triedAt = new Float64Array(lines.length).fill(-1);
  let begin = 0;
  let next = 0;
  let reading = 0;
  // Of each line the rarest thing that it needs, and the numbers of all, as soon as they are known.
  const rarestOf: (Need | undefined)[] = lines.map(() => undefined);
  const needsOfLine: (readonly number[])[] = lines.map(() => NONE);

  return (lattice) => {
    const { text } = lattice;
    begin = next;
    next += text.length + 1;
    reading += 1;
    const found: { owner: T; match: LineMatch }[] = [];
    const matchLine = createLineMatcher(lattice, skipping);
    const attempt = (number: number, at: number) => {
      const owned = lines[number];
      if (owned === undefined || triedAt[number] === begin + at) return;
      triedAt[number] = begin + at;
      const line = owned.line.compiled();
      if (needsOfLine[number] === NONE) {
        needsOfLine[number] = line.rarestFirst.map((need) => need.number);
        rarestOf[number] = line.hasComma ? undefined : line.rarestFirst[0];
      }
      const match = mayBe(line, at, lattice) ? matchLine(line, at) : null;
      if (match !== null) found.push({ owner: owned.owner, match });
    };
    const mayStand = (number: number): boolean =>
      (needsOfLine[number] ?? NONE).every(lattice.mayStand);
    /** A line of which anything stands nowhere in the text is looked at once, and not at every place. */
    const standingOf = (lines: Begun): readonly NeedyLines[] => {
      if (lines.readIn === reading) return lines.standing;
      lines.readIn = reading;
      lines.standing = lines.byNeed
        .filter(({ need }) => lattice.mayStand(need.number))
        .map(({ need, lines }) => ({ need, lines: lines.filter(mayStand) }))
        .filter(({ lines }) => lines.length > 0);
      return lines.standing;
    };
    const attemptAll = (lines: Begun, at: number) => {
      let tried = lines.open;
      const reach = lattice.reachOf(at);
      for (const { need, lines: needy } of standingOf(lines)) {
        const stands = lattice.nextOf(need, at);
        if (stands >= 0 && stands < reach)
          tried = tried.length === 0 ? needy : [...tried, ...needy];
      }
      for (const { word, line } of lines.longer)
        if (text.startsWith(word, at)) tried = [...tried, line];
      if (tried.length > 1 && tried !== lines.open) tried = [...tried].sort(ascending);
      for (const number of tried) attempt(number, at);
      if (lines.open.length > 0) fileByNeed(lines, rarestOf);
    };
    for (let at = 0; at < text.length; at += 1) {
      if (!lattice.isOpen(at)) continue;
      for (const { classes } of lattice.edgesAt(at))
        for (const id of classes) {
          const lines = ofClass[id];
          if (lines) attemptAll(lines, at);
        }
      const lines = begunWith(text, at);
      if (lines !== undefined) attemptAll(lines, at);
      for (const slot of filledAt(lattice, at)) {
        const filled = slots[slot];
        if (filled !== undefined) attemptAll(filled, at);
      }
    }
    return found;
  };
}

/** Puts lines whose rarest need has become known to those that share it. */
function fileByNeed(lines: Begun, rarestOf: readonly (Need | undefined)[]): void {
  if (!lines.open.some((number) => rarestOf[number] !== undefined)) return;
  for (const number of lines.open) {
    const need = rarestOf[number];
    if (need === undefined) continue;
    const needy = lines.byNeed.find((one) => one.need === need);
    if (needy === undefined) lines.byNeed.push({ need, lines: [number] });
    else needy.lines.push(number);
  }
  lines.open = lines.open.filter((number) => rarestOf[number] === undefined);
  lines.readIn = 0;
}

function file<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const filed = map.get(key);
  if (filed === undefined) map.set(key, [value]);
  else filed.push(value);
}

const NONE: readonly number[] = [];
const ascending = (a: number, b: number): number => a - b;

/** The next place where a line may begin; -1 where none is left. Any place where a number may begin it. */
export function nextStart(line: Line, from: number, lattice: Lattice): number {
  const need = line.startNeed();
  if (need !== null) return lattice.nextOf(need, from);
  return from < lattice.text.length ? from : -1;
}

/** A line's words stand no further apart than this: four words between any two, and what may be skipped. */
const REACH = 40;

/** Whether all that a line cannot do without stands near enough behind a place, its words in their order. */
export function mayBe({ needs, slots, hasComma }: Line, start: number, lattice: Lattice): boolean {
  const end = hasComma ? lattice.text.length : lattice.reachOf(start);
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
    const next = lattice.nextOf(need, from);
    if (next < 0 || next >= to) return false;
  }
  return true;
}
