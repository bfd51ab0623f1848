import { expect } from 'vitest';

const numRuns = Number(process.env['LAW_RUNS'] ?? 300);

/** How often a law is tried: modestly by default, 10 000 times by `npm run nightly` (`LAW_RUNS`). */
export const lawRuns = { numRuns };

/** Milliseconds after which a law hangs; a busy machine takes its time. */
export const lawTime = { timeout: 120_000 + 60 * numRuns };

/**
 * A law that holds only of some draws: `bites` is called where it has something to say. Fails where it never
 * had: a law that nothing drawn falls under could not fail.
 */
export function expectBites(law: (bites: () => void) => void): void {
  let count = 0;
  law(() => {
    count += 1;
  });
  expect(count).toBeGreaterThan(0);
}
