import { createRequire } from 'node:module';

/** Pairs of neighbouring characters of each Han run; Latin words and numbers whole. */
export function bigramsOf(text: string): string[] {
  const runs = text.toLowerCase().match(/[\u4e00-\u9fff]+|[a-z0-9.%]+/g) ?? [];
  return runs.flatMap((run) => (/^[\u4e00-\u9fff]{2,}$/.test(run) ? pairs(run) : [run]));
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

interface NodeJieba {
  readonly load: () => boolean;
  readonly cutForSearch: (text: string) => string[];
}

/**
 * nodejieba as its manual shows it: own dictionary, search mode, hidden Markov model on. Loads the
 * dictionary anew on each call, as a fresh process does.
 */
export function usualJieba(): (text: string) => string[] {
  const jieba = createRequire(import.meta.url)('nodejieba') as NodeJieba;
  jieba.load();
  return (text) =>
    jieba.cutForSearch(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
