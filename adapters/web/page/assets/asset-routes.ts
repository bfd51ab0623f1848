import { Hono } from 'hono';
import type { WebAssets } from './assets.ts';
import { favicon } from './favicon.ts';
import { manifest } from './manifest.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Partners name the loader without its version, so a new one must reach them soon. */
const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** Scripts, styles and pictures, from memory. Other sites may load them: they hold nothing of anybody's. */
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
        // A worker goes by its own policy: it may ask this service, and nobody else.
        ...(name === 'sw.js' ? { 'content-security-policy': WORKER_POLICY } : {}),
      };
      // Compression on the way makes the tag a weak one.
      return context.req.header('if-none-match')?.replace(/^W\//, '') === etag
        ? new Response(null, { status: 304, headers })
        : new Response(type.startsWith('image/') ? bytesOf(body) : body, { headers });
    });
  }
  routes.get('/manifest.webmanifest', (context) =>
    context.body(manifest, 200, {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': SHORT,
    }),
  );
  routes.get('/favicon.svg', (context) =>
    context.body(favicon, 200, { 'content-type': 'image/svg+xml', 'cache-control': SHORT }),
  );
  return routes;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
