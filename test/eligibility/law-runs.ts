const numRuns = Number(process.env['LAW_RUNS'] ?? 300);

/** How often a law is tried: modestly by default, 10 000 times by `npm run nightly` (`LAW_RUNS`). */
export const lawRuns = { numRuns };

/** Milliseconds after which a law hangs; a busy machine takes its time. */
export const lawTime = { timeout: 120_000 + 60 * numRuns };
