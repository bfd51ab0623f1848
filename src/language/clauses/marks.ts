import type { Edge, Lattice } from '../lattice/lattice.ts';
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
  readonly endingAt: (position: number) => Mark | undefined;
  readonly startingAt: (position: number) => Mark | undefined;
  readonly is: (mark: Mark, role: FunctionRole) => boolean;
  /** 是不是, 有没有, 交没交: the places where a question offers both sides */
  readonly aNotA: readonly { readonly from: number; readonly to: number }[];
}

/** 是不是, 交没交, 可不可以; 有没有X都 offers nothing and is left out. */
const A_NOT_A = /([\u4e00-\u9fff]{1,2}?)([不没])\1/g;
const EITHER_WAY = /^[\u4e00-\u9fff]{0,8}?(?:都|也|无所谓)(?:能|可以|行|要)/;

export function readMarks(lattice: Lattice, functions: FunctionWords): Marks {
  const all: Mark[] = [];
  const starts = new Map<number, Mark>();
  const ends = new Map<number, Mark>();
  for (let at = 0; at < lattice.text.length; ) {
    const edge = lattice.edgesAt(at).find(({ classes }) => functions.isFunction(classes));
    if (edge === undefined) {
      at += 1;
      continue;
    }
    const mark = { ...edge, person: functions.personOf(edge.classes) };
    all.push(mark);
    starts.set(mark.from, mark);
    ends.set(mark.to, mark);
    at = mark.to;
  }
  const aNotA = [...lattice.text.matchAll(A_NOT_A)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const isPart = !lattice.isOpen(from) || !lattice.isOpen(to);
    return isPart || EITHER_WAY.test(lattice.text.slice(to)) ? [] : [{ from, to }];
  });
  return {
    all,
    within: (from, to) => all.filter((mark) => mark.from >= from && mark.to <= to),
    endingAt: (position) => ends.get(position),
    startingAt: (position) => starts.get(position),
    is: (mark, role) => functions.has(mark.classes, role),
    aNotA,
  };
}
