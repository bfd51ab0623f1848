import type { Weighed } from './profile.ts';

/** Where the holders of a piece are filed, from the first to behind the last. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Which texts hold a piece, and how much it weighs in each, in two lists for all pieces: there are many thousands of
 * texts, and nearly a hundred pieces in each.
 */
export interface PieceIndex {
  /** how many texts there are */
  readonly size: number;
  readonly rangeOf: (piece: number) => Range;
  readonly texts: Int32Array;
  readonly weights: Float64Array;
}

const NOWHERE: Range = { from: 0, to: 0 };

/** Files the pieces of texts, of each piece the texts in their order. */
export function indexPieces(profiles: readonly Weighed[]): PieceIndex {
  const ranges = new Map<number, { from: number; to: number; holders: number }>();
  let filed = 0;
  for (const { pieces } of profiles) {
    filed += pieces.length;
    for (const piece of pieces) {
      const range = ranges.get(piece);
      if (range === undefined) ranges.set(piece, { from: 0, to: 0, holders: 1 });
      else range.holders += 1;
    }
  }
  let from = 0;
  for (const range of ranges.values()) {
    range.from = from;
    range.to = from;
    from += range.holders;
  }
  const texts = new Int32Array(filed);
  const weights = new Float64Array(filed);
  for (const [text, profile] of profiles.entries())
    for (let at = 0; at < profile.pieces.length; at += 1) {
      const range = ranges.get(profile.pieces[at] ?? 0);
      if (range === undefined) continue;
      texts[range.to] = text;
      weights[range.to] = profile.weights[at] ?? 0;
      range.to += 1;
    }
  return {
    size: profiles.length,
    rangeOf: (piece) => ranges.get(piece) ?? NOWHERE,
    texts,
    weights,
  };
}
