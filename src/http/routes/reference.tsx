import { Hono } from 'hono';
import { randomToken } from '../../conversation/service/keyed-hash.ts';
import { DocsPage } from '../describe/docs-page.tsx';
import type { OpenApi } from '../describe/openapi.ts';

/** The API reference, for programs and for people. */
export function referenceRoutes(openApi: () => Promise<OpenApi>): Hono {
  return new Hono()
    .get('/openapi.json', async (context) => context.json(await openApi()))
    .get('/docs', async (context) => {
      const nonce = randomToken();
      context.header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'self'; base-uri 'none'`,
      );
      const page = <DocsPage openApi={await openApi()} nonce={nonce} />;
      return context.html(`<!doctype html>${page}`);
    });
}
