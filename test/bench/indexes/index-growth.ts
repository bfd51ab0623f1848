import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { openLanguage } from '../../../src/search/open-language.ts';
import {
  buildIndex,
  type IndexData,
  openIndex,
  type TextIndex,
} from '../../../src/search/rank/text-index.ts';
import type { SearchData } from '../../../src/search/search-data.ts';
import { measureDocuments } from '../../relevance/measure-documents.ts';
import { cycle, digits, speedOf } from '../time.ts';
import { buildFts5, openFts5 } from './fts5-index.ts';
import { buildMiniSearch, openMiniSearch } from './minisearch-index.ts';

type Terms = ReadonlyMap<string, number>;
const LIMIT = 10;

/** The index alone, our own and two that could stand in its place, over 1, 10 and 100 times the measures. */
export async function indexGrowth(
  knowledge: Knowledge,
  data: SearchData,
  questions: readonly string[],
) {
  const language = openLanguage(data, knowledge);
  const termsOf = (text: string): Terms => language.features(language.read(text).text).terms;
  const texts = measureDocuments(knowledge).map(({ title, text }) => termsOf(`${title}\n${text}`));
  const asked = questions.map(termsOf);
  const rows = [];
  for (const factor of [1, 10, 100]) {
    const documents = Array.from({ length: factor }, () => texts).flat();
    const json = JSON.stringify(buildIndex(documents));
    const packed = () => best(openIndex(JSON.parse(json) as IndexData));
    rows.push(await row('packed runs', documents.length, packed, asked));
    const stored = buildMiniSearch(documents);
    const mini = () => best(openMiniSearch(stored));
    rows.push(await row('MiniSearch, plain BM25', documents.length, mini, asked));
    const folder = mkdtempSync(join(tmpdir(), 'index-'));
    await buildFts5(join(folder, 'texts.db'), documents);
    const fts = openFts5(join(folder, 'texts.db'));
    const opened = () => (terms: Terms) => fts.best(terms, LIMIT);
    rows.push(await row('SQLite FTS5', documents.length, opened, asked));
    fts.close();
    rmSync(folder, { recursive: true });
  }
  return rows;
}

function best(index: TextIndex): (terms: Terms) => number[] {
  return (terms) => {
    const scores = index.score(terms);
    return [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, LIMIT);
  };
}

async function row(
  what: string,
  measures: number,
  open: () => (terms: Terms) => unknown,
  asked: readonly Terms[],
) {
  const before = held();
  const started = performance.now();
  const rank = open();
  const loadMs = digits(performance.now() - started);
  const { p50, p99 } = await speedOf(cycle(asked, rank));
  const megabytes = digits(Math.max(0, held() - before) / 2 ** 20);
  // Asked once more after the measuring, so that the index is still held while it is weighed.
  await rank(asked[0] ?? new Map());
  return { measures, what, 'load ms': loadMs, 'heap MB': megabytes, 'p50 ms': p50, 'p99 ms': p99 };
}

/** Bytes held on the heap and in typed arrays after a collection. */
function held(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
