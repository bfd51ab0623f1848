import { createHmac } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { KeyedHash } from '../../conversation/service/keyed-hash.ts';
import type { ClientAddress } from '../../http/middleware/network.ts';

/**
 * The hash of `createKeyedHash`, letter for letter, where it can be had at once: Web Crypto goes through
 * another thread for each of the few a turn takes.
 * @param secret at least 16 random bytes, base64url
 */
export function createNodeKeyedHash(secret: string): KeyedHash {
  return async (...parts) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
}

/**
 * The address that a request comes from, on Node.js.
 * @param trustedProxies how many proxies of one's own stand before the service; what further ones (or
 *   the client itself) have written into `X-Forwarded-For` is not believed
 */
export function createClientAddress(trustedProxies: number): ClientAddress {
  return (context: Context<{ Bindings: Partial<HttpBindings> }>) => {
    const hops = (context.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
    const forwarded = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
    return forwarded || (context.env?.incoming?.socket.remoteAddress ?? null);
  };
}

/**
 * The app with its answers compressed. On Node.js alone: Cloudflare compresses by itself, and would
 * compress what is compressed already once more.
 */
export function compressed(app: Hono): Hono {
  // The request goes on as it is: what is mounted would be given a copy of it.
  return new Hono().use(compress()).all('*', (context) => app.fetch(context.req.raw, context.env));
}

/**
 * Lets one turn begin in each round of the event loop: a turn takes milliseconds of it, and whatever is
 * asked meanwhile (is the service alive, a page) waits for one of them at most, not for all that came before.
 */
export function createPace(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
