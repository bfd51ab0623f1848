import type { Api } from 'grammy/web';
import { sameText } from '../../src/conversation/same-text.ts';
import type { Adapter, Received, WebhookRequest } from '../adapter.ts';
import { channelLimits } from '../render/channel-limits.ts';
import type { Me } from './identity.ts';
import { needsIdentity, readUpdate } from './read-update.ts';
import { renderTelegram, type TelegramSend } from './render-telegram.ts';
import { acknowledgePress } from './send-telegram.ts';
import { parseUpdate, type TelegramUpdate } from './update-schema.ts';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

export interface TelegramParts {
  readonly api: Api;
  readonly me: () => Promise<Me | null>;
  readonly send: Adapter<TelegramSend>['send'];
}

/** Telegram as a channel of the port. */
export function createTelegramAdapter(
  { api, me, send }: TelegramParts,
  webhookSecret: string | undefined,
): Adapter<TelegramSend> & { readonly read: (update: TelegramUpdate) => Promise<Received> } {
  /** What an update asks; a button without a turn is stopped from spinning on the way. */
  const read = async (update: TelegramUpdate): Promise<Received> => {
    const known = needsIdentity(update) ? await me() : null;
    if (needsIdentity(update) && known === null) return responseOf(503);
    const reading = readUpdate(update, known);
    if (reading.kind === 'press') await acknowledgePress(api, reading.callback, reading.words);
    return reading.kind === 'message'
      ? { kind: 'messages', messages: [reading.message] }
      : responseOf(200);
  };
  return {
    channel: 'telegram',
    limits: channelLimits.telegram,
    read,
    receive: async (request) => {
      if (webhookSecret === undefined || !isFromTelegram(request, webhookSecret)) {
        return responseOf(401);
      }
      if (request.method !== 'POST') return responseOf(405);
      const update = parseUpdate(request.body);
      // Junk is taken in silence: refused, it would be delivered again and again.
      return update === null ? responseOf(200) : read(update);
    },
    render: renderTelegram,
    send,
  };
}

const isFromTelegram = ({ headers }: WebhookRequest, secret: string) =>
  sameText(headers.get(SECRET_HEADER) ?? '', secret);

const responseOf = (status: number): Received => ({
  kind: 'response',
  response: new Response(null, { status }),
});
