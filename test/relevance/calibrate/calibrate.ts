import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/runtime/build/knowledge-files.ts';
import { SIGNS } from '../../../src/search/refusal/signs.ts';
import { compileKnowledge } from '../load-search.ts';
import { openCalibration, type Row } from './calibration.ts';
import { readMessages } from './messages.ts';
import { type Bars, outcomesByGroup, scoresOf } from './report.ts';

/**
 * `npm run calibrate`: learns from the open halves of real sets what is no matter of the papers, fits
 * the signs of refusal, sets the bars, and writes `src/search/refusal/other-classes.tsv` and
 * `weights.ts`. The sets lie beside the project; the same sets and knowledge give the same files.
 * What it prints was scored by what had not seen it: first part by part, then source by source, there
 * with bars that the source had no say in.
 */
const REFUSED_REAL = 0.035;
/** Of the real questions within as many may wait for an answer, so that what is unlike all sets is refused. */
const REAL_NOT_ANSWERED = 0.1;
/** Shares of what is outside that may be answered, and that may be answered or asked back about. */
const ANSWERED: readonly Limit[] = [
  ['near', 0.12],
  ['letters', 0.025],
  ['stard', 0.025],
  ['desk', 0.04],
  ['own outside', 0.045],
];
const NOT_REFUSED: readonly Limit[] = [
  ['letters', 0.08],
  ['stard', 0.08],
];
type Limit = readonly [Row['source'], number];
/** Each is left out in turn: how those would fare of whose kind nothing was known. */
const SOURCES: readonly (readonly Row['source'][])[] = [
  ['letters', 'labelled'],
  ['stard'],
  ['near'],
  ['desk'],
];

const calibration = openCalibration(compileKnowledge(), readMessages());
if (!calibration.rows.some(({ source }) => source === 'letters')) {
  throw new Error('../shared/benchmarks is not there: without real letters nothing is calibrated.');
}
const { classes, weights, crossScores } = calibration.learn(() => true);
const bars = barsOf(crossScores);
console.log('each part left out in turn:');
console.table(outcomesByGroup(crossScores, bars));

console.table(Object.fromEntries(SIGNS.map((sign, at) => [sign, weights[at]?.toFixed(3)])));
console.log(bars);
const folder = join(root, 'src/search/refusal');
writeFileSync(join(folder, 'other-classes.tsv'), classes);
const round = (value: number) => Math.round(value * 1000) / 1000;
const named = SIGNS.map(
  (sign, at) => `    ${/\s/.test(sign) ? `'${sign}'` : sign}: ${round(weights[at] ?? 0)},`,
).join('\n');
writeFileSync(
  join(folder, 'weights.ts'),
  `import type { Sign } from './signs.ts';

/**
 * Weights of the signs of \`signs.ts\`, and the scores from which a question is asked back about and from
 * which it is answered. Written by \`npm run calibrate\`, not by hand.
 */
export const REFUSAL: {
  readonly weights: Readonly<Record<Sign, number>>;
  readonly ask: number;
  readonly answer: number;
} = {
  weights: {
${named}
  },
  ask: ${round(bars.ask)},
  answer: ${round(bars.answer)},
};
`,
);

for (const sources of SOURCES) {
  const isLeft = ({ source }: Row) => !sources.includes(source);
  const learnt = calibration.learn(isLeft);
  const unseen = calibration.rows.filter((row) => !isLeft(row));
  console.log(`${sources.join(' and ')} left out, bars by what is left:`);
  console.table(
    outcomesByGroup(
      new Map([
        ...[...learnt.crossScores].filter(([{ source }]) => source === 'real'),
        ...unseen.map((row) => [row, calibration.score(row, learnt)] as const),
      ]),
      barsOf(learnt.crossScores),
    ),
  );
}

/**
 * As much is answered as the limits allow, and no more than the real questions need. Few real questions
 * are refused outright: it is asked back about as much as the limits allow, and about more where those
 * few demand it. The project's own questions set no bar but for what is outside.
 */
function barsOf(found: ReadonlyMap<Row, number>): Bars {
  const within = (limits: readonly Limit[]) =>
    Math.max(
      ...limits.flatMap(([source, share]) => {
        const outside = scoresOf(found, (row) => row.source === source && row.label === 'out');
        return outside[Math.ceil(outside.length * (1 - share))] ?? [];
      }),
    );
  const real = scoresOf(found, ({ source }) => source === 'real');
  const realAt = (share: number) => real[Math.floor(real.length * share)] ?? 0;
  const fewRefused = realAt(REFUSED_REAL);
  const answer = Math.max(within(ANSWERED), realAt(REAL_NOT_ANSWERED));
  return { ask: Math.min(answer, fewRefused, within(NOT_REFUSED)), answer };
}
