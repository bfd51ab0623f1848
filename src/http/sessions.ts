import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { KeyedHash } from '../conversation/keyed-hash.ts';
import { sameText } from '../conversation/same-text.ts';
import type { AgentToken } from './agents.ts';

const COOKIE = 'hxd_session';
/** One shift. */
const LIFETIME_MS = 12 * 3_600_000;

/**
 * Signs an agent in. The cookie is `name.expiry.signature`; the signature is over the token as well,
 * so a changed or withdrawn token ends its sessions at once.
 */
export async function openSession(
  context: Context,
  agent: AgentToken,
  hash: KeyedHash,
  now: number,
): Promise<void> {
  const expiry = String(now + LIFETIME_MS);
  const signature = await hash('session', agent.name, agent.token, expiry);
  setCookie(context, COOKIE, [encodeURIComponent(agent.name), expiry, signature].join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(context),
    maxAge: LIFETIME_MS / 1000,
  });
}

export function closeSession(context: Context): void {
  deleteCookie(context, COOKIE, { path: '/', secure: isSecure(context) });
}

/** The name of the agent signed in, or null. */
export async function readSession(
  context: Context,
  agents: readonly AgentToken[],
  hash: KeyedHash,
  now: number,
): Promise<string | null> {
  const [, encoded = '', expiry = '', signature = ''] =
    /^(.+)\.(\d+)\.([\w-]+)$/.exec(getCookie(context, COOKIE) ?? '') ?? [];
  if (Number(expiry) <= now) return null;
  for (const agent of agents) {
    if (encodeURIComponent(agent.name) !== encoded) continue;
    const expected = await hash('session', agent.name, agent.token, expiry);
    if (sameText(expected, signature)) return agent.name;
  }
  return null;
}

/** Whether the request's cookie makes it somebody's in particular. */
export function hasSessionCookie(context: Context): boolean {
  return getCookie(context, COOKIE) !== undefined;
}

function isSecure(context: Context): boolean {
  const forwarded = context.req.header('x-forwarded-proto');
  return (forwarded ?? new URL(context.req.url).protocol.replace(':', '')) === 'https';
}
