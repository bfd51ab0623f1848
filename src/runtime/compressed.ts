import { Hono } from 'hono';
import { compress } from 'hono/compress';

/**
 * The app with its answers compressed. On Node.js alone: Cloudflare compresses by itself, and would
 * compress what is compressed already once more.
 */
export function compressed(app: Hono): Hono {
  return new Hono().use(compress()).mount('/', app.fetch);
}
