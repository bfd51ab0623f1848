import type { MiddlewareHandler } from 'hono';

/**
 * What a page of ours may do: run and style itself with files of this service, and talk to it. Nothing
 * from elsewhere, no inline code, and no text turned into markup by a script.
 * @param framedBy origins that may frame the page, besides its own
 */
export const pagePolicy = (framedBy: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${[...framedBy, "'self'"].join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types hxd-worker',
  ].join('; ');

/** The policy and its like on every page below. */
export function pageHeaders(framedBy: readonly string[] = []): MiddlewareHandler {
  const policy = pagePolicy(framedBy);
  return async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    // Under `no-referrer` a plain form is sent with `Origin: null`, as if from nowhere.
    context.header('referrer-policy', 'same-origin');
    context.header('permissions-policy', 'camera=(), geolocation=(), microphone=(self)');
    context.header('cache-control', 'no-cache');
    context.header('vary', 'cookie', { append: true });
  };
}
