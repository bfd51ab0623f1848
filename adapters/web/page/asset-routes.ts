import { Hono } from 'hono';
import type { WebAssets } from './assets.ts';
import { favicon } from './favicon.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Partners name the loader without its version, so a new one must reach them soon. */
const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

/** Scripts and styles, from memory. Other sites may load them: they hold nothing of anybody's. */
export function assetRoutes(assets: WebAssets): Hono {
  const routes = new Hono();
  for (const [name, { body, type, hash }] of Object.entries(assets)) {
    routes.get(`/${name}`, (context) => {
      const etag = `"${hash}"`;
      const headers = {
        'content-type': type,
        'cache-control': context.req.query('v') === hash ? FOR_EVER : SHORT,
        etag,
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      };
      // Compression on the way makes the tag a weak one.
      return context.req.header('if-none-match')?.replace(/^W\//, '') === etag
        ? new Response(null, { status: 304, headers })
        : new Response(body, { headers });
    });
  }
  routes.get('/favicon.svg', (context) =>
    context.body(favicon, 200, { 'content-type': 'image/svg+xml', 'cache-control': SHORT }),
  );
  return routes;
}
