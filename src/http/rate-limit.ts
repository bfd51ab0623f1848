import type { Context, MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { Problem } from './problem.ts';

/** The address that a request comes from, or null where the runtime cannot tell. */
export type ClientAddress = (context: Context) => string | null;

/** Cloudflare's rate limiting binding. */
export interface RateLimitBinding {
  readonly limit: (options: { readonly key: string }) => Promise<{ readonly success: boolean }>;
}

/** How requests are limited: counted in memory on Node.js, by the platform on Workers. */
export type RateLimit =
  | { readonly kind: 'memory' }
  | {
      readonly kind: 'bindings';
      readonly chat: RateLimitBinding;
      readonly others: RateLimitBinding;
    };

/** Seconds over which requests are counted. */
const WINDOW_S = 60;

/**
 * At most `perMinute` requests of one address. Generous, since a whole mobile network may share one;
 * agents are not counted.
 * @param options.scope keeps the counts of different routes apart; the platform has a limit of its own
 *   for turns, and one for everything else
 */
export function limitRate(
  rateLimit: RateLimit | null,
  options: {
    readonly scope: 'chat' | 'login' | 'api';
    readonly perMinute: number;
    readonly clientAddress: ClientAddress;
    readonly skip?: (context: Context) => Promise<boolean>;
  },
): MiddlewareHandler {
  if (rateLimit === null) return (_, next) => next();
  const { scope, perMinute, clientAddress, skip } = options;
  const shared = {
    keyGenerator: (context: Context) => `${scope} ${networkOf(clientAddress(context))}`,
    handler: () => {
      throw new Problem(429, '请求太频繁，请过一分钟再试；急事可以打 12345。', {
        headers: { 'retry-after': String(WINDOW_S) },
      });
    },
    ...(skip === undefined ? {} : { skip }),
  };
  return rateLimit.kind === 'bindings'
    ? rateLimiter({ ...shared, binding: scope === 'api' ? rateLimit.others : rateLimit.chat })
    : rateLimiter({
        ...shared,
        limit: perMinute,
        windowMs: WINDOW_S * 1000,
        standardHeaders: false,
      });
}

/** IPv4 as it is; of IPv6 the first 64 bits, since one household has all the rest. */
export function networkOf(address: string | null): string {
  if (address === null) return 'unknown';
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!mapped.includes(':')) return mapped;
  const [head = '', tail] = mapped.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
