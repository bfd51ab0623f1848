import MiniSearch from 'minisearch';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Search } from '../../src/search/search.ts';
import { measureDocuments } from '../relevance/measure-documents.ts';
import { bigramsOf } from './peers/tokens.ts';
import { cycle, digits, quantile, ratio, timesSideBySide } from './time.ts';

/** Reading and finding, beside a bare MiniSearch query of the same questions over the same texts. */
export async function searchSpeed(
  knowledge: Knowledge,
  search: Search,
  questions: readonly string[],
) {
  const peer = new MiniSearch({ fields: ['title', 'text'], tokenize: bigramsOf });
  peer.addAll(measureDocuments(knowledge).map((document, id) => ({ ...document, id })));
  const [base = [], found = [], suggested = []] = await timesSideBySide([
    cycle(questions, (text) => peer.search(text)),
    cycle(questions, (text) => search.find(text)),
    cycle(questions, (text) => search.suggest(text.slice(0, 2))),
  ]);
  const row = (what: string, times: readonly number[]) => ({
    what,
    'p50 ms': digits(quantile(times, 0.5)),
    'p99 ms': digits(quantile(times, 0.99)),
    'p50 ratio': ratio(quantile(times, 0.5), quantile(base, 0.5)),
    'p99 ratio': ratio(quantile(times, 0.99), quantile(base, 0.99)),
  });
  return [
    row('MiniSearch query, bigrams', base),
    row('question read, found, ranked, explained', found),
    row('suggestions while typing', suggested),
  ];
}
