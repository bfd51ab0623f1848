import type { Lattice } from '../lattice/lattice.ts';
import type { Edge } from '../lattice/lattice-tables.ts';
import type { Person } from '../utterance.ts';
import type { FunctionRole, FunctionWords } from './function-words.ts';

/** A word that says how a clause is meant, or whom it is about. */
export interface Mark extends Edge {
  readonly person: Person | null;
}

/** The function words of a text from left to right, the longest at each place. */
export interface Marks {
  readonly all: readonly Mark[];
  readonly within: (from: number, to: number) => readonly Mark[];
  /** those of a stretch that play a role or name a person: most texts hold few, however long they are */
  readonly playing: (part: FunctionRole | Person, from: number, to: number) => readonly Mark[];
  readonly endingAt: (position: number) => Mark | undefined;
  readonly startingAt: (position: number) => Mark | undefined;
  readonly is: (mark: Mark, role: FunctionRole) => boolean;
  /** 老板, 单位: who employs, be it the speaker or another */
  readonly isBoss: (mark: Mark) => boolean;
  readonly isBookkeeper: (mark: Mark) => boolean;
  /** 是不是, 有没有, 交没交: the places where a question offers both sides */
  readonly aNotA: readonly { readonly from: number; readonly to: number }[];
}

/** 是不是, 交没交, 可不可以, 有冇; 有没有X都 offers nothing and is left out, 没有没有 denies twice. */
const A_NOT_A = /(?<![不没])([\u4e00-\u9fff]{1,2}?)([不没])\1|有冇/g;
const EITHER_WAY = /^[\u4e00-\u9fff]{0,8}?(?:都|也|无所谓)(?:能|可以|行|要)/;
/** 进货还没还完 offers nothing, and of 车贷没贷款 the first 贷 is of another word. */
const STILL_NOT = '还没还';
const EITHER_WAY_REACH = 12;

/** The function words of a text, each with its place; the longest one wins. */
export function readMarks(lattice: Lattice, functions: FunctionWords): Marks {
  const { text } = lattice;
  const all: Mark[] = [];
  const starts: (Mark | undefined)[] = [];
  const ends: (Mark | undefined)[] = [];
  /** of each position, how many marks begin before it */
  const before = new Int32Array(text.length + 2);
  for (let at = 0; at < text.length; ) {
    before[at] = all.length;
    const edge = lattice.edgesAt(at).find(({ classes }) => functions.isFunction(classes));
    const to = edge?.to ?? at + 1;
    if (edge !== undefined) {
      const mark = { ...edge, person: functions.personOf(edge.classes) };
      all.push(mark);
      starts[mark.from] = mark;
      ends[mark.to] = mark;
    }
    for (let inner = at + 1; inner <= to; inner += 1) before[inner] = all.length;
    at = to;
  }
  const parts = new Map<FunctionRole | Person, readonly Mark[]>();
  const partOf = (part: FunctionRole | Person): readonly Mark[] => {
    const known = parts.get(part);
    if (known !== undefined) return known;
    const marks = all.filter(
      ({ person, classes }) => person === part || functions.has(classes, part),
    );
    parts.set(part, marks);
    return marks;
  };
  const aNotA = [...text.matchAll(A_NOT_A)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const isPart =
      match[0] === STILL_NOT ||
      !lattice.isOpen(from) ||
      !lattice.isOpen(to) ||
      (from > 0 && lattice.wordEnd(from - 1) > from);
    return isPart || EITHER_WAY.test(text.slice(to, to + EITHER_WAY_REACH)) ? [] : [{ from, to }];
  });
  return {
    all,
    within: (from, to) => {
      const first = before[Math.max(0, from)] ?? 0;
      let last = Math.max(first, before[Math.min(text.length, to)] ?? all.length);
      while (last > first && (all[last - 1]?.to ?? 0) > to) last -= 1;
      return all.slice(first, last);
    },
    playing: (part, from, to) => {
      const marks = partOf(part);
      if (marks.length === 0) return NO_MARKS;
      const first = firstFrom(marks, from);
      let last = first;
      while ((marks[last]?.to ?? Number.POSITIVE_INFINITY) <= to) last += 1;
      return last === first ? NO_MARKS : marks.slice(first, last);
    },
    endingAt: (position) => ends[position],
    startingAt: (position) => starts[position],
    is: (mark, role) => functions.has(mark.classes, role),
    isBoss: (mark) => functions.isBoss(mark.classes),
    isBookkeeper: (mark) => functions.isBookkeeper(mark.classes),
    aNotA,
  };
}

const NO_MARKS: readonly Mark[] = [];

/** The place of the first mark that does not begin before a position. */
function firstFrom(marks: readonly Mark[], position: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
