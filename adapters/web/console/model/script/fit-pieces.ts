/** A sentence of a text with how much it matters: 0 must stand and may be shortened, 1 should, and so on. */
export interface Piece {
  readonly text: string;
  readonly rank: number;
  /** whether its first sentences are better than nothing */
  readonly shrinks?: boolean;
}

/** Length as people count it. */
export const lengthOf = (text: string): number => [...text].length;

/**
 * The pieces that fit into `atMost` characters, by rank, in their own order. A piece that does not fit is
 * left out whole, unless it may be shortened: then as many of its sentences stand as fit. Only what must
 * stand (rank 0) is ever cut within a sentence.
 */
export function fitPieces(pieces: readonly Piece[], atMost: number): string {
  const taken = new Map<Piece, string>();
  let left = atMost;
  for (const piece of [...pieces].sort((a, b) => a.rank - b.rank)) {
    const text = lengthOf(piece.text) <= left ? piece.text : shortened(piece, left);
    taken.set(piece, text);
    left -= lengthOf(text);
  }
  return pieces.map((piece) => taken.get(piece) ?? '').join('');
}

function shortened({ text, rank, shrinks }: Piece, left: number): string {
  if (rank === 0) return cut(text, left);
  if (shrinks !== true) return '';
  let fitting = '';
  for (const sentence of sentencesOf(text)) {
    if (lengthOf(fitting + sentence) > left) break;
    fitting += sentence;
  }
  return fitting;
}

/** @example sentencesOf('免2个月。找房东办') // ['免2个月。', '找房东办。'] */
export const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^。！？]+[。！？]?/g) ?? []).map((one) =>
    /[。！？]$/.test(one) ? one : `${one}。`,
  );

/** @example cut('减免租金，最多两个月。', 8) // '减免租金…' */
export function cut(text: string, atMost: number): string {
  if (lengthOf(text) <= atMost) return text;
  if (atMost < 2) return '';
  const head = [...text].slice(0, atMost - 1).join('');
  const pause = Math.max(...['。', '；', '，', '、'].map((mark) => head.lastIndexOf(mark)));
  return `${(pause > head.length / 2 ? head.slice(0, pause) : head).replace(/[。；，、]$/, '')}…`;
}
