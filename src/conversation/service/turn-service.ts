import { civilDateAt } from '../../knowledge/civil-date.ts';
import { caseCode } from '../case/case-code.ts';
import type { Conversation, TurnResult } from '../conversation.ts';
import type { Inbound } from '../inbound.ts';
import type { Reply } from '../reply.ts';
import { parseState } from '../state.ts';
import type { ConversationStore, DeliveryId, Kept, StoredDelivery } from './conversation-store.ts';
import { type KeyedHash, randomToken } from './keyed-hash.ts';

/** Who begins a conversation, as far as a server can tell people apart. */
export interface Visitor {
  /** the address, or what of it one household shares */
  readonly network: string;
  readonly userAgent: string;
}

/** Whose turn it is: a conversation the server has named, or a chat of a platform. */
export type Speaker =
  | {
      readonly conversationId: string | null;
      /** so that two people who begin under one key are not taken for one */
      readonly visitor?: Visitor | undefined;
    }
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

/** A key that named one message names another one now. */
export class KeyReusedError extends Error {
  override readonly name = 'KeyReusedError';
}

const ATTEMPTS = 40;
/** Deliveries of conversations that the server named itself. */
const OWN_CHANNEL = 'web';

/**
 * Takes turns against the store: read, answered, written at once; repeated where another turn came
 * first.
 * @throws BusyError or KeyReusedError by `takeTurn`; what the store throws by all of it
 */
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
  const deliveryOf = async (
    { from, deliveryKey: key }: Pick<TurnRequest, 'from' | 'deliveryKey'>,
    inbound: Inbound | null,
  ): Promise<DeliveryId | null> => {
    if (key === undefined) return null;
    const request = (await hash('request', JSON.stringify(inbound))).slice(0, 22);
    // Scoped to the chat: some platforms number the messages of each user from the same start.
    if ('channel' in from) {
      return { channel: from.channel, key: await hash('delivery', from.chatKey, key), request };
    }
    const { conversationId, visitor } = from;
    const whose = conversationId ?? JSON.stringify([visitor?.network, visitor?.userAgent]);
    return { channel: OWN_CHANNEL, key: await hash('delivery', whose, key), request };
  };

  /** The turn with its case under a code that belongs to this conversation, since it last began anew. */
  const withCode = async ({ state, reply, effects }: TurnResult, conversationId: string) => {
    const isCase = effects.some(({ kind }) => kind === 'case');
    const code = isCase ? caseCode(await hash('case', conversationId, String(state.since))) : null;
    const told = code === null ? reply : { ...reply, caseCode: code };
    const kept = effects.map(
      (effect): Kept =>
        effect.kind === 'case' && code !== null
          ? { ...effect, code, since: state.since, content: { ...effect.content, reply: told } }
          : (effect as Kept),
    );
    return { state, reply: told, kept };
  };

  const takeTurn = async ({ from, deliveryKey, inbound }: TurnRequest): Promise<TurnOutcome> => {
    const delivery = await deliveryOf({ from, deliveryKey }, inbound);
    const named =
      'channel' in from
        ? await hash('conversation', from.channel, from.chatKey)
        : from.conversationId;
    const fresh = randomToken();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const opened = await store.open(named ?? fresh, delivery);
      if (opened.delivery !== null) return repeated(opened.delivery, delivery);
      // A name that the server does not know (deleted, expired, made up) is never taken over.
      const isKnown = opened.conversation !== null || 'channel' in from;
      const conversationId = isKnown && named !== null ? named : fresh;
      const stored = opened.conversation;
      const at = now();
      const turn = await withCode(
        conversation.turn(
          stored === null ? null : parseState(stored.state),
          inbound,
          civilDateAt(at),
        ),
        conversationId,
      );
      const outcome = await store.commit({
        conversationId,
        asker: await askerOf(conversationId, hash),
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
    confirmSent: async (request, sent) => {
      const delivery = await deliveryOf(request, null);
      if (delivery !== null) await store.confirmSent(delivery, sent);
    },
    forget: async (conversationId) =>
      store.forget(conversationId, await askerOf(conversationId, hash)),
  };
}

/** Names a conversation where its words must be found again to be deleted, and opens nothing. */
export const askerOf = async (conversationId: string, hash: KeyedHash): Promise<string> =>
  (await hash('asker', conversationId)).slice(0, 22);

/** The answer once more; platforms repeat what they sent, so only a client of ours can mean something else. */
function repeated(answered: StoredDelivery, asked: DeliveryId | null): TurnOutcome {
  const { request, ...outcome } = answered;
  if (asked?.channel === OWN_CHANNEL && asked.request !== request) {
    throw new KeyReusedError('the key has named another message');
  }
  return { ...outcome, repeated: true };
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
