import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers of every response. Pages that run scripts or may be framed elsewhere bring a policy of their
 * own, which stands; everything else may load and run nothing.
 */
export function securityHeaders(): MiddlewareHandler {
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
