import type { Api } from 'grammy/web';
import type { Log } from '../channel.ts';
import type { Pause } from '../pause.ts';
import { callFault } from './api.ts';
import { backoffMs } from './backoff.ts';
import { READ_UPDATES } from './update-schema.ts';
import { COMMAND_MENU } from './wording.ts';

/**
 * Tells Telegram the bot's menu and, in webhook mode, where to deliver. Tried until Telegram is reached;
 * what it refuses is left to the operator.
 */
export async function introduce(
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
