import { memoizeRecent } from '../../knowledge/memoize.ts';

/** Words with their frequency, as jieba's dictionary lists them. */
export interface Dictionary {
  readonly words: readonly string[];
  readonly frequencies: ArrayLike<number>;
  /** sum over the whole dictionary that this one was pruned from */
  readonly total: number;
  /** lowest frequency there: what an unknown character weighs */
  readonly least: number;
}

/** Cuts runs of Han characters into words. */
export interface Cutter {
  /** the words of the most probable reading, in order */
  readonly cut: (han: string) => readonly string[];
  /** those words and, of the long ones, the shorter words inside: jieba's search mode */
  readonly cutForSearch: (han: string) => readonly string[];
}

/** A cutter that knows its words. */
export interface Segmenter extends Cutter {
  readonly has: (word: string) => boolean;
  /** the place of a word in the dictionary */
  readonly placeOf: (word: string) => number | undefined;
}

const LONGEST = 16;
/** Pairs of characters are told apart in this many bits; where two fall together, some look-ups are in vain. */
const PAIR_BITS = 18;
/** A message's runs are cut for typos, for places and for words; a letter of 2,000 characters has 200. */
const RUNS_KEPT = 256;

/**
 * Jieba without its hidden Markov model: a graph of all dictionary words, the path of highest
 * probability. Gives the same words as nodejieba on the same dictionary.
 */
export function createSegmenter(dictionary: Dictionary): Segmenter {
  const weigh = (frequency: number) => Math.log(frequency / dictionary.total);
  const places = new Map<string, number>();
  const weights = Float64Array.from(dictionary.frequencies, weigh);
  const unknown = weigh(dictionary.least);
  /** how long the longest word is that begins with a pair of characters, 0 where none does */
  const longestBy = new Uint8Array(1 << PAIR_BITS);
  dictionary.words.forEach((word, place) => {
    places.set(word, place);
    if (word.length < 2) return;
    const pair = pairAt(word, 0);
    longestBy[pair] = Math.max(longestBy[pair] ?? 0, Math.min(word.length, LONGEST));
  });

  const cut = memoizeRecent((han: string): string[] => {
    const length = han.length;
    const best = new Float64Array(length + 1);
    const next = new Int32Array(length + 1);
    for (let from = length - 1; from >= 0; from -= 1) {
      const longest = from + 1 < length ? (longestBy[pairAt(han, from)] ?? 0) : 0;
      const reach = Math.min(length, from + longest);
      const alone = places.get(han.charAt(from));
      let top = (alone === undefined ? unknown : (weights[alone] ?? 0)) + (best[from + 1] ?? 0);
      let to = from + 1;
      for (let end = from + 2; end <= reach; end += 1) {
        const place = places.get(han.slice(from, end));
        if (place === undefined) continue;
        const value = (weights[place] ?? 0) + (best[end] ?? 0);
        if (value > top) {
          top = value;
          to = end;
        }
      }
      best[from] = top;
      next[from] = to;
    }
    const words: string[] = [];
    for (let at = 0; at < length; ) {
      const end = next[at] ?? at + 1;
      words.push(han.slice(at, end));
      at = end;
    }
    return words;
  }, RUNS_KEPT);

  const has = (word: string) => places.has(word);
  const cutForSearch = (han: string): string[] => {
    const words: string[] = [];
    for (const word of cut(han)) {
      for (const size of [2, 3]) {
        if (word.length <= size) continue;
        for (let at = 0; at + size <= word.length; at += 1) {
          const part = word.slice(at, at + size);
          if (has(part)) words.push(part);
        }
      }
      words.push(word);
    }
    return words;
  };
  return { cut, cutForSearch, has, placeOf: (word) => places.get(word) };
}

/** The two characters at `at` as a number of `PAIR_BITS` bits. */
const pairAt = (text: string, at: number): number =>
  Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), 0x9e37_79b1) >>>
  (32 - PAIR_BITS);
