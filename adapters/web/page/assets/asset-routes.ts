import { Hono } from 'hono';
import { home } from '../wording.ts';
import type { WebAssets } from './assets.ts';

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

/** A shop's awning over its door. */
const favicon = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
  '<path fill="#fdf6ea" d="M5 13h22v15H5z"/>',
  '<path fill="#b3261e" d="M4 5h24l2 8a4 4 0 0 1-7 2.5 4 4 0 0 1-7 0 4 4 0 0 1-7 0A4 4 0 0 1 2 13z"/>',
  '<path fill="#5b2a1f" d="M13 19h6v9h-6z"/>',
  '</svg>',
].join('');

/** What a phone needs to put the page on its home screen. */
const manifest = JSON.stringify({
  name: home.title,
  short_name: home.name,
  description: home.description,
  lang: 'zh-CN',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#faf6ef',
  theme_color: '#b3261e',
  icons: [
    { src: '/icon.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
});
