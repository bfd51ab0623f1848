import { Hono } from 'hono';
import { compress } from 'hono/compress';

/**
 * The app with its answers compressed. On Node.js alone: Cloudflare compresses by itself, and would
 * compress what is compressed already once more.
 */
export function compressed(app: Hono): Hono {
  // The request goes on as it is: what is mounted would be given a copy of it.
  return new Hono().use(compress()).all('*', (context) => app.fetch(context.req.raw, context.env));
}
