import type { Channel, ChannelContext } from '../channel.ts';
import { type Pause, pause as realPause } from '../pause.ts';
import { createAnswerer, serveDeliveries } from '../serve-deliveries.ts';
import { createApi, type TelegramSettings } from './api.ts';
import { createTelegramAdapter } from './create-adapter.ts';
import { createIdentity } from './identity.ts';
import { introduce } from './introduce.ts';
import { createPolling, createUpdateHandler } from './poll-updates.ts';
import { createTelegramSend } from './send-telegram.ts';

/** A call that Telegram has not answered by then has failed; a delivery is repeated after about a minute. */
const CALL_SECONDS = 10;
/** getUpdates holds the line for half a minute. */
const LONG_CALL_SECONDS = 45;
/** How long a text waits for its turn: deliveries are repeated anyway, fetched updates are not. */
const PATIENCE_SECONDS = { webhook: 5, polling: 60 } as const;

/**
 * Telegram: deliveries to `/webhooks/telegram` when there is a secret for them, else updates fetched by
 * long polling. Nothing here waits for Telegram before the service starts.
 */
export function createTelegramChannel(
  settings: TelegramSettings,
  { turns, log, fetch }: ChannelContext,
  pause: Pause = realPause,
): Channel & { readonly status: 'on' } {
  const { webhookSecret, publicUrl } = settings;
  const mode = webhookSecret === undefined ? 'polling' : 'webhook';
  const api = createApi(settings, fetch, CALL_SECONDS);
  const me = createIdentity(() => api.getMe());
  const send = createTelegramSend({ api, log, pause, patienceSeconds: PATIENCE_SECONDS[mode] });
  const adapter = createTelegramAdapter({ api, me, send }, webhookSecret);
  const stopping = new AbortController();
  const present = (webhook: Parameters<typeof introduce>[1]) =>
    void introduce({ api, log, pause }, webhook, stopping.signal);
  const shared = { name: adapter.channel, status: 'on' } as const;

  if (webhookSecret !== undefined) {
    const url = publicUrl && `${publicUrl.replace(/\/+$/, '')}/webhooks/${adapter.channel}`;
    return {
      ...shared,
      mode: 'webhook',
      webhook: serveDeliveries(adapter, { turns, log }),
      start: () => present(url === undefined ? null : { url, secret: webhookSecret }),
      stop: async () => stopping.abort(),
    };
  }
  const polling = createPolling({
    api: createApi(settings, fetch, LONG_CALL_SECONDS),
    handle: createUpdateHandler({
      read: adapter.read,
      answer: createAnswerer(adapter, { turns, log }),
      ...{ log, pause },
    }),
    ...{ log, pause },
  });
  return {
    ...shared,
    mode: '长轮询',
    start: () => {
      present(null);
      polling.start();
    },
    stop: async () => {
      stopping.abort();
      await polling.stop();
    },
  };
}
