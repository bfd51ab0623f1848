import MiniSearch from 'minisearch';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Search } from '../../src/search/search.ts';
import { digits, inTurn, quantile, ratio, timesOf } from './time.ts';

/** Reading and finding, beside a bare MiniSearch query of the same questions over the same records. */
export async function searchSpeed(
  knowledge: Knowledge,
  search: Search,
  questions: readonly string[],
) {
  const peer = new MiniSearch({ fields: ['title', 'text'], tokenize: bigrams });
  peer.addAll(
    knowledge.measures.map(({ id, title, summary, asks, details }) => ({
      id,
      title,
      text: [summary, ...asks, ...details.map(({ text }) => text)].join(' '),
    })),
  );
  const base = await timesOf(inTurn(questions, (text) => peer.search(text)));
  const found = await timesOf(inTurn(questions, (text) => search.find(text)));
  const suggested = await timesOf(inTurn(questions, (text) => search.suggest(text.slice(0, 2))));
  const row = (what: string, times: readonly number[]) => ({
    what,
    'p50 ms': digits(quantile(times, 0.5)),
    'p99 ms': digits(quantile(times, 0.99)),
    ratio: ratio(quantile(times, 0.5), quantile(base, 0.5)),
  });
  return [
    row('MiniSearch query, bigrams', base),
    row('question read, found, ranked, explained', found),
    row('suggestions while typing', suggested),
  ];
}

function bigrams(text: string): string[] {
  return [...text].map((char, index, all) => char + (all[index + 1] ?? ''));
}
