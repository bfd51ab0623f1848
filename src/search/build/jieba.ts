import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Cutter, createSegmenter, type Dictionary } from '../segment/segmenter.ts';

/** Jieba's whole dictionary with the project's own words, as the build cuts with it. */
export interface Jieba extends Cutter {
  /** jieba's frequency of a word; the project's own words have one too */
  readonly frequencyOf: (word: string) => number | undefined;
  /** jieba's part of speech (`ns` for place names), '' when unknown */
  readonly tagOf: (word: string) => string;
  /** every word of the dictionary, the project's own first */
  readonly words: () => Iterable<string>;
  readonly total: number;
  readonly least: number;
}

interface NodeJieba {
  readonly load: (options: { dict?: string; userDict?: string }) => boolean;
  readonly cutForSearch: (text: string, hmm: boolean) => string[];
}

type Cut = (han: string) => readonly string[];

const require = createRequire(import.meta.url);

/**
 * Reads the dictionary that comes with nodejieba, and the project's words. The words are cut by the
 * segmenter of both runtimes: it gives what nodejieba gives and is ready in a fifth of the time.
 * @param userDictionary path of `knowledge/dictionary.txt`: a word, a frequency, a tag on each line
 */
export function loadJieba(userDictionary: string): Jieba {
  const own = readEntries(userDictionary);
  const home = dirname(require.resolve('nodejieba/package.json'));
  const theirs = readEntries(
    join(home, 'submodules/cppjieba/dict/jieba.dict.utf8'),
    new Set(own.words),
  );
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const frequency of theirs.frequencies) {
    total += frequency;
    least = Math.min(least, frequency);
  }
  const words = own.words.concat(theirs.words);
  const frequencies = own.frequencies.concat(theirs.frequencies);
  const tags = own.tags.concat(theirs.tags);
  const { cut, cutForSearch, placeOf } = createSegmenter({ words, frequencies, total, least });
  return {
    cut,
    cutForSearch,
    frequencyOf: (word) => frequencies[placeOf(word) ?? -1],
    tagOf: (word) => tags[placeOf(word) ?? -1] ?? '',
    words: () => words,
    total,
    least,
  };
}

/** nodejieba with its whole dictionary and the project's words, to hold our segmenter against it. */
export function loadNativeJieba(userDictionary: string): Cut {
  const native = require('nodejieba') as NodeJieba;
  native.load({ userDict: userDictionary });
  return (han) => native.cutForSearch(han, false);
}

/** nodejieba with a pruned dictionary alone, to hold our segmenter against it. */
export function loadPrunedJieba(dictionaryPath: string, emptyPath: string): Cut {
  const native = require('nodejieba') as NodeJieba;
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

/** A dictionary's lines as columns. */
interface Entries {
  readonly words: string[];
  readonly frequencies: number[];
  readonly tags: string[];
}

const RETURN = 13;

/** Reads a file's words, all but `known` ones; no file lists one twice. */
function readEntries(path: string, known: ReadonlySet<string> = new Set()): Entries {
  const entries: Entries = { words: [], frequencies: [], tags: [] };
  // 350,000 lines: cut at their spaces, without an array for each.
  const text = readFileSync(path, 'utf8');
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const end = text.charCodeAt(to - 1) === RETURN ? to - 1 : to;
    const afterWord = text.indexOf(' ', from);
    if (afterWord > from && afterWord < end) {
      const word = text.slice(from, afterWord);
      const space = text.indexOf(' ', afterWord + 1);
      const afterFrequency = space < 0 || space > end ? end : space;
      if (!known.has(word)) {
        entries.words.push(word);
        entries.frequencies.push(Number(text.slice(afterWord + 1, afterFrequency)));
        entries.tags.push(text.slice(afterFrequency + 1, end).trim());
      }
    }
    from = to + 1;
  }
  return entries;
}
