import type { TurnService } from '../src/conversation/service/turn-service.ts';

/** Where adapters report what an operator should know; never a person's words or raw ids. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  fields?: Readonly<Record<string, string | number | boolean>>,
) => void;

/** What every channel is given. */
export interface ChannelContext {
  readonly turns: TurnService;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  /** milliseconds since the epoch */
  readonly now: () => number;
}

/** A channel as the service sees it: on, with its ways in, or off, with the reason for the start line. */
export type Channel =
  | {
      readonly name: string;
      readonly status: 'on';
      /** in a few words for the start line: webhook, long polling */
      readonly mode: string;
      /** answers `/webhooks/{name}` */
      readonly webhook?: (request: Request) => Promise<Response>;
      /** begins long polling or a socket; Node.js only */
      readonly start?: () => void;
      readonly stop?: () => Promise<void>;
    }
  | {
      readonly name: string;
      readonly status: 'off';
      /** which settings turn it on, in Chinese */
      readonly reason: string;
    };
