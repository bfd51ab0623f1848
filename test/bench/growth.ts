import { createJudgement } from '../../src/conversation/create-judgement.ts';
import { createRulebook } from '../../src/eligibility/rulebook.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Measure } from '../../src/knowledge/schema/measure.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { openRuns, packRuns } from '../../src/search/rank/runs.ts';
import type { IndexData } from '../../src/search/rank/text-index.ts';
import type { SearchData } from '../../src/search/search-data.ts';
import { cycle, speedOf } from './time.ts';

/** Search and judging over 1, 10 and 100 times as many measures. */
export async function growth(
  knowledge: Knowledge,
  data: SearchData,
  questions: readonly string[],
  on: CivilDate,
) {
  const rows = [];
  for (const factor of [1, 10, 100]) {
    const grown = growKnowledge(knowledge, factor);
    const started = performance.now();
    const search = createSearch(grown, growData(data, knowledge.measures.length, factor));
    const opened = Math.round(performance.now() - started);
    const judgement = createJudgement(createRulebook(grown), search, grown);
    const find = await speedOf(cycle(questions, (text) => search.find(text)));
    const judge = await speedOf(() =>
      grown.measures.map((measure) => judgement.assess(measure, [], on)),
    );
    rows.push({
      measures: grown.measures.length,
      'index opened ms': opened,
      'find p50 ms': find.p50,
      'find p99 ms': find.p99,
      'judge all p50 ms': judge.p50,
    });
  }
  return rows;
}

function growKnowledge(knowledge: Knowledge, factor: number): Knowledge {
  const measures = copies(factor).flatMap((copy) =>
    knowledge.measures.map(
      (measure): Measure => ({ ...measure, id: `${measure.id}-c${copy}` as Measure['id'] }),
    ),
  );
  return { ...knowledge, measures };
}

function growData(data: SearchData, measures: number, factor: number): SearchData {
  const owners = data.asks.owner;
  return {
    ...data,
    index: growIndex(data.index, factor),
    asks: {
      index: growIndex(data.asks.index, factor),
      owner: copies(factor).flatMap((copy) =>
        Array.from(owners, (owner) => owner + copy * measures),
      ),
    },
    topics: data.topics.map((topic) => ({
      ...topic,
      measures: copies(factor).flatMap((copy) =>
        topic.measures.map((number) => number + copy * measures),
      ),
    })),
  };
}

function growIndex(index: IndexData, factor: number): IndexData {
  const size = index.lengths.length;
  const { starts, values } = openRuns(index.documents);
  const lists: number[][] = [];
  const held = Array.from(index.counts);
  const counts: number[] = [];
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const [from = 0, to = 0] = [starts[term], starts[term + 1]];
    const holders = [...values.slice(from, to)];
    lists.push(copies(factor).flatMap((copy) => holders.map((holder) => holder + copy * size)));
    for (const _ of copies(factor)) counts.push(...held.slice(from, to));
  }
  return {
    terms: index.terms,
    documents: packRuns(lists),
    counts,
    lengths: copies(factor).flatMap(() => Array.from(index.lengths)),
  };
}

const copies = (factor: number) => Array.from({ length: factor }, (_, copy) => copy);
