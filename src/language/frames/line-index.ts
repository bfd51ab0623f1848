import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Lattice, Need } from '../lattice/lattice.ts';
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

/** Lines that begin alike, by number. */
interface Begun {
  /** lines of which no rarest need is known: not compiled yet, or in need of nothing */
  open: readonly number[];
  /** all others, by that need */
  readonly byNeed: NeedyLines[];
  /** the same lines where they begin with a longer word, with that word */
  readonly longer: readonly WordStart[];
}

interface NeedyLines {
  readonly need: number;
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
  });
  const slots = [...bySlot].map(([type, numbers]) => ({
    step: { kind: 'slot', name: '', type, head: false, optional: false } as const,
    lines: begun(numbers),
  }));
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
  const needs = createNeeds();
  // Of each line the rarest thing that it needs, by number; -1 where none is known.
  const rarestOf = new Int16Array(lines.length).fill(-1);

  return (lattice) => {
    const { text } = lattice;
    begin = next;
    next += text.length + 1;
    needs.begin(lattice);
    const found: { owner: T; match: LineMatch }[] = [];
    const matchLine = createLineMatcher(lattice, skipping);
    const attempt = (number: number, at: number) => {
      if (triedAt[number] === begin + at || overFrom[number] === begin) return;
      triedAt[number] = begin + at;
      const owned = lines[number];
      if (owned === undefined) return;
      const line = owned.line.compiled();
      const [first] = line.rarestFirst;
      if (first !== undefined && !line.hasComma) rarestOf[number] = needs.numberOf(first);
      if (isOver(line, at, lattice)) overFrom[number] = begin;
      else if (mayBe(line, at, lattice)) take(owned.owner, line, at);
    };
    const take = (owner: T, line: Line, at: number) => {
      const match = matchLine(line, at);
      if (match !== null) found.push({ owner, match });
    };
    const attemptAll = (lines: Begun, at: number) => {
      let tried = lines.open;
      const reach = lattice.reachOf(at);
      for (const { need, lines: needy } of lines.byNeed) {
        const stands = needs.nextOf(need, at);
        if (stands >= 0 && stands < reach) tried = [...tried, ...needy];
      }
      for (const { word, line } of lines.longer)
        if (text.startsWith(word, at)) tried = [...tried, line];
      if (tried !== lines.open) tried = [...tried].sort(ascending);
      for (const number of tried) attempt(number, at);
      fileByNeed(lines, rarestOf);
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
        if (filled !== undefined) attemptAll(filled.lines, at);
      }
    }
    return found;
  };
}

/** Puts lines whose rarest need has become known to those that share it. */
function fileByNeed(lines: Begun, rarestOf: Int16Array): void {
  if (!lines.open.some((number) => (rarestOf[number] ?? -1) >= 0)) return;
  for (const number of lines.open) {
    const need = rarestOf[number] ?? -1;
    if (need < 0) continue;
    const needy = lines.byNeed.find((one) => one.need === need);
    if (needy === undefined) lines.byNeed.push({ need, lines: [number] });
    else needy.lines.push(number);
  }
  lines.open = lines.open.filter((number) => (rarestOf[number] ?? -1) < 0);
}

/** What lines need, by number, and where each stands next in the text read now, from left to right. */
interface Needs {
  readonly numberOf: (need: Need) => number;
  readonly begin: (lattice: Lattice) => void;
  /** -1 where it stands nowhere from there on */
  readonly nextOf: (number: number, at: number) => number;
}

function createNeeds(): Needs {
  const needs: Need[] = [];
  const numbers = new Map<Need, number>();
  const nextAt: number[] = [];
  /** the text in which the place was found */
  const readIn: number[] = [];
  let reading = 0;
  let lattice: Lattice | null = null;
  return {
    numberOf: (need) => {
      const known = numbers.get(need);
      if (known !== undefined) return known;
      numbers.set(need, needs.length);
      return needs.push(need) - 1;
    },
    begin: (text) => {
      reading += 1;
      lattice = text;
    },
    nextOf: (number, at) => {
      const known = nextAt[number] ?? -1;
      if (readIn[number] === reading && (known < 0 || known >= at)) return known;
      const need = needs[number];
      const found = need === undefined || lattice === null ? -1 : lattice.nextOf(need, at);
      nextAt[number] = found;
      readIn[number] = reading;
      return found;
    },
  };
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
export function mayBe({ needs, hasComma }: Line, start: number, lattice: Lattice): boolean {
  const end = hasComma ? lattice.text.length : lattice.reachOf(start);
  let at = start;
  for (const need of needs) {
    const next = lattice.nextOf(need, at);
    if (next < 0 || next >= end || next > at + REACH) return false;
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
