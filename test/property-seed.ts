import fc from 'fast-check';

/**
 * The same draws at every `npm test`, so that a run that was green stays green, and for every mutant
 * (`LAW_SEED`); `npm run nightly` (`LAW_RUNS` alone) draws anew each time and prints the seed of what it finds.
 */
const { LAW_RUNS, LAW_SEED } = process.env;
if (LAW_RUNS === undefined || LAW_SEED !== undefined) {
  fc.configureGlobal({ seed: Number(LAW_SEED ?? 20_260_101) });
}
