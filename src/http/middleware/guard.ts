import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { SecurityEvents } from '../access/security-events.ts';
import { hasSessionCookie } from '../access/sessions.ts';
import type { AppDeps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { limitBody, tooLong } from './json-body.ts';
import { tooMany } from './limiter.ts';
import { networkOf } from './network.ts';

/** The longest body that a route takes unless it is listed below. */
const USUAL_BYTES = 16 * 1024;
/** Routes that need more, or far less; the longest prefix counts. */
const BYTES: Readonly<Record<string, number>> = {
  '/view': 1024,
  '/console/': 4 * 1024,
  '/api/reports': 32 * 1024,
  '/webhooks/': 64 * 1024,
};
/** What a monitor asks every second is not counted; it does next to nothing. */
const UNCOUNTED = new Set(['/healthz', '/readyz']);
const TURNS = new Set(['/api/chat', '/ask', '/embed']);

/**
 * The one chain that every request passes, of routes present and future: how often, from which page, how
 * long. It stands before the router, so that a route cannot be forgotten.
 * @throws Problem by its links: 403 from a foreign page, 413 for too much, 429 for too often
 */
export function guardRequests(deps: AppDeps, events: SecurityEvents): readonly MiddlewareHandler[] {
  const sizes = new Map<number, MiddlewareHandler>();
  const limitSize: MiddlewareHandler = (context, next) => {
    const bytes = maxBytes(context.req.path);
    // What a reading request brings along, nobody reads; and nobody tells how long it is.
    if (context.req.raw.body === null && bringsMoreThan(bytes, context)) throw tooLong(bytes);
    const limit = sizes.get(bytes) ?? limitBody(bytes);
    sizes.set(bytes, limit);
    return limit(context, next);
  };
  return [
    securityHeaders(),
    allowOrigins(deps),
    limitRate(deps),
    checkOrigin(deps, events),
    limitSize,
  ];
}

function limitRate({ clientAddress, limiter }: AppDeps): MiddlewareHandler {
  return async (context, next) => {
    const { path, method } = context.req;
    if (!UNCOUNTED.has(path)) {
      const network = networkOf(clientAddress(context));
      const isTurn = method === 'POST' && TURNS.has(path);
      const isWithin =
        (await limiter('request', network)) && (!isTurn || (await limiter('turn', network)));
      if (!isWithin) throw tooMany();
    }
    await next();
  };
}

function maxBytes(path: string): number {
  const [longest] = Object.keys(BYTES)
    .filter((prefix) => path === prefix || (prefix.endsWith('/') && path.startsWith(prefix)))
    .sort((a, b) => b.length - a.length);
  return (longest === undefined ? undefined : BYTES[longest]) ?? USUAL_BYTES;
}

const bringsMoreThan = (bytes: number, { req }: Context): boolean =>
  req.header('transfer-encoding') !== undefined ||
  Number(req.header('content-length') ?? 0) > bytes;

/**
 * Headers of every response. Pages that run scripts or may be framed elsewhere bring a policy of their
 * own, which stands; everything else may load and run nothing.
 */
function securityHeaders(): MiddlewareHandler {
  const defaults = secureHeaders({
    overwrite: false,
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'cross-origin',
    xFrameOptions: 'SAMEORIGIN',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
  return async (context, next) => {
    await defaults(context, next);
    if (!context.res.headers.has('content-security-policy')) {
      context.res.headers.set(
        'content-security-policy',
        "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'",
      );
    }
    // A page that names who may frame it is not held back by the older header.
    const policy = context.res.headers.get('content-security-policy') ?? '';
    if (!policy.includes("frame-ancestors 'self'") && policy.includes('frame-ancestors')) {
      context.res.headers.delete('x-frame-options');
    }
  };
}

interface OriginRules {
  readonly allowedOrigins: readonly string[];
  readonly publicUrl: string | null;
}

/** Lets pages of the listed origins read the API; without a list, only its own pages can. */
function allowOrigins({ allowedOrigins }: OriginRules): MiddlewareHandler {
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
function checkOrigin(rules: OriginRules, events: SecurityEvents): MiddlewareHandler {
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
