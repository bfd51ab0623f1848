import type { Search } from '../../../src/search/search.ts';
import { benchmark, type RealQuestion, readReal } from '../calibrate/real-sets.ts';
import { percent } from './measure-search.ts';

const LENGTHS = [30, 80, 150, 300, Number.POSITIVE_INFINITY];

/** Messages about what no measure holds: how many are answered all the same, by field and length. */
export function evalOutside(
  path: string,
  search: Search,
  today: string,
  failures: boolean,
): Record<string, Record<string, string | number>> {
  const groups = new Map<string, string[]>();
  const within = new Set(
    readReal(benchmark('letters-labelled.jsonl'))
      .filter(({ label }) => label !== 'out')
      .map(({ text }) => text),
  );
  for (const question of readReal(path)) {
    if (question.label !== 'out' || within.has(question.text)) continue;
    const { outcome, results } = search.find(question.text, { today, region: question.region });
    if (failures && outcome === 'answer') {
      console.log(`${results[0]?.measure.id} ${question.field} ${question.text.slice(0, 100)}`);
    }
    for (const name of ['all', ...groupsOf(question)]) {
      groups.set(name, [...(groups.get(name) ?? []), outcome]);
    }
  }
  const rows = [...groups].map(([name, outcomes]) => {
    const share = (wanted: string) =>
      percent({ hits: outcomes.filter((one) => one === wanted).length, of: outcomes.length });
    return [
      name,
      {
        messages: outcomes.length,
        'falsely answered': share('answer'),
        'asked back': share('ask'),
        refused: share('refuse'),
      },
    ] as const;
  });
  return Object.fromEntries(rows);
}

function groupsOf({ field, text, source }: RealQuestion): string[] {
  const most = LENGTHS.find((length) => text.length <= length) ?? 0;
  const length = Number.isFinite(most) ? `up to ${most} characters` : 'longer';
  return source === 'letters' || source === 'labelled'
    ? [`field ${field || 'none'}`, length]
    : [length];
}
