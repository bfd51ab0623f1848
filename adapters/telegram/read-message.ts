import { type Inbound, inboundOfText, MAX_TEXT } from '../../src/conversation/inbound.ts';
import type { InboundMessage } from '../adapter.ts';
import type { Me } from './identity.ts';
import type { TelegramMessage } from './update-schema.ts';
import type { Unreadable } from './wording.ts';

/**
 * A message as one of the conversation; null when nobody has asked the bot anything. In a group each
 * member has a conversation of their own, so that facts about two shops never mix.
 */
export function readMessage(
  message: TelegramMessage,
  update: { readonly id: number; readonly edited: boolean; readonly me: Me | null },
): InboundMessage | null {
  const { chat, from } = message;
  if (from === undefined || from.is_bot || chat.type === 'channel') return null;
  const isGroup = chat.type !== 'private';
  if (isGroup && (update.me === null || !isAddressed(message, update.me))) return null;
  const unreadable = whyUnreadable(message, update.edited);
  const text = withoutMentions(message, update.me);
  const isSilent = textOf(message) === '' && unreadable === null;
  if (isSilent) return null;
  return {
    chatKey: chatKeyOf(chat, from),
    deliveryKey: String(update.id),
    // A message that cannot be read leaves the case as it is; its open question is put again.
    inbound: unreadable === null ? wordsInbound(text) : {},
    to: {
      chat: String(chat.id),
      ...(isGroup ? { replyTo: String(message.message_id) } : {}),
      ...threadOf(message),
      ...(unreadable === null ? {} : { unreadable }),
    },
  };
}

/** Names the conversation: the chat, and in a group the member as well. */
export function chatKeyOf(chat: TelegramMessage['chat'], from: { readonly id: number }): string {
  return chat.type === 'private' ? String(chat.id) : `${chat.id}:${from.id}`;
}

/** The topic of a forum that an answer belongs to. */
export function threadOf({
  is_topic_message: isTopic,
  message_thread_id: thread,
}: Pick<TelegramMessage, 'is_topic_message' | 'message_thread_id'>): Readonly<
  Record<string, string>
> {
  return isTopic === true && thread !== undefined ? { thread: String(thread) } : {};
}

/** Why a message cannot be read; null for words, and for what nobody has sent: a joining member. */
function whyUnreadable(message: TelegramMessage, edited: boolean): Unreadable | null {
  const text = textOf(message);
  // A shared place that moves is edited all the time.
  if (edited) return message.location === undefined ? 'edited' : null;
  if (text.length > MAX_TEXT) return 'long';
  if (text !== '') return null;
  if (message.voice ?? message.audio ?? message.video_note) return 'voice';
  if (message.location ?? message.venue) return 'place';
  const { photo, video, animation, document, sticker, contact, poll, dice, story } = message;
  const picture = photo ?? video ?? animation ?? document ?? sticker;
  return (picture ?? contact ?? poll ?? dice ?? story) === undefined ? null : 'picture';
}

/** Telegram's commands in the words that the assistant teaches. */
const WORDS: Readonly<Record<string, string>> = {
  start: '你好',
  help: '帮助',
  new: '重新开始',
  delete: '删除我的记录',
};

/**
 * Words as a message of the conversation. `/start 330603`, as a link `t.me/<bot>?start=330603` sends it,
 * tells the shop's place as well; an unknown command is read as words.
 */
function wordsInbound(text: string): Inbound {
  const [, command, rest = ''] = /^\/(\w+)(?:@\w+)?\s*(.*)$/s.exec(text) ?? [];
  if (command === undefined) return text === '' ? {} : inboundOfText(text);
  const words = WORDS[command.toLowerCase()];
  if (words === undefined) return inboundOfText(`${command} ${rest}`.trim());
  return {
    ...inboundOfText(words),
    ...(command === 'start' && /^\d{6}$/.test(rest) ? { region: rest } : {}),
  };
}

/**
 * Whether a message of a group is meant for the bot: it names it, replies to it, or is a command that
 * names no other bot.
 */
function isAddressed(message: TelegramMessage, me: Me): boolean {
  if (message.reply_to_message?.from?.id === me.id) return true;
  return mentions(message).some(({ type, said, user }) => {
    if (type === 'text_mention') return user?.id === me.id;
    if (type === 'mention') return isNameOf(said.slice(1), me);
    const [, bot] = said.split('@');
    return type === 'bot_command' && (bot === undefined || isNameOf(bot, me));
  });
}

/** What was said, without the names of the bot in it. */
function withoutMentions(message: TelegramMessage, me: Me | null): string {
  let text = textOf(message);
  for (const { type, said, offset, user } of [...mentions(message)].reverse()) {
    const isBot =
      type === 'mention'
        ? me !== null && isNameOf(said.slice(1), me)
        : type === 'text_mention' && me !== null && user?.id === me.id;
    if (isBot) text = `${text.slice(0, offset)} ${text.slice(offset + said.length)}`;
  }
  return text.replace(/ {2,}/g, ' ').trim();
}

/** Words of a message, be they its text or written under a picture. */
const textOf = (message: TelegramMessage): string => message.text ?? message.caption ?? '';

function mentions(message: TelegramMessage) {
  const text = textOf(message);
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  return entities.map(({ type, offset, length, user }) => ({
    type,
    offset,
    user,
    said: text.slice(offset, offset + length),
  }));
}

const isNameOf = (name: string, me: Me) => name.toLowerCase() === me.username.toLowerCase();
