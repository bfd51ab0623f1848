import type { Row } from './calibration.ts';

export interface Bars {
  readonly ask: number;
  readonly answer: number;
}

/** Groups of messages that the goals speak of. */
const GROUPS: readonly (readonly [string, (row: Row) => boolean])[] = [
  ['own within', ({ source }) => source === 'own'],
  ['own outside', ({ source }) => source === 'own outside'],
  ['real within', ({ source }) => source === 'real'],
  ['labelled within', ({ source, label }) => source === 'labelled' && label === 'in'],
  ['labelled edge', ({ source, label }) => source === 'labelled' && label === 'edge'],
  ['labelled outside', ({ source, label }) => source === 'labelled' && label === 'out'],
  ['near business', ({ source }) => source === 'near'],
  ['letters', ({ source }) => source === 'letters'],
  ['stard', ({ source }) => source === 'stard'],
  ['desk within', ({ source, label }) => source === 'desk' && label === 'in'],
  ['desk edge', ({ source, label }) => source === 'desk' && label === 'edge'],
  ['desk outside', ({ source, label }) => source === 'desk' && label === 'out'],
];

/** What becomes of each group at the bars, in percent. */
export function outcomesByGroup(
  scores: ReadonlyMap<Row, number>,
  { ask, answer }: Bars,
): Record<string, Record<string, string | number>> {
  const table: Record<string, Record<string, string | number>> = {};
  for (const [name, isIn] of GROUPS) {
    const found = [...scores].filter(([row]) => isIn(row)).map(([, score]) => score);
    if (found.length === 0) continue;
    const percent = (is: (score: number) => boolean) =>
      ((100 * found.filter(is).length) / found.length).toFixed(1);
    table[name] = {
      messages: found.length,
      answered: percent((score) => score >= answer),
      'asked back': percent((score) => score >= ask && score < answer),
      refused: percent((score) => score < ask),
    };
  }
  return table;
}

/** The scores of those rows, rising. */
export function scoresOf(scores: ReadonlyMap<Row, number>, isIn: (row: Row) => boolean): number[] {
  return [...scores]
    .filter(([row]) => isIn(row))
    .map(([, score]) => score)
    .sort((a, b) => a - b);
}
