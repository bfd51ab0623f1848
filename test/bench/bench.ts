import { createJudgement } from '../../src/conversation/create-judgement.ts';
import { createRulebook } from '../../src/eligibility/rulebook.ts';
import { createHolding } from '../../src/eligibility/validity/holding.ts';
import { parseCivilDate } from '../../src/knowledge/civil-date.ts';
import { loadCompiled } from '../../src/runtime/node/load-compiled.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { readCases } from '../relevance/questions.ts';
import { chatTurn } from './chat-turn.ts';
import { connections } from './connections.ts';
import { growth } from './growth.ts';
import { indexGrowth } from './indexes/index-growth.ts';
import { judging } from './judging.ts';
import { questionCounts } from './questions.ts';
import { readingMessages } from './reading-messages.ts';
import { readingQuantities } from './reading-quantities.ts';
import { searchSpeed } from './search-speed.ts';
import { sizes } from './sizes.ts';
import { startUp } from './start-up.ts';
import { workerStores } from './worker-stores.ts';

/**
 * `npm run bench`: how fast and how large, each figure beside a baseline of the same run. Run
 * `npm run build` first. Ratios are what to compare between machines.
 */
const { knowledge, searchData } = loadCompiled();
const search = createSearch(knowledge, searchData, createHolding(knowledge));
const rulebook = createRulebook(knowledge);
const judgement = createJudgement(rulebook, search, knowledge);
const on = parseCivilDate('2020-03-06');
if (on === null) throw new Error('not a day');
const questions = readCases('open')
  .filter(({ kind }) => kind === 'policy')
  .map(({ text }) => text);

const parts: readonly { readonly title: string; readonly run: () => unknown }[] = [
  { title: 'Start and memory', run: startUp },
  { title: 'A stored chat turn', run: () => chatTurn(questions) },
  { title: 'Turns over 64 connections', run: () => connections(questions) },
  { title: 'Search', run: () => searchSpeed(knowledge, search, questions) },
  { title: 'Reading a message', run: () => readingMessages(search.language, questions, on) },
  { title: 'Numbers and times', run: () => readingQuantities(on) },
  { title: 'Judging', run: () => judging(knowledge, judgement, rulebook, on) },
  { title: 'Questions until a measure is settled', run: () => questionCounts(knowledge) },
  { title: 'Sizes', run: sizes },
  { title: 'Stores of the Worker', run: workerStores },
  { title: 'Growth', run: () => growth(knowledge, searchData, questions, on) },
  { title: 'Indexes', run: () => indexGrowth(knowledge, searchData, questions) },
];

console.log(`Node.js ${process.version}, ${knowledge.measures.length} measures`);
const only = process.argv[2];
for (const { title, run } of parts) {
  if (only !== undefined && !title.toLowerCase().includes(only.toLowerCase())) continue;
  console.log(`\n${title}`);
  console.table(await run());
}
