import fc from 'fast-check';

/**
 * The same draws at every `npm test`, so that a run that was green stays green; `npm run nightly`
 * (`LAW_RUNS`) draws anew each time and prints the seed of what it finds.
 */
if (process.env['LAW_RUNS'] === undefined) fc.configureGlobal({ seed: 20_260_101 });
