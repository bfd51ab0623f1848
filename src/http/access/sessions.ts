import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type KeyedHash, randomToken, sameText } from '../../conversation/service/keyed-hash.ts';
import type { SessionStore } from '../../storage/tables/sessions.ts';
import type { AgentToken } from './agent-token.ts';

const COOKIE = 'hxd_session';
/** One shift. */
const LIFETIME_MS = 12 * 3_600_000;
/** An agent who has left the desk. */
const IDLE_MS = 60 * 60_000;
/** A session is noted as in use this often at most. */
const TOUCH_MS = 60_000;

/** Agents who are signed in: a random cookie, and on the server a keyed hash of it. */
export interface Sessions {
  readonly open: (context: Context, agent: AgentToken) => Promise<void>;
  /** Ends the session for good: the cookie opens nothing any more, whoever holds it. */
  readonly close: (context: Context) => Promise<void>;
  /** the name of the agent signed in, or null */
  readonly read: (context: Context) => Promise<string | null>;
}

/** Keeps agents signed in for a shift; a session ends with its agent's token. */
export function createSessions({
  agents,
  store,
  hash,
  publicUrl,
  now,
}: {
  readonly agents: readonly AgentToken[];
  readonly store: SessionStore;
  readonly hash: KeyedHash;
  readonly publicUrl: string | null;
  readonly now: () => number;
}): Sessions {
  const attributes = (context: Context) =>
    ({
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure(context, publicUrl),
    }) as const;
  const idOf = async (context: Context): Promise<string | null> => {
    const cookie = getCookie(context, COOKIE);
    return cookie === undefined || !/^[\w-]{43}$/.test(cookie) ? null : hash('session', cookie);
  };
  return {
    open: async (context, agent) => {
      const cookie = randomToken(32);
      await store.add(await hash('session', cookie), {
        agent: agent.name,
        // Over the token as well: a changed or withdrawn token ends its sessions at once.
        token: await hash('session-token', agent.token),
        beganAt: now(),
        seenAt: now(),
      });
      setCookie(context, COOKIE, cookie, { ...attributes(context), maxAge: LIFETIME_MS / 1000 });
    },
    close: async (context) => {
      const id = await idOf(context);
      if (id !== null) await store.remove(id);
      deleteCookie(context, COOKIE, attributes(context));
    },
    read: async (context) => {
      const id = await idOf(context);
      const session = id === null ? null : await store.find(id);
      if (id === null || session === null) return null;
      const agent = agents.find(({ name }) => name === session.agent);
      const isOver =
        agent === undefined ||
        now() - session.beganAt >= LIFETIME_MS ||
        now() - session.seenAt >= IDLE_MS ||
        !sameText(session.token, await hash('session-token', agent.token));
      if (isOver) {
        await store.remove(id);
        return null;
      }
      if (now() - session.seenAt >= TOUCH_MS) await store.touch(id, now());
      return agent.name;
    },
  };
}

/** Whether the request's cookie makes it somebody's in particular. */
export function hasSessionCookie(context: Context): boolean {
  return getCookie(context, COOKIE) !== undefined;
}

/** Over TLS as the browser sees it: a proxy of one's own may end it before the service. */
function isSecure(context: Context, publicUrl: string | null): boolean {
  if (publicUrl?.startsWith('https:')) return true;
  const forwarded = context.req.header('x-forwarded-proto');
  return (forwarded ?? new URL(context.req.url).protocol.replace(':', '')) === 'https';
}
