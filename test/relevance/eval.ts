import { parseArgs } from 'node:util';
import { createSearch } from '../../src/search/create-search.ts';
import { compileKnowledge } from './load-search.ts';
import { figuresOf, measureSearch, type Outcome, percent } from './measure-search.ts';
import { readCases } from './questions.ts';

/**
 * `npm run eval`: how well questions are answered, by voice and document.
 * `--set open|FILE` the questions, `--failures` each miss, `--corpus FILE` an outside set.
 */
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'open' },
    failures: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
const TODAY = '2026-11-21';

if (values.corpus !== undefined) {
  const { evalCorpus } = await import('./eval-corpus.ts');
  await evalCorpus(values.corpus);
} else {
  const { knowledge, data } = compileKnowledge();
  const search = createSearch(knowledge, data);
  const outcomes = measureSearch(search, readCases(values.set), TODAY);
  report(outcomes);
}

function report(outcomes: readonly Outcome[]): void {
  const groups = new Map<string, Outcome[]>([['all', [...outcomes]]]);
  const add = (name: string, outcome: Outcome) =>
    groups.set(name, [...(groups.get(name) ?? []), outcome]);
  for (const outcome of outcomes) {
    if (outcome.test.kind !== 'policy') continue;
    add(`voice ${outcome.test.voice}`, outcome);
    add(`paper ${outcome.test.gold[0]?.split('-')[0] ?? ''}`, outcome);
  }
  const line = (list: readonly Outcome[]) => {
    const { hit1, hit3, mrr, falseRefusals } = figuresOf(list);
    return {
      questions: hit1.of,
      'hit@1': percent(hit1),
      'hit@3': percent(hit3),
      'MRR@10': mrr.toFixed(3),
      'false refusals': percent(falseRefusals),
    };
  };
  console.table(Object.fromEntries([...groups].map(([name, list]) => [name, line(list)])));
  const { refused, contacts } = figuresOf(outcomes);
  console.log(`refused as they should be  ${percent(refused)} of ${refused.of}`);
  console.log(`contacts found first       ${percent(contacts)} of ${contacts.of}`);
  if (!values.failures) return;
  for (const { test, rank, refused: no, found } of outcomes) {
    const right = test.kind === 'refuse' ? no : rank === 1;
    if (!right)
      console.log(`${rank} ${test.kind} ${test.text}  [${test.gold.slice(0, 3)}] → ${found}`);
  }
}
