import type { Api } from 'grammy/web';
import type { Channel, ChannelContext, Log } from '../channel.ts';
import { type Pause, pause as realPause } from '../pause.ts';
import { createAnswerer, serveDeliveries } from '../serve-deliveries.ts';
import { callFault, createApi, type TelegramSettings } from './api.ts';
import { backoffMs } from './backoff.ts';
import { createTelegramAdapter } from './create-adapter.ts';
import { createIdentity } from './identity.ts';
import { createPolling, createUpdateHandler } from './poll-updates.ts';
import { createTelegramSend } from './send-telegram.ts';
import { READ_UPDATES } from './update-schema.ts';
import { COMMAND_MENU } from './wording.ts';

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

/**
 * Tells Telegram the bot's menu and, in webhook mode, where to deliver. Tried until Telegram is reached;
 * what it refuses is left to the operator.
 */
async function introduce(
  parts: { readonly api: Api; readonly log: Log; readonly pause: Pause },
  webhook: { readonly url: string; readonly secret: string } | null,
  signal: AbortSignal,
): Promise<void> {
  const { api } = parts;
  await untilReached(parts, signal, 'setMyCommands', () => api.setMyCommands([...COMMAND_MENU]));
  if (webhook === null) return;
  await untilReached(parts, signal, 'setWebhook', () =>
    api.setWebhook(webhook.url, {
      secret_token: webhook.secret,
      allowed_updates: READ_UPDATES,
    }),
  );
}

async function untilReached(
  { log, pause }: { readonly log: Log; readonly pause: Pause },
  signal: AbortSignal,
  method: string,
  call: () => Promise<unknown>,
): Promise<void> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await call();
      return;
    } catch (error) {
      const fault = callFault(error);
      const mayPass = fault.code === 0 || fault.code === 429 || fault.code >= 500;
      if (failures === 1 || !mayPass) {
        const { code, description } = fault;
        log('warn', 'telegram setting not taken', { method, code, description });
      }
      if (!mayPass) return;
      await pause(backoffMs(fault, failures), signal);
    }
  }
}
