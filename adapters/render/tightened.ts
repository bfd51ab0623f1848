import type { Piece } from './passage.ts';
import { holdsPhone } from './worth.ts';

/** Shorter than this nothing is cut. */
const SHORTEST = 24;

/** Cuts the longest sentences that hold no number, at a comma where there is one, until all is short. */
export function tightened(
  pieces: readonly Piece[],
  isShort: (pieces: readonly Piece[]) => boolean,
): readonly Piece[] {
  let tight = pieces;
  while (!isShort(tight)) {
    const lengths = tight.map(({ text, fixed }) => (fixed || holdsPhone(text) ? 0 : text.length));
    const most = Math.max(...lengths);
    if (most <= SHORTEST) return tight;
    const longest = lengths.indexOf(most);
    tight = tight.map((piece, index) =>
      index === longest ? { ...piece, text: shorter(piece.text) } : piece,
    );
  }
  return tight;
}

/** About three quarters of a sentence. */
function shorter(text: string): string {
  const characters = [...text.replace(/…$/, '')];
  const head = characters.slice(0, Math.floor(characters.length * 0.75)).join('');
  const comma = Math.max(head.lastIndexOf('；'), head.lastIndexOf('，'), head.lastIndexOf('、'));
  return `${comma > head.length / 2 ? head.slice(0, comma) : head}…`;
}
