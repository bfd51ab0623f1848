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
export interface Segmenter {
  /** the words of the most probable reading, in order */
  readonly cut: (han: string) => readonly string[];
  /** those words and, of the long ones, the shorter words inside: jieba's search mode */
  readonly cutForSearch: (han: string) => readonly string[];
  readonly has: (word: string) => boolean;
}

const LONGEST = 16;
/** A message's runs are cut for typos, for places and for words; a letter of 2,000 characters has 200. */
const RUNS_KEPT = 256;

/**
 * Jieba without its hidden Markov model: a graph of all dictionary words, the path of highest
 * probability. Gives the same words as nodejieba on the same dictionary.
 */
export function createSegmenter(dictionary: Dictionary): Segmenter {
  const weights = new Map<string, number>();
  const longestBy = new Map<string, number>();
  dictionary.words.forEach((word, index) => {
    weights.set(word, Math.log((dictionary.frequencies[index] ?? 1) / dictionary.total));
    const first = word.charAt(0);
    longestBy.set(first, Math.max(longestBy.get(first) ?? 1, Math.min(word.length, LONGEST)));
  });
  const unknown = Math.log(dictionary.least / dictionary.total);

  const cut = memoizeRecent((han: string): string[] => {
    const length = han.length;
    const best = new Float64Array(length + 1);
    const next = new Int32Array(length + 1);
    for (let from = length - 1; from >= 0; from -= 1) {
      const first = han.charAt(from);
      const reach = Math.min(length, from + (longestBy.get(first) ?? 1));
      let top = (weights.get(first) ?? unknown) + (best[from + 1] ?? 0);
      let to = from + 1;
      for (let end = from + 2; end <= reach; end += 1) {
        const weight = weights.get(han.slice(from, end));
        if (weight === undefined) continue;
        const value = weight + (best[end] ?? 0);
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

  const has = (word: string) => weights.has(word);
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
  return { cut, cutForSearch, has };
}
