import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/knowledge-files.ts';
import { loadJieba } from '../../src/search/build/jieba.ts';
import { simplifiedPairs } from '../../src/search/build/script-tables.ts';
import { buildIndex, openIndex } from '../../src/search/rank/text-index.ts';
import { fold } from '../../src/search/text/fold.ts';
import { tokensOf } from '../../src/search/text/tokens.ts';

interface Corpus {
  readonly docs: readonly { id: string; title: string; text: string }[];
  readonly queries: readonly { q: string; gold: readonly string[] }[];
}

/**
 * The same index over somebody else's documents and questions, without the domain lexicon and the
 * topic model: how good the retriever is in general.
 */
export async function evalCorpus(file: string): Promise<void> {
  const { docs, queries } = JSON.parse(readFileSync(file, 'utf8')) as Corpus;
  const jieba = loadJieba(join(root, 'knowledge/dictionary.txt'));
  const pairs = simplifiedPairs();
  const simplified = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2)
    simplified.set(pairs.charAt(at), pairs.charAt(at + 1));
  const segmenter = { cutForSearch: jieba.cutForSearch, cut: () => [], has: () => false };
  const termsOf = (text: string): Map<string, number> => {
    const { words, bigrams } = tokensOf(fold(text, simplified), segmenter);
    const terms = new Map<string, number>();
    for (const term of [...words, ...bigrams.map((bigram) => `_${bigram}`)]) {
      terms.set(term, (terms.get(term) ?? 0) + 1);
    }
    return terms;
  };
  const index = openIndex(buildIndex(docs.map(({ title, text }) => termsOf(`${title} ${text}`))));
  let [first, ten, reciprocal, known] = [0, 0, 0, 0];
  const numbers = new Map(docs.map(({ id }, number) => [id, number]));
  for (const { q, gold } of queries) {
    const right = new Set(gold.flatMap((id) => numbers.get(id) ?? []));
    if (right.size === 0) continue;
    known += 1;
    const scores = index.score(termsOf(q));
    const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const rank = order.slice(0, 10).findIndex((number) => right.has(number)) + 1;
    if (rank === 1) first += 1;
    if (rank > 0) {
      ten += 1;
      reciprocal += 1 / rank;
    }
  }
  const share = (count: number) => ((100 * count) / known).toFixed(1);
  console.log(
    `${file}: ${known} questions, hit@1 ${share(first)}, hit@10 ${share(ten)}, MRR@10 ${(reciprocal / known).toFixed(3)}`,
  );
}
