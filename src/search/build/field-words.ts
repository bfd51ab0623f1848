import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/**
 * Words of two and more characters that titles, summaries and asks of the records use and no sentence
 * about an outside matter does: signs that a question is about these papers.
 */
export function fieldWords(
  knowledge: Knowledge,
  lexicon: Lexicon,
  wordsOf: (text: string) => readonly string[],
): string[] {
  const words = new Set<string>();
  for (const { title, summary, asks } of knowledge.measures) {
    for (const word of [title, summary, ...asks].flatMap(wordsOf)) {
      if (/^[\u4e00-\u9fff]{2,}$/.test(word)) words.add(word);
    }
  }
  for (const word of lexicon.outside.flatMap(({ say }) => say).flatMap(wordsOf)) words.delete(word);
  return [...words].sort();
}
