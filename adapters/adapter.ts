import type { Inbound } from '../src/conversation/inbound.ts';
import type { Reply } from '../src/conversation/reply.ts';

/**
 * The port of a chat channel. An adapter knows one platform's protocol and nothing else: it reads
 * deliveries, lays replies out within the platform's limits, and sends them. Keeping conversations,
 * repeated deliveries and resuming a half-sent answer are done for it, see `serve-deliveries.ts`.
 */
export interface Adapter<Send> {
  /** last part of the webhook's path, and the channel's name in the store: `telegram` */
  readonly channel: string;
  readonly limits: Limits;
  /**
   * Reads one webhook request: checks that it is the platform's own (in constant time) and parses it.
   * Never throws for what a stranger may send.
   */
  readonly receive: (request: WebhookRequest) => Promise<Received>;
  /** Lays an answer out within `limits`; pure, so the same answer looks the same when repeated. */
  readonly render: (reply: Reply, message: InboundMessage) => Rendering<Send>;
  /** Sends one piece; throws `SendError` when the platform did not take it. */
  readonly send: (piece: Send, message: InboundMessage) => Promise<void>;
}

/** What a platform can show, as data: limits are tested for every channel and every answer. */
export interface Limits {
  readonly text: { readonly max: number; readonly in: 'characters' | 'bytes' };
  /** messages that may answer one message; null where the platform sets no limit */
  readonly messages: number | null;
  /** buttons under one message; 0 where there are none, and options are numbered instead */
  readonly buttons: number;
  /** bytes that a button may carry back */
  readonly payloadBytes: number;
  /** bytes of a button's label */
  readonly labelBytes: number;
  /** how long the platform waits for the response */
  readonly ackMs: number;
}

/** A webhook request with its body as sent: signatures are over bytes. */
export interface WebhookRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** One message of a person. */
export interface InboundMessage {
  /** names the chat within the channel; kept only as a keyed hash */
  readonly chatKey: string;
  /** names the message within the chat: the same for a repeated delivery */
  readonly deliveryKey: string;
  readonly inbound: Inbound;
  /** what the adapter needs to answer it: a chat id, a reply token */
  readonly to: Readonly<Record<string, string>>;
}

export type Received =
  /** `acknowledge` is the response when no rendering is inline; 200 with an empty body by default */
  | {
      readonly kind: 'messages';
      readonly messages: readonly InboundMessage[];
      readonly acknowledge?: Response;
    }
  /** a challenge answered, a forged request rejected, or an event that needs no answer */
  | { readonly kind: 'response'; readonly response: Response };

/** An answer in the platform's own form: in the webhook's response, as sends of its own, or both. */
export interface Rendering<Send> {
  readonly inline?: Response;
  readonly sends: readonly Send[];
}

/** The platform did not take a message. */
export class SendError extends Error {
  override readonly name = 'SendError';
  /** whether the same message may be taken later; false for a person who has blocked the bot */
  readonly retryable: boolean;

  constructor(message: string, options: { readonly retryable: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}
