import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Dictionary } from '../segment/segmenter.ts';

/** nodejieba with its whole dictionary, as the build uses it. */
export interface Jieba {
  /** words of a run of Han characters with the shorter words inside, hidden Markov model off */
  readonly cutForSearch: (han: string) => string[];
  /** the words of the most probable reading, in order */
  readonly cut: (han: string) => string[];
  /** jieba's frequency of a word; the project's own words have one too */
  readonly frequencyOf: (word: string) => number | undefined;
  /** jieba's part of speech (`ns` for place names), '' when unknown */
  readonly tagOf: (word: string) => string;
  /** every word of the dictionary */
  readonly words: () => Iterable<string>;
  readonly total: number;
  readonly least: number;
}

interface NodeJieba {
  readonly DEFAULT_DICT: string;
  readonly load: (options: { dict?: string; userDict?: string }) => boolean;
  readonly cut: (text: string, hmm: boolean) => string[];
  readonly cutForSearch: (text: string, hmm: boolean) => string[];
}

/** The one place that touches the native segmenter; only build steps and tests call it. */
const nodejieba = (): NodeJieba => createRequire(import.meta.url)('nodejieba') as NodeJieba;

/**
 * Loads nodejieba with its own dictionary plus the project's words.
 * @param userDictionary path of `knowledge/dictionary.txt`: a word, a frequency, a tag on each line
 */
export function loadJieba(userDictionary: string): Jieba {
  const native = nodejieba();
  native.load({ userDict: userDictionary });
  const own = readEntries(userDictionary);
  const entries = readEntries(native.DEFAULT_DICT);
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { frequency } of entries.values()) {
    total += frequency;
    least = Math.min(least, frequency);
  }
  const entryOf = (word: string) => own.get(word) ?? entries.get(word);
  return {
    cut: (han) => native.cut(han, false),
    cutForSearch: (han) => native.cutForSearch(han, false),
    frequencyOf: (word) => entryOf(word)?.frequency,
    tagOf: (word) => entryOf(word)?.tag ?? '',
    words: () => entries.keys(),
    total,
    least,
  };
}

/** Loads nodejieba with a pruned dictionary alone, to hold the TypeScript segmenter against it. */
export function loadPrunedJieba(dictionaryPath: string, emptyPath: string): Jieba['cutForSearch'] {
  const native = nodejieba();
  native.load({ dict: dictionaryPath, userDict: emptyPath });
  return (han) => native.cutForSearch(han, false);
}

/** A dictionary as a file that nodejieba reads, its sum and least frequency those of the whole one. */
export function dictionaryFile(dictionary: Dictionary): string {
  const lines = dictionary.words.map((word, index) => `${word} ${dictionary.frequencies[index]} n`);
  const kept = Array.from(dictionary.frequencies).reduce((sum, frequency) => sum + frequency, 0);
  const rest = dictionary.total - kept - dictionary.least;
  return [...lines, `zzleast ${dictionary.least} n`, `zzrest ${rest} n`, ''].join('\n');
}

function readEntries(path: string): Map<string, { frequency: number; tag: string }> {
  const entries = new Map<string, { frequency: number; tag: string }>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, frequency, tag = ''] = line.trim().split(' ');
    if (word && frequency) entries.set(word, { frequency: Number(frequency), tag });
  }
  return entries;
}
