import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { figuresOf, type Outcome, percent } from './measure-search.ts';

/** Prints what came of the questions: all of them, then by voice, paper and topic. */
export function reportOutcomes(
  outcomes: readonly Outcome[],
  knowledge: Knowledge,
  failures: boolean,
): void {
  const topicOf = createTopicOf(knowledge);
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    if (outcome.test.kind !== 'policy') continue;
    const [gold = ''] = outcome.test.gold;
    const names = [
      `voice ${outcome.test.voice}`,
      `paper ${gold.split('-')[0]}`,
      `topic ${topicOf(gold)}`,
    ];
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), outcome]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? 1 : -1));
  const rows = [['all', outcomes] as const, ...sorted].map(([name, list]) => [name, row(list)]);
  console.table(Object.fromEntries(rows));
  const { refused, contacts, elsewhere } = figuresOf(outcomes);
  console.log(`not answered, as right     ${percent(refused)} of ${refused.of}`);
  console.log(`shown as done elsewhere    ${percent(elsewhere)} of ${elsewhere.of}`);
  console.log(`contacts found first       ${percent(contacts)} of ${contacts.of}`);
  if (failures) listFailures(outcomes);
}

function row(list: readonly Outcome[]) {
  const { hit1, hit3, mrr, falseRefusals, askedBack } = figuresOf(list);
  return {
    questions: hit1.of,
    'hit@1 (95 %)': percent(hit1),
    'hit@3 (95 %)': percent(hit3),
    'MRR@10': mrr.toFixed(3),
    'false refusals': percent(falseRefusals),
    'asked back': percent(askedBack),
  };
}

/** The main theme of a measure, in the words of `themes.yaml`. */
function createTopicOf({ measures, themes }: Knowledge): (id: string) => string {
  const labels = new Map<string, string>(themes.map(({ id, label }) => [id, label]));
  const mainTheme = new Map<string, string>(
    measures.map(({ id, themes: [main] }) => [id, main ?? '']),
  );
  return (id) => labels.get(mainTheme.get(id) ?? '') ?? 'none';
}

function listFailures(outcomes: readonly Outcome[]): void {
  for (const { test, rank, refused, asked, found } of outcomes) {
    const right = test.kind === 'refuse' ? refused || asked : rank === 1 && !asked;
    if (right) continue;
    const wanted = test.gold.slice(0, 3).join(',');
    console.log(`${rank} ${test.kind} ${test.text}  [${wanted}] → ${found.join(',')}`);
  }
}
