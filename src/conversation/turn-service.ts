import { civilDateAt } from '../knowledge/civil-date.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationStore, DeliveryId } from './conversation-store.ts';
import type { Inbound } from './inbound.ts';
import { type KeyedHash, randomToken } from './keyed-hash.ts';
import type { Reply } from './reply.ts';
import { parseState } from './state.ts';

/** Whose turn it is: a conversation the server has named, or a chat of a platform. */
export type Speaker =
  | { readonly conversationId: string | null }
  | { readonly channel: string; readonly chatKey: string };

export interface TurnRequest {
  readonly from: Speaker;
  /** names the message within its conversation where it may be delivered twice */
  readonly deliveryKey?: string | undefined;
  readonly inbound: Inbound;
}

export interface TurnOutcome {
  readonly conversationId: string;
  readonly reply: Reply;
  /** the message had been answered before; `reply` is that answer */
  readonly repeated: boolean;
  /** how many of the answer's messages had been sent; see `confirmSent` */
  readonly sent: number;
}

/** Takes turns of stored conversations; any number of processes may serve one conversation. */
export interface TurnService {
  readonly takeTurn: (request: TurnRequest) => Promise<TurnOutcome>;
  /** Notes that the platform has taken the first `sent` messages of an answer. */
  readonly confirmSent: (
    request: Pick<TurnRequest, 'from' | 'deliveryKey'>,
    sent: number,
  ) => Promise<void>;
  /** Deletes everything about a conversation; whether there was anything. */
  readonly forget: (conversationId: string) => Promise<boolean>;
}

/** Other turns of the same conversation kept coming first. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

const ATTEMPTS = 40;
/** Deliveries of conversations that the server named itself. */
const OWN_CHANNEL = 'web';

export function createTurnService({
  conversation,
  store,
  hash,
  now,
}: {
  readonly conversation: Conversation;
  readonly store: ConversationStore;
  readonly hash: KeyedHash;
  /** milliseconds since the epoch */
  readonly now: () => number;
}): TurnService {
  const deliveryOf = async (from: Speaker, key: string | undefined): Promise<DeliveryId | null> => {
    if (key === undefined) return null;
    // Scoped to the chat: some platforms number the messages of each user from the same start.
    return 'channel' in from
      ? { channel: from.channel, key: await hash('delivery', from.chatKey, key) }
      : { channel: OWN_CHANNEL, key: await hash('delivery', from.conversationId ?? '', key) };
  };

  const takeTurn = async ({ from, deliveryKey, inbound }: TurnRequest): Promise<TurnOutcome> => {
    const delivery = await deliveryOf(from, deliveryKey);
    const named =
      'channel' in from
        ? await hash('conversation', from.channel, from.chatKey)
        : from.conversationId;
    const fresh = randomToken();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const opened = await store.open(named ?? fresh, delivery);
      if (opened.delivery !== null) return { ...opened.delivery, repeated: true };
      // A name that the server does not know (deleted, expired, made up) is never taken over.
      const isKnown = opened.conversation !== null || 'channel' in from;
      const conversationId = isKnown && named !== null ? named : fresh;
      const stored = opened.conversation;
      const at = now();
      const turn = conversation.turn(
        stored === null ? null : parseState(stored.state),
        inbound,
        civilDateAt(at),
      );
      const outcome = await store.commit({
        conversationId,
        expected: stored?.version ?? null,
        ...turn,
        delivery,
        at,
      });
      if (outcome === 'committed') {
        return { conversationId, reply: turn.reply, repeated: false, sent: 0 };
      }
      await pause(Math.random() * attempt * 3);
    }
    throw new BusyError('too many turns of one conversation at once');
  };

  return {
    takeTurn,
    confirmSent: async ({ from, deliveryKey }, sent) => {
      const delivery = await deliveryOf(from, deliveryKey);
      if (delivery !== null) await store.confirmSent(delivery, sent);
    },
    forget: store.forget,
  };
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
