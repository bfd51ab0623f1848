import type { Reading } from './clauses/mood.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const CONTENT = /[\u4e00-\u9fff]{2,}|[a-z]{2,}/;

/** Content words that neither a claim nor a request nor a function word explains. */
export function unreadOf(
  { lattice, marks, pieces }: Reading,
  claims: readonly Stretch[],
  requests: readonly Stretch[],
): Stretch[] {
  const read = new Uint8Array(lattice.text.length);
  for (const { from, to } of [...claims, ...requests, ...marks.all]) read.fill(1, from, to);
  const words: Stretch[] = [];
  for (const piece of pieces) {
    for (let at = piece.from; at < piece.to; ) {
      const to = Math.min(piece.to, lattice.wordEnd(at));
      const isRead = read.subarray(at, to).includes(1);
      if (!isRead && CONTENT.test(lattice.text.slice(at, to))) words.push({ from: at, to });
      at = Math.max(to, at + 1);
    }
  }
  return words;
}
