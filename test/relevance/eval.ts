import { parseArgs } from 'node:util';
import { createSearch } from '../../src/search/create-search.ts';
import { evalCorpus } from './eval-corpus.ts';
import { evalPeers } from './eval-peers.ts';
import { compileKnowledge } from './load-search.ts';
import { measureSearch } from './measure-search.ts';
import { readCases } from './questions.ts';
import { reportOutcomes } from './report-outcomes.ts';

/**
 * `npm run eval`: how well questions are answered, by voice, paper and topic, and beside peers.
 * `--set open|FILE` the questions, `--failures` each miss, `--no-peers` without the comparison,
 * `--corpus FILE` an outside set of documents and questions.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    set: { type: 'string', default: 'open' },
    failures: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    peers: { type: 'boolean', default: true },
  },
});
const TODAY = '2026-11-21';

if (values.corpus !== undefined) {
  console.table(await evalCorpus(values.corpus));
} else if (values.set.includes('sealed')) {
  throw new Error(
    'The sealed questions are read by the test of the floor alone, so that nobody tunes on them.',
  );
} else {
  const compiled = compileKnowledge();
  const cases = readCases(values.set);
  const search = createSearch(compiled.knowledge, compiled.data);
  reportOutcomes(measureSearch(search, cases, TODAY), compiled.knowledge, values.failures);
  if (values.peers) console.table(await evalPeers(compiled, cases, TODAY));
}
