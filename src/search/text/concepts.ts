/** A concept found in a text. */
export interface ConceptHit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds everyday words and tells which ideas they stand for.
 * @param alone whether the character at a position is a word by itself in this text
 */
export type ConceptFinder = (text: string, alone: (at: number) => boolean) => ConceptHit[];

/**
 * @param concepts words of each idea; a word may stand for several; one of a single character counts
 *   only where it stands alone (退 in 能退吗, not in 退休)
 */
export function createConceptFinder(
  concepts: Readonly<Record<string, readonly string[]>>,
): ConceptFinder {
  const byWord = new Map<string, string[]>();
  /** by its first two characters; a word of one needs no look-up of its length */
  const longestBy = new Map<string, number>();
  for (const [concept, words] of Object.entries(concepts)) {
    for (const written of words) {
      const word = written.toLowerCase();
      byWord.set(word, [...(byWord.get(word) ?? []), concept]);
      const first = word.slice(0, 2);
      longestBy.set(first, Math.max(longestBy.get(first) ?? 0, word.length));
    }
  }
  return (text, alone) => {
    const hits: ConceptHit[] = [];
    for (let at = 0; at < text.length; ) {
      let length = Math.min(longestBy.get(text.slice(at, at + 2)) ?? 1, text.length - at);
      let found: string[] | undefined;
      for (; length > 0; length -= 1) {
        found = byWord.get(text.slice(at, at + length));
        if (found !== undefined && (length > 1 || alone(at))) break;
        found = undefined;
      }
      for (const concept of found ?? []) hits.push({ concept, from: at, to: at + length });
      at += Math.max(1, length);
    }
    return hits;
  };
}
