import type { Api } from 'grammy/web';
import { sameText } from '../../src/conversation/service/keyed-hash.ts';
import type { Adapter, InboundMessage, Received, WebhookRequest } from '../adapter.ts';
import { channelLimits } from '../render/channel-limits.ts';
import { chatNonce, choiceInbound, readPayload } from '../render/choice-payload.ts';
import type { Me } from './identity.ts';
import { chatKeyOf, readMessage, threadOf } from './read-message.ts';
import { renderTelegram, type TelegramSend } from './render-telegram.ts';
import { acknowledgePress } from './send-telegram.ts';
import { parseUpdate, type TelegramCallback, type TelegramUpdate } from './update-schema.ts';
import { PRESSED_BY_ANOTHER, PRESSED_TOO_LATE } from './wording.ts';

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

/** What an update asks of the bot. */
type Reading =
  | { readonly kind: 'message'; readonly message: InboundMessage }
  /** a button that no turn belongs to; the client waits until it is told so */
  | { readonly kind: 'press'; readonly callback: string; readonly words: string }
  | { readonly kind: 'nothing' };

/** @param me null while unknown; then nothing in groups is read */
function readUpdate(update: TelegramUpdate, me: Me | null): Reading {
  const id = update.update_id;
  if (update.callback_query) return readPress(update.callback_query, id);
  const message = update.message ?? update.edited_message;
  if (message === undefined) return { kind: 'nothing' };
  const read = readMessage(message, { id, edited: update.message === undefined, me });
  return read === null ? { kind: 'nothing' } : { kind: 'message', message: read };
}

/** Whether one must know who the bot is before the update can be read. */
function needsIdentity(update: TelegramUpdate): boolean {
  const chat = (update.message ?? update.edited_message)?.chat;
  return chat?.type === 'group' || chat?.type === 'supergroup';
}

function readPress(press: TelegramCallback, id: number): Reading {
  const { message, from, data = '' } = press;
  const choice = readPayload(data);
  const tooLate: Reading = { kind: 'press', callback: press.id, words: PRESSED_TOO_LATE };
  if (message === undefined || choice === null) return tooLate;
  const chatKey = chatKeyOf(message.chat, from);
  if (choice.nonce !== chatNonce(chatKey)) {
    return { kind: 'press', callback: press.id, words: PRESSED_BY_ANOTHER };
  }
  const inbound = choiceInbound(choice, labelOf(data, press));
  if (inbound === null) return tooLate;
  const to = { chat: String(message.chat.id), callback: press.id, ...threadOf(message) };
  return {
    kind: 'message',
    message: { chatKey, deliveryKey: String(id), inbound, to },
  };
}

/** What stands on the pressed button. */
function labelOf(data: string, { message }: TelegramCallback): string | null {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  return buttons.find((button) => button.callback_data === data)?.text ?? null;
}
