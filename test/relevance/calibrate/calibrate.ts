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
 * What it prints was scored by what had not seen it: first fold by fold, then source by source.
 */
const REFUSED_REAL = 0.035;
/** Shares of what is outside that may be answered, and that may be answered or asked back about. */
const ANSWERED: readonly Limit[] = [
  ['near', 0.15],
  ['letters', 0.025],
  ['stard', 0.03],
  ['own outside', 0.04],
];
const NOT_REFUSED: readonly Limit[] = [
  ['letters', 0.08],
  ['stard', 0.08],
];
/** What comes in is harder to tell than what was collected: the bar of answers lies so much higher. */
const MARGIN = 0.8;
type Limit = readonly [Row['source'], number];
const SOURCES: readonly (readonly Row['source'][])[] = [
  ['letters', 'labelled'],
  ['stard'],
  ['near'],
];

const calibration = openCalibration(compileKnowledge(), readMessages());
if (!calibration.rows.some(({ source }) => source === 'letters')) {
  throw new Error('../shared/benchmarks is not there: without real letters nothing is calibrated.');
}
const scores = calibration.crossScores();
const bars = barsOf(scores);
console.log('each fold left out:');
console.table(outcomesByGroup(scores, bars));

for (const sources of SOURCES) {
  const learnt = calibration.learn(({ source }) => !sources.includes(source));
  const left = calibration.rows.filter(({ source }) => sources.includes(source));
  console.log(`${sources.join(' and ')} left out:`);
  console.table(
    outcomesByGroup(new Map(left.map((row) => [row, calibration.score(row, learnt)])), bars),
  );
}

const { classes, weights } = calibration.learn(() => true);
console.table(Object.fromEntries(SIGNS.map((sign, at) => [sign, weights[at]?.toFixed(3)])));
console.log(bars);
const folder = join(root, 'src/search/refusal');
writeFileSync(join(folder, 'other-classes.tsv'), classes);
const round = (value: number) => Math.round(value * 1000) / 1000;
writeFileSync(
  join(folder, 'weights.ts'),
  `/**
 * Weights of the signs of \`signs.ts\`, and the scores from which a question is asked back about and from
 * which it is answered. Written by \`npm run calibrate\`, not by hand.
 */
export const REFUSAL: {
  readonly weights: readonly number[];
  readonly ask: number;
  readonly answer: number;
} = {
  weights: [${weights.map(round).join(', ')}],
  ask: ${round(bars.ask)},
  answer: ${round(bars.answer)},
};
`,
);

/**
 * As much is answered as the limits allow. Few real questions are refused outright: it is asked back
 * about as much as the limits allow, and about more where those few demand it. The project's own
 * questions set no bar but for what is outside.
 */
function barsOf(found: ReadonlyMap<Row, number>): Bars {
  const within = (limits: readonly Limit[]) =>
    Math.max(
      ...limits.map(([source, share]) => {
        const outside = scoresOf(found, (row) => row.source === source);
        return outside[Math.ceil(outside.length * (1 - share))] ?? 0;
      }),
    );
  const real = scoresOf(found, ({ source }) => source === 'real');
  const fewRefused = real[Math.floor(real.length * REFUSED_REAL)] ?? 0;
  const answer = within(ANSWERED) + MARGIN;
  return { ask: Math.min(answer, fewRefused, within(NOT_REFUSED)), answer };
}
