/** A sentence of a text with how much it matters: 0 must stand, 1 should, and so on. */
export interface Piece {
  readonly text: string;
  readonly rank: number;
}

/** Length as people count it. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * The pieces that fit into `atMost` characters, by rank, in their own order. A piece of rank 0 that does
 * not fit is cut at a pause, with an ellipsis; any other is left out whole.
 */
export function fitPieces(pieces: readonly Piece[], atMost: number): string {
  const taken = new Map<Piece, string>();
  let left = atMost;
  for (const piece of [...pieces].sort((a, b) => a.rank - b.rank)) {
    if (piece.text === '') continue;
    const text =
      lengthOf(piece.text) <= left ? piece.text : piece.rank === 0 ? cut(piece.text, left) : '';
    if (text === '') continue;
    taken.set(piece, text);
    left -= lengthOf(text);
  }
  return pieces.map((piece) => taken.get(piece) ?? '').join('');
}

/** @example cut('减免租金，最多两个月。', 8) // '减免租金…' */
export function cut(text: string, atMost: number): string {
  if (lengthOf(text) <= atMost) return text;
  if (atMost < 2) return '';
  const head = [...text].slice(0, atMost - 1).join('');
  const pause = Math.max(...['。', '；', '，', '、'].map((mark) => head.lastIndexOf(mark)));
  return `${(pause > head.length / 2 ? head.slice(0, pause) : head).replace(/[。；，、]$/, '')}…`;
}
