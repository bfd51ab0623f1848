import type { Dictionary } from '../segment/segmenter.ts';
import type { Pinyin } from '../text/pinyin.ts';
import type { Jieba } from './jieba.ts';

/** From here on a word is common enough that nobody mistypes it for a term it sounds like. */
const COMMON = 60;

/**
 * The words that the corpus and lexicon are cut into, and common words that sound like one of the
 * field's terms, so that they are not taken for a typo of it (实业 is not 失业).
 */
export function pruneDictionary(
  used: ReadonlySet<string>,
  terms: readonly string[],
  jieba: Jieba,
  pinyin: Pinyin,
): Dictionary {
  const kept = new Set<string>();
  for (const word of used) {
    if (/^[\u4e00-\u9fff]+$/.test(word) && jieba.frequencyOf(word) !== undefined) kept.add(word);
  }
  const sounds = new Set(terms.map((term) => pinyin.key(term)));
  for (const word of jieba.words()) {
    if (word.length < 2 || word.length > 3 || (jieba.frequencyOf(word) ?? 0) < COMMON) continue;
    if (/^[\u4e00-\u9fff]+$/.test(word) && sounds.has(pinyin.key(word))) kept.add(word);
  }
  const words = [...kept].sort();
  return {
    words,
    frequencies: words.map((word) => jieba.frequencyOf(word) ?? 1),
    total: jieba.total,
    least: jieba.least,
  };
}

/** From here on a word is everybody's. */
const EVERYDAY = 2000;

/** Everyday words of two characters that the pruned dictionary lacks, in one string: no typos of anything. */
export function everydayWords({ words }: Dictionary, jieba: Jieba): string {
  const known = new Set(words);
  return [...jieba.words()]
    .filter((word) => /^[\u4e00-\u9fff]{2}$/.test(word) && !known.has(word))
    .filter((word) => (jieba.frequencyOf(word) ?? 0) >= EVERYDAY)
    .sort()
    .join('');
}
