import type { Sent } from '../../../../src/conversation/inbound.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';
import { hintToHost } from './hint-to-host.ts';
import type { WaitCause } from './retry.ts';

/** What became of one attempt to send. */
export type Posted =
  | { readonly kind: 'answered'; readonly conversationId: string; readonly reply: Reply }
  /** the network or the server is away; `afterSeconds` when the server names a wait */
  | {
      readonly kind: 'later';
      readonly cause: WaitCause;
      readonly afterSeconds: number | null;
    }
  /** trying again would not help */
  | { readonly kind: 'refused'; readonly why: string };

export interface Outgoing {
  readonly key: string;
  readonly conversationId: string | null;
  readonly inbound: Sent;
}

const UNREADABLE = '这句话没能送到，请换个说法再试；急的话打12345。';

const FORBIDDEN = '这个网站还没有得到惠小店的许可，在这里问不了。请到惠小店的网页上问。';

/**
 * Whether the service is there and only keeps this page from it: its answers cannot be read here, but they
 * come. Never on the service's own pages.
 */
async function isForbidden(server: string): Promise<boolean> {
  if (server === '' || server === location.origin) return false;
  const comes = (path: string, mode: RequestMode) =>
    fetch(server + path, { mode, credentials: 'omit', cache: 'no-store' }).then(
      () => true,
      () => false,
    );
  return (await comes('/healthz', 'no-cors')) && !(await comes('/api/suggest?q=a', 'cors'));
}

/** Sends one message to `POST /api/chat` of the service, without cookies. */
export async function postTurn(server: string, outgoing: Outgoing): Promise<Posted> {
  const { key, conversationId, inbound } = outgoing;
  let response: Response;
  try {
    response = await fetch(`${server}/api/chat`, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ ...(conversationId === null ? {} : { conversationId }), ...inbound }),
    });
  } catch {
    if (await isForbidden(server)) {
      hintToHost(
        `${location.origin} 不在 ALLOWED_ORIGINS 里，请部署的同事加上：${server}/embed/test`,
      );
      return { kind: 'refused', why: FORBIDDEN };
    }
    return { kind: 'later', cause: 'offline', afterSeconds: null };
  }
  if ([409, 429].includes(response.status) || response.status >= 500) {
    const after = Number(response.headers.get('retry-after'));
    const cause = [409, 429, 503].includes(response.status) ? 'busy' : 'fault';
    return { kind: 'later', cause, afterSeconds: after > 0 ? after : null };
  }
  try {
    const body = await response.json();
    if (!response.ok) return { kind: 'refused', why: body.detail ?? body.title ?? UNREADABLE };
    const { conversationId: id, ...reply } = body;
    return { kind: 'answered', conversationId: id, reply };
  } catch {
    return { kind: 'refused', why: UNREADABLE };
  }
}
