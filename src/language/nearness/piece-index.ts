import type { Weighed } from './profile.ts';

/**
 * Which texts hold a piece, and how much it weighs in each, in two lists for all pieces: there are many thousands of
 * texts, and nearly a hundred pieces in each.
 */
export interface PieceIndex {
  /** how many texts there are */
  readonly size: number;
  /** the place of a piece among all that are held; -1 where no text holds it */
  readonly placeOf: (piece: number) => number;
  /** of each place where its holders begin in the lists, and where those of the last end */
  readonly starts: Int32Array;
  readonly texts: Int32Array;
  readonly weights: Float64Array;
}

/** Files the pieces of texts, of each piece the texts in their order. */
export function indexPieces(profiles: readonly Weighed[]): PieceIndex {
  const { places, placeOfEach } = numberPieces(profiles);
  // Counted one place further on, and added up, so that each begins where the one before it ends.
  const starts = new Int32Array(places.size + 1);
  for (let at = 0; at < placeOfEach.length; at += 1) {
    const next = (placeOfEach[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const free = starts.slice();
  const texts = new Int32Array(placeOfEach.length);
  const weights = new Float64Array(placeOfEach.length);
  let read = 0;
  for (const [text, profile] of profiles.entries())
    for (let at = 0; at < profile.pieces.length; at += 1) {
      const place = placeOfEach[read++] ?? 0;
      const filed = free[place] ?? 0;
      free[place] = filed + 1;
      texts[filed] = text;
      weights[filed] = profile.weights[at] ?? 0;
    }
  return {
    size: profiles.length,
    placeOf: (piece) => places.get(piece) ?? -1,
    starts,
    texts,
    weights,
  };
}

/** Numbers the pieces of all texts as they come, and tells the number of each piece of each text, one behind another. */
function numberPieces(profiles: readonly Weighed[]) {
  const all = profiles.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const places = new Map<number, number>();
  const placeOfEach = new Int32Array(all);
  let written = 0;
  for (const { pieces } of profiles)
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? 0;
      let place = places.get(piece);
      if (place === undefined) {
        place = places.size;
        places.set(piece, place);
      }
      placeOfEach[written++] = place;
    }
  return { places, placeOfEach };
}
