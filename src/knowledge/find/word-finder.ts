/** A word of a list, by its place in it, and where it stands first in a text. */
export interface WordFound {
  readonly index: number;
  readonly from: number;
}

/** Finds which words of a list stand in a text, each once, in the order of the text. */
export type WordFinder = (text: string) => readonly WordFound[];

/**
 * Looks for all words of a list in one pass: for hundreds of words much cheaper than one search each.
 * @example createWordFinder(['房租', '租金', '租'])('减租金') // 租金 and 租, both from 1
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  // By its first two characters; a word of one stands by itself.
  const byStart = new Map<number, number[]>();
  const begins = new Uint8Array(CHARACTERS);
  for (const [index, word] of words.entries()) {
    if (word === '') continue;
    begins[word.charCodeAt(0)] = 1;
    const start = startOf(word, 0, word.length === 1 ? 1 : 2);
    const filed = byStart.get(start);
    if (filed === undefined) byStart.set(start, [index]);
    else filed.push(index);
  }
  return (text) => {
    const found: WordFound[] = [];
    const seen = new Set<number>();
    const add = (start: number, from: number) => {
      const filed = byStart.get(start);
      if (filed === undefined) return;
      for (const index of filed) {
        if (seen.has(index) || !text.startsWith(words[index] ?? '', from)) continue;
        seen.add(index);
        found.push({ index, from });
      }
    };
    for (let from = 0; from < text.length; from += 1) {
      if (begins[text.charCodeAt(from)] === 0) continue;
      if (from + 1 < text.length) add(startOf(text, from, 2), from);
      add(startOf(text, from, 1), from);
    }
    return found;
  };
}

/** What a character may be, as a number. */
const CHARACTERS = 0x1_00_00;

/** One or two characters as one whole number of 32 bits. */
const startOf = (text: string, from: number, characters: 1 | 2): number =>
  (text.charCodeAt(from) << 16) | (characters === 2 ? text.charCodeAt(from + 1) : 0);
