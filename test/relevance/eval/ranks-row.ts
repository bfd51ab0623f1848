import { percent } from './measure-search.ts';

/** What the places of the first right answers come to: one row of a table of retrievers. */
export function ranksRow(ranks: readonly number[]) {
  const of = ranks.length;
  const within = (most: number) => ({
    hits: ranks.filter((rank) => rank >= 1 && rank <= most).length,
    of,
  });
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0);
  return {
    'hit@1 (95 %)': percent(within(1)),
    'hit@3 (95 %)': percent(within(3)),
    'hit@10': percent(within(10)).split(' ')[0],
    'MRR@10': (reciprocal / Math.max(1, of)).toFixed(3),
  };
}
