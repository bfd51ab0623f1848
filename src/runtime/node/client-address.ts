import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ClientAddress } from '../../http/middleware/network.ts';

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
