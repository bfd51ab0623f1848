import type { CallFault } from './api.ts';

const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/** How long to wait after the `failures`th failure in a row: what Telegram asks for, else twice as long each time. */
export function backoffMs({ retryAfterSeconds }: CallFault, failures: number): number {
  if (retryAfterSeconds !== null) return retryAfterSeconds * 1000;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
}
