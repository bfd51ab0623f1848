import type { InboundMessage } from '../adapter.ts';
import { chatNonce, choiceInbound, readPayload } from '../render/choice-payload.ts';
import type { Me } from './identity.ts';
import { chatKeyOf, readMessage, threadOf } from './read-message.ts';
import type { TelegramCallback, TelegramUpdate } from './update-schema.ts';
import { PRESSED_BY_ANOTHER, PRESSED_TOO_LATE } from './wording.ts';

/** What an update asks of the bot. */
export type Reading =
  | { readonly kind: 'message'; readonly message: InboundMessage }
  /** a button that no turn belongs to; the client waits until it is told so */
  | { readonly kind: 'press'; readonly callback: string; readonly words: string }
  | { readonly kind: 'nothing' };

/** @param me null while unknown; then nothing in groups is read */
export function readUpdate(update: TelegramUpdate, me: Me | null): Reading {
  const id = update.update_id;
  if (update.callback_query) return readPress(update.callback_query, id);
  const message = update.message ?? update.edited_message;
  if (message === undefined) return { kind: 'nothing' };
  const read = readMessage(message, { id, edited: update.message === undefined, me });
  return read === null ? { kind: 'nothing' } : { kind: 'message', message: read };
}

/** Whether one must know who the bot is before the update can be read. */
export function needsIdentity(update: TelegramUpdate): boolean {
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
