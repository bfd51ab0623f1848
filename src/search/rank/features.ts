import type { Cutter } from '../segment/segmenter.ts';
import type { ConceptFinder } from '../text/concepts.ts';
import { tokensOf } from '../text/tokens.ts';

/** A text as both the index and the topic model see it. */
export interface Features {
  /** words, bigrams and ideas with their counts, for the index */
  readonly terms: ReadonlyMap<string, number>;
  /** the same and pairs of ideas, scaled to length 1, for the topic model */
  readonly cues: ReadonlyMap<string, number>;
  /** length of the cues before they were scaled: how much was said */
  readonly norm: number;
  readonly words: readonly string[];
  readonly concepts: readonly string[];
}

const WORD = 0.8;
const BIGRAM = 0.5;
const CHAR = 0.6;
const CONCEPT = 1.6;
const PAIR = 1;

/** Reads words, bigrams and ideas off a folded text. */
export function featuresOf(text: string, segmenter: Cutter, findConcepts: ConceptFinder): Features {
  const { words, bigrams, singles } = tokensOf(text, segmenter);
  const concepts = [
    ...new Set(findConcepts(text, (at) => singles.has(at)).map(({ concept }) => concept)),
  ].sort();
  const terms = new Map<string, number>();
  const cues = new Map<string, number>();
  const count = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  for (const word of words) {
    count(word, 1);
    cues.set(word, WORD);
  }
  for (const bigram of bigrams) {
    count(`_${bigram}`, 1);
    cues.set(`_${bigram}`, BIGRAM);
  }
  for (const char of text) if (isHan(char)) cues.set(`'${char}`, CHAR);
  concepts.forEach((concept, at) => {
    count(`@${concept}`, 1);
    cues.set(`@${concept}`, CONCEPT);
    for (const other of concepts.slice(at + 1)) cues.set(`@${concept}+${other}`, PAIR);
  });
  const norm = normalise(cues);
  return { terms, cues, norm, words, concepts };
}

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

function normalise(cues: Map<string, number>): number {
  let squares = 0;
  for (const value of cues.values()) squares += value * value;
  const norm = Math.sqrt(squares || 1);
  for (const [cue, value] of cues) cues.set(cue, value / norm);
  return norm;
}
