import type { TurnService } from '../../conversation/service/turn-service.ts';
import { Problem } from '../problem.ts';

/**
 * What is counted, and how often it may happen in a minute. One conversation belongs to one person;
 * one address may stand for a whole village or a proxy, so what it may do is many times more.
 */
export const PER_MINUTE = {
  /** turns of one conversation */
  conversation: 60,
  /** conversations begun from one address */
  start: 300,
  /** turns from one address */
  turn: 1800,
  /** requests of any kind from one address, pages and files among them */
  request: 6000,
} as const;
export type LimitKind = keyof typeof PER_MINUTE;

/** Seconds over which is counted. */
const WINDOW_S = 60;

/** Counts one more of a kind for a key; whether it is still within the limit. */
export type Limiter = (kind: LimitKind, key: string) => Promise<boolean>;

/** Cloudflare's rate limiting binding. */
export interface RateLimitBinding {
  readonly limit: (options: { readonly key: string }) => Promise<{ readonly success: boolean }>;
}

/** How requests are limited: counted in memory on Node.js, by the platform on Workers. */
export type RateLimit =
  | { readonly kind: 'memory' }
  | { readonly kind: 'bindings'; readonly bindings: Readonly<Record<LimitKind, RateLimitBinding>> };

/** @param now milliseconds since the epoch */
export function createLimiter(rateLimit: RateLimit | null, now: () => number): Limiter {
  if (rateLimit === null) return async () => true;
  if (rateLimit.kind === 'memory') return countInMemory(now);
  return async (kind, key) => (await rateLimit.bindings[kind].limit({ key })).success;
}

/** Keys of one generation; of those before the last two, counting begins anew. */
const MAX_KEYS = 25_000;

function countInMemory(now: () => number): Limiter {
  let window = 0;
  let counts = new Map<string, number>();
  let older = new Map<string, number>();
  return async (kind, key) => {
    const current = Math.floor(now() / (WINDOW_S * 1000));
    if (current !== window || counts.size >= MAX_KEYS) {
      older = current === window ? counts : new Map();
      counts = new Map();
      window = current;
    }
    const name = `${kind} ${key}`;
    const count = (counts.get(name) ?? older.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count <= PER_MINUTE[kind];
  };
}

/** 429, with when to come again. */
export function tooMany(): Problem {
  return new Problem(429, '请求太频繁，请过一分钟再试；急事可以打 12345。', {
    headers: { 'retry-after': String(WINDOW_S) },
  });
}

/**
 * Turns of visitors within their limits: so many of one conversation, so many new ones from one address.
 * Chats of a platform are let through: the platform limits each of them itself.
 * @throws Problem 429 by `takeTurn`
 */
export function limitTurns(turns: TurnService, limiter: Limiter): TurnService {
  return {
    ...turns,
    takeTurn: async (request) => {
      const { from } = request;
      if (!('channel' in from)) {
        const { conversationId, visitor } = from;
        const isWithin =
          conversationId === null
            ? visitor === undefined || (await limiter('start', visitor.network))
            : await limiter('conversation', conversationId);
        if (!isWithin) throw tooMany();
      }
      return turns.takeTurn(request);
    },
  };
}
