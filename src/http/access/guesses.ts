import type { Context } from 'hono';
import type { KeyedHash } from '../../conversation/service/keyed-hash.ts';
import type { GuessCount } from '../../storage/tables/guesses.ts';
import { type ClientAddress, networkOf } from '../middleware/network.ts';
import { Problem } from '../problem.ts';
import type { SecurityEvents, SecurityKind } from './security-events.ts';

/** Wrong ones of one address, and of all together, in a stretch of time; agents share an address. */
const LIMITS = {
  token: { perAddress: 10, perAll: 300 },
  code: { perAddress: 40, perAll: 1000 },
} as const;
const STRETCH_MS = 15 * 60_000;

/**
 * Limits guessing of what is secret. Counted in the database: a restart, another process or another
 * isolate of a Worker begins nothing anew.
 */
export interface Guesses {
  /** @throws Problem 429 when too many have been wrong lately */
  readonly check: (context: Context) => Promise<void>;
  readonly failed: (context: Context, kind: SecurityKind) => Promise<void>;
}

/** Where limits are turned off. */
export const unlimitedGuesses: Guesses = { check: async () => {}, failed: async () => {} };

/**
 * Counts wrong tokens and codes by address, and of all addresses together.
 * @throws Problem by `check`: 429 after too many wrong ones
 */
export function createGuesses({
  what,
  store,
  hash,
  clientAddress,
  events,
  now,
}: {
  /** keeps the counts of different secrets apart */
  readonly what: keyof typeof LIMITS;
  readonly store: GuessCount;
  readonly hash: KeyedHash;
  readonly clientAddress: ClientAddress;
  readonly events: SecurityEvents;
  readonly now: () => number;
}): Guesses {
  const sourceOf = async (context: Context) =>
    (await hash('guess', what, networkOf(clientAddress(context)))).slice(0, 22);
  const all = `${what} all`;
  const { perAddress, perAll } = LIMITS[what];
  const stretch = () => Math.floor(now() / STRETCH_MS) * STRETCH_MS;
  return {
    check: async (context) => {
      const [own = 0, everybodys = 0] = await store.of([await sourceOf(context), all], stretch());
      if (own < perAddress && everybodys < perAll) return;
      events.report('guess.limited', context);
      const seconds = Math.ceil((stretch() + STRETCH_MS - now()) / 1000);
      throw new Problem(429, '试错的次数太多了，请过一刻钟再试。', {
        headers: { 'retry-after': String(Math.max(1, seconds)) },
      });
    },
    failed: async (context, kind) => {
      events.report(kind, context);
      await store.add([await sourceOf(context), all], stretch());
    },
  };
}
