import type { CaseContent } from '../case/case-content.ts';
import type { Reply } from '../reply.ts';
import type { ConversationState } from '../state.ts';

/** Names one message that may be delivered more than once; `key` is a keyed hash. */
export interface DeliveryId {
  readonly channel: string;
  readonly key: string;
  /** a keyed hash of what was said: another message under the same key shows by it */
  readonly request: string;
}

/** What an earlier delivery of the same message was answered with. */
export interface StoredDelivery {
  readonly conversationId: string;
  readonly reply: Reply;
  /** how many of the answer's messages the platform has taken already */
  readonly sent: number;
  readonly request: string;
}

/** What is on record when a turn begins. */
export interface Opened {
  readonly conversation: { readonly version: number; readonly state: unknown } | null;
  readonly delivery: StoredDelivery | null;
}

/** What is kept besides state and reply. */
export type Kept =
  | { readonly kind: 'forget' }
  | { readonly kind: 'unanswered'; readonly text: string; readonly region: string | null }
  /** `code` opens this content, and the turns since `since` that led there */
  | {
      readonly kind: 'case';
      readonly code: string;
      readonly since: number;
      readonly content: CaseContent;
    };

/** A turn to be put on record. */
export interface Commit {
  readonly conversationId: string;
  /** a keyed hash of the conversation, by which its unanswered questions can be taken back */
  readonly asker: string;
  /** the version that the turn was computed from; null for a conversation not on record */
  readonly expected: number | null;
  readonly state: ConversationState;
  readonly reply: Reply;
  readonly delivery: DeliveryId | null;
  readonly kept: readonly Kept[];
  /** milliseconds since the epoch */
  readonly at: number;
}

/** Where conversations are kept. */
export interface ConversationStore {
  readonly open: (conversationId: string, delivery: DeliveryId | null) => Promise<Opened>;
  /**
   * Stores state, delivery and what else is kept together or not at all; `conflict` when another turn of
   * the conversation, or the same delivery, was stored meanwhile.
   */
  readonly commit: (turn: Commit) => Promise<'committed' | 'conflict'>;
  readonly confirmSent: (delivery: DeliveryId, sent: number) => Promise<void>;
  /** Deletes everything about the conversation; whether there was anything. */
  readonly forget: (conversationId: string, asker: string) => Promise<boolean>;
}
