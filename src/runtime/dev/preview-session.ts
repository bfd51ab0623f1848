import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';

/**
 * Signs whoever previews in as an agent, so that they see the console. Only on this very machine, and
 * only with the token that a run of its own has made up: a token that was set is asked for.
 */
export async function openPreviewSession(app: Hono, context: Context, token: string | null) {
  if (token === null || !isLoopback(getConnInfo(context).remote.address ?? '')) return;
  const cookie = context.req.header('cookie') ?? '';
  const known = await app.request('/console/session', { headers: { cookie } });
  if (known.ok) return;
  const login = await app.request('/console/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  for (const session of login.headers.getSetCookie())
    context.header('set-cookie', session, { append: true });
}

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(?:::ffff:)?127\./.test(address);
