import type { Search } from '../../../src/search/search.ts';
import { type RealQuestion, readReal } from '../calibrate/real-sets.ts';
import { percent, type Share } from './measure-search.ts';

/** What came of a question that somebody asked who knew nothing of the project. */
interface Outcome {
  readonly question: RealQuestion;
  readonly outcome: 'answer' | 'ask' | 'refuse';
  /** of the answer, or of what is asked back; 0 when no right one is among the first ten */
  readonly rank: number;
  readonly found: readonly string[];
}

/**
 * Questions of real people that the measures do answer: how often the first is right, one of three is
 * (what is asked back about counts there), and how many are refused outright.
 */
export function evalReal(
  path: string,
  search: Search,
  today: string,
  failures: boolean,
): Record<string, Record<string, string | number>> {
  const outcomes = readReal(path)
    .filter(({ label }) => label === 'in')
    .map((question): Outcome => {
      const { text, region, gold } = question;
      const answer = search.find(text, { today, region });
      const ids = (
        answer.outcome === 'answer' ? answer.results.map(({ measure }) => measure) : answer.near
      ).map(({ id }) => id as string);
      const rank = ids.findIndex((id) => gold.includes(id)) + 1;
      return { question, outcome: answer.outcome, rank, found: ids.slice(0, 3) };
    });
  if (failures) {
    for (const { question, outcome, rank, found } of outcomes) {
      if (outcome === 'answer' && rank === 1) continue;
      console.log(
        `${outcome} ${rank} ${question.text.slice(0, 80)} [${question.gold.slice(0, 4)}] → ${found}`,
      );
    }
  }
  const groups = new Map<string, Outcome[]>([['all', outcomes]]);
  for (const outcome of outcomes) {
    const { field } = outcome.question;
    groups.set(field, [...(groups.get(field) ?? []), outcome]);
  }
  return Object.fromEntries([...groups].map(([name, list]) => [name, row(list)]));
}

function row(list: readonly Outcome[]): Record<string, string | number> {
  const share = (is: (outcome: Outcome) => boolean): Share => ({
    hits: list.filter(is).length,
    of: list.length,
  });
  return {
    questions: list.length,
    'first right': percent(share(({ outcome, rank }) => outcome === 'answer' && rank === 1)),
    'asked back counted': percent(share(({ rank }) => rank === 1)),
    'among three': percent(share(({ rank }) => rank >= 1 && rank <= 3)),
    'asked back': percent(share(({ outcome }) => outcome === 'ask')),
    refused: percent(share(({ outcome }) => outcome === 'refuse')),
  };
}
