import type { PeerUpdate } from './types.ts';

const TRIES = 5;

/** Delivers updates to a webhook as Telegram does: with the secret, again when refused, on demand out of order. */
export interface WebhookPush {
  url: string | null;
  secret: string;
  /** how often each update is delivered at the same moment */
  copies: number;
  readonly add: (update: PeerUpdate) => void;
  /** keeps what is added from now on until `release` */
  readonly hold: () => void;
  readonly release: (order?: (updates: PeerUpdate[]) => PeerUpdate[]) => void;
  /** the last response of each update, once all are delivered or given up */
  readonly settled: () => Promise<readonly number[]>;
}

/** @param reach carries a request to the service under test */
export function createWebhookPush(reach: (request: Request) => Promise<Response>): WebhookPush {
  let held: PeerUpdate[] | null = null;
  const deliveries: Promise<number>[] = [];

  const deliverOnce = async (update: PeerUpdate): Promise<number> => {
    const request = () =>
      reach(
        new Request(push.url ?? '', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-telegram-bot-api-secret-token': push.secret,
          },
          body: JSON.stringify(update),
        }),
      );
    const responses = await Promise.all(Array.from({ length: push.copies }, request));
    return Math.max(...responses.map((response) => response.status));
  };
  const deliver = async (update: PeerUpdate): Promise<number> => {
    let status = 0;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      status = await deliverOnce(update);
      if (status >= 200 && status < 300) break;
    }
    return status;
  };
  const push: WebhookPush = {
    url: null,
    secret: '',
    copies: 1,
    add: (update) => {
      if (held !== null) held.push(update);
      else deliveries.push(deliver(update));
    },
    hold: () => {
      held = [];
    },
    release: (order = (updates) => updates) => {
      const updates = order(held ?? []);
      held = null;
      // One after the other, as with a single connection.
      let before: Promise<unknown> = Promise.resolve();
      for (const update of updates) {
        const delivery = before.then(() => deliver(update));
        deliveries.push(delivery);
        before = delivery;
      }
    },
    settled: () => Promise.all(deliveries),
  };
  return push;
}
