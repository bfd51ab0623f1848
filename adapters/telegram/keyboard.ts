import type { Choice } from '../render/choices.ts';

export interface Button {
  readonly text: string;
  readonly callback_data: string;
}

/** Widths in Chinese characters up to which three, two buttons stand side by side on a phone. */
const THREE_UP_TO = 4;
const TWO_UP_TO = 8;

/** Buttons in rows: options in a grid, commands side by side, each topic in a row of its own. */
export function keyboardRows(choices: readonly Choice[]): Button[][] {
  const of = (kind: Choice['kind']) => choices.filter((choice) => choice.kind === kind);
  return [
    ...inRows(of('option'), columnsFor(of('option'))),
    ...inRows(of('command'), columnsFor(of('command'))),
    ...inRows(of('topic'), 1),
  ];
}

function columnsFor(choices: readonly Choice[]): number {
  const widest = Math.max(0, ...choices.map(({ label }) => [...label].length));
  return widest <= THREE_UP_TO ? 3 : widest <= TWO_UP_TO ? 2 : 1;
}

function inRows(choices: readonly Choice[], columns: number): Button[][] {
  const rows: Button[][] = [];
  choices.forEach(({ label, payload }, index) => {
    const button = { text: label, callback_data: payload };
    if (index % columns === 0) rows.push([button]);
    else rows.at(-1)?.push(button);
  });
  return rows;
}
