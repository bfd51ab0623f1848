import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { SecurityEvents } from '../access/security-events.ts';
import { hasSessionCookie } from '../access/sessions.ts';
import { Problem } from '../problem.ts';

export interface OriginRules {
  readonly allowedOrigins: readonly string[];
  readonly publicUrl: string | null;
}

/** Lets pages of the listed origins read the API; without a list, only its own pages can. */
export function allowOrigins({ allowedOrigins }: OriginRules): MiddlewareHandler {
  const answer = cors({
    origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'DELETE'],
    allowHeaders: ['content-type', 'idempotency-key'],
    exposeHeaders: ['x-request-id', 'retry-after'],
    maxAge: 86_400,
  });
  return (context, next) => {
    if (!context.req.path.startsWith('/api/')) return next();
    if (context.req.header('origin') !== undefined) return answer(context, next);
    context.header('vary', 'origin', { append: true });
    return next();
  };
}

/**
 * Refuses a request that changes something and comes from a page of another origin: always when it
 * carries an agent's cookie, and otherwise unless that origin is allowed. A request without an `Origin`
 * comes from no page and passes.
 * @throws Problem 403 by what it gives
 */
export function checkOrigin(rules: OriginRules, events: SecurityEvents): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
    if (changes && origin !== undefined && !isOwn(context, origin, rules)) {
      if (hasSessionCookie(context) || !rules.allowedOrigins.includes(origin)) {
        events.report('origin.refused', context);
        throw new Problem(
          403,
          '这个网站没有得到许可。要让它使用本服务，请在 ALLOWED_ORIGINS 里加上它的网址。',
        );
      }
    }
    await next();
  };
}

function isOwn(context: Context, origin: string, { publicUrl }: OriginRules): boolean {
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  // The host as the browser sees it; the scheme may differ behind a proxy that ends TLS.
  const host = context.req.header('host') ?? new URL(context.req.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
