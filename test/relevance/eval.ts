import { parseArgs } from 'node:util';
import { createHolding } from '../../src/eligibility/validity/holding.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { createSearch } from '../../src/search/create-search.ts';
import type { Search } from '../../src/search/search.ts';
import { evalTalks } from '../talks/eval-talks.ts';
import { evalCorpus } from './eval/eval-corpus.ts';
import { evalOutside } from './eval/eval-outside.ts';
import { evalPeers } from './eval/eval-peers.ts';
import { evalQuantities } from './eval/eval-quantities.ts';
import { evalReal } from './eval/eval-real.ts';
import { measureLengths } from './eval/measure-lengths.ts';
import { measureSearch } from './eval/measure-search.ts';
import { reportOutcomes } from './eval/report-outcomes.ts';
import { type Compiled, compileKnowledge } from './load-search.ts';
import { readCases } from './questions.ts';

/**
 * `npm run eval`: how well questions are answered, by voice, paper and topic, and beside peers.
 * `--set open|FILE` the questions, `--failures` each miss, `--no-peers` without the comparison,
 * `--corpus FILE` an outside set of documents and questions, `--quantities FILE` numbers and times as they
 * are said, `--told` what people tell of themselves, `--faq` small questions about the measure in hand, `--real FILE` and `--outside FILE` what real people ask, within and outside, `--talks` whole talks (`--only ID` those whose id begins so).
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    set: { type: 'string', default: 'open' },
    failures: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    quantities: { type: 'string' },
    real: { type: 'string' },
    outside: { type: 'string' },
    peers: { type: 'boolean', default: true },
    length: { type: 'boolean', default: false },
    talks: { type: 'boolean', default: false },
    told: { type: 'boolean', default: false },
    faq: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const TODAY = '2026-11-21' as CivilDate;

if (values.quantities !== undefined) {
  evalQuantities(values.quantities, values.failures);
} else if (values.corpus !== undefined) {
  console.table(await evalCorpus(values.corpus));
} else if (values.real !== undefined) {
  console.table(evalReal(values.real, openSearch(), TODAY, values.failures));
} else if (values.outside !== undefined) {
  console.table(evalOutside(values.outside, openSearch(), TODAY, values.failures));
} else if (values.told) {
  const { evalTold } = await import('../told/print-told.ts');
  evalTold(TODAY, values.failures);
} else if (values.faq) {
  const { evalFaq } = await import('../faq/faq-set.ts');
  evalFaq({ failures: values.failures });
} else if (values.talks) {
  const { conversation } = await import('../conversation/real-conversation.ts');
  evalTalks(conversation, TODAY, { failures: values.failures, only: values.only });
} else if (values.set.includes('sealed')) {
  throw new Error(
    'The sealed questions are read by the test of the floor alone, so that nobody tunes on them.',
  );
} else if (values.length) {
  // Over the built knowledge: what is served is what is measured.
  const { conversation, today } = await import('../conversation/real-conversation.ts');
  const questions = readCases(values.set).map(({ text }) => text);
  const { tooLong, ...report } = measureLengths(questions, conversation, today);
  console.table({ options: report.withOptions, 'no options': report.withoutOptions });
  console.log(`${report.questions} questions, ${tooLong.length} first layers above 200 characters`);
  if (values.failures) for (const { question, length } of tooLong) console.log(length, question);
} else {
  const compiled = compileKnowledge();
  const cases = readCases(values.set);
  const search = openSearch(compiled);
  reportOutcomes(measureSearch(search, cases, TODAY), compiled.knowledge, values.failures);
  if (values.peers) console.table(await evalPeers(compiled, cases, TODAY));
}

function openSearch({ knowledge, data }: Compiled = compileKnowledge()): Search {
  return createSearch(knowledge, data, createHolding(knowledge));
}
