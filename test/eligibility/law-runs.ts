const numRuns = Number(process.env['LAW_RUNS'] ?? 300);

/** How often a law is tried: modestly by default, 10 000 times by `npm run nightly` (`LAW_RUNS`). */
export const lawRuns = { numRuns };

/** Milliseconds that a law may take. */
export const lawTime = { timeout: 5000 + 10 * numRuns };
