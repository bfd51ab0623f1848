import type { Inbound } from '../../../../src/conversation/inbound.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';

/** What became of one attempt to send. */
export type Posted =
  | { readonly kind: 'answered'; readonly conversationId: string; readonly reply: Reply }
  /** the network or the server is away; `afterSeconds` when the server names a wait */
  | { readonly kind: 'later'; readonly afterSeconds: number | null }
  /** trying again would not help */
  | { readonly kind: 'refused'; readonly why: string };

export interface Outgoing {
  readonly key: string;
  readonly conversationId: string | null;
  readonly inbound: Inbound;
}

const UNREADABLE = '这句话没能送到，请换个说法再试；急的话打12345。';

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
    return { kind: 'later', afterSeconds: null };
  }
  if ([409, 429].includes(response.status) || response.status >= 500) {
    const after = Number(response.headers.get('retry-after'));
    return { kind: 'later', afterSeconds: after > 0 ? after : null };
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
