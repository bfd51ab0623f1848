import type { Reading } from '../clauses/is-question.ts';
import type { Lattice } from '../lattice/lattice.ts';
import type { Line } from './compile-line.ts';
import { isWithin, mayBe, nextStart } from './line-index.ts';
import type { LineMatch, LineMatcher } from './match-line.ts';

/** Where a line begins in a stretch of a text, once for all that it may speak against there. */
export type UnlessFinder = (line: Line, from: number, to: number) => readonly LineMatch[];

/** Makes the finder of one text; of each line it keeps what it found in the last stretch. */
export function createUnlessFinder(lattice: Lattice, matchLine: LineMatcher): UnlessFinder {
  const known = new Map<Line, { from: number; to: number; found: readonly LineMatch[] }>();
  return (line, from, to) => {
    const before = known.get(line);
    if (before?.from === from && before.to === to) return before.found;
    const found: LineMatch[] = [];
    for (let at = nextStart(line, from, lattice); at >= 0 && at < to; ) {
      const match = lattice.isOpen(at) && mayBe(line, at, lattice) ? matchLine(line, at) : null;
      if (match !== null && match.to <= to) found.push(match);
      at = nextStart(line, at + 1, lattice);
    }
    known.set(line, { from, to, found });
    return found;
  };
}

/**
 * Whether a line stands in a stretch of pieces; one with a slot or a head of its own only where that falls on words of
 * the match: 给饭店|送货 takes nothing from 卖菜.
 */
export function standsIn(
  line: Line,
  { from, to, taken, head }: LineMatch,
  piece: { readonly own: number; readonly from: number; readonly to: number },
  { lattice }: Reading,
  findWithin: UnlessFinder,
): boolean {
  if (!isWithin(line, piece.from, piece.to, lattice)) return false;
  for (const found of findWithin(line, piece.from, piece.to)) {
    if (found.from > to + UNLESS_REACH) return false;
    if (found.to < from - UNLESS_REACH) continue;
    const pinned = found.taken.filter(({ step }) => step.kind === 'slot' || step.head);
    if (pinned.length === 0) {
      if (found.from < piece.own) continue;
      return true;
    }
    if (!isPeriod(lattice.text.slice(head.from, head.to)) && reachesOver(head, found)) continue;
    if (pinned.some((one) => taken.some(({ from, to }) => one.from < to && from < one.to)))
      return true;
  }
  return false;
}

/** What stands further off says nothing against a reading. */
const UNLESS_REACH = 8;

/** 房租|一个月|三千: by what a sum is counted does not say of what it is. */
const isPeriod = (head: string): boolean => /^.{0,2}[月年季天]$/.test(head);

/** 请了一个人一个月流水|五万: from 请 to the sum only over 流水, to which the sum belongs. */
function reachesOver(head: { from: number; to: number }, { from, taken }: LineMatch): boolean {
  const sum = taken.find(({ step }) => step.kind === 'slot' && step.type === 'money');
  if (sum === undefined || head.from < from || head.to > sum.from) return false;
  return !taken.some((one) => one.from < head.to && head.from < one.to);
}
