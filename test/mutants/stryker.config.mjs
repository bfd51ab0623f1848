import { readdirSync, readFileSync } from 'node:fs';

/**
 * What Stryker changes: lines of the engine and of the language drawn with a seed, so that a run ends
 * in a night and can be repeated. Another draw: `MUTANTS_SEED=2 npm run mutants`. A change that spans lines
 * (a whole body made empty) is not in the draw: those are the easy ones to notice. What times out counts as
 * noticed, so the time is long: a busy machine must not flatter the tests.
 */
const seed = Number(process.env.MUTANTS_SEED ?? 1);
const rooms = [
  { folder: 'src/eligibility', lines: 45 },
  { folder: 'src/language', lines: 75 },
];

/** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
function createRandom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The lines of a room in which a sign can be changed: no comments, imports, declarations of types, lone brackets. */
function linesOfCode(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        /^\s*(\/?\*|\/\/|import |export type|readonly |\W*$)/.test(line)
          ? []
          : [`${folder}/${file}:${at + 1}-${at + 1}`],
      ),
  );
}

function drawn(from, count, random) {
  return from
    .map((line) => ({ line, order: random() }))
    .sort((left, right) => left.order - right.order)
    .slice(0, count)
    .map(({ line }) => line)
    .sort();
}

const random = createRandom(seed);

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: rooms.flatMap(({ folder, lines }) => drawn(linesOfCode(folder), lines, random)),
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 120_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: {
    allowColor: false,
    reportTests: false,
    skipFull: true,
  },
  jsonReporter: { fileName: 'node_modules/.cache/stryker/report.json' },
  tempDirName: '.stryker',
  tsconfigFile: 'no-tsconfig.json',
};
