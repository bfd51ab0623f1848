import type { ChatBook } from './chat-book.ts';
import { BOT, type PeerChat, type PeerMessage, type PeerUpdate, type PeerUser } from './types.ts';

/** Someone with Telegram on their phone. */
export interface Person {
  readonly chat: PeerChat;
  readonly send: (text: string, more?: Readonly<Record<string, unknown>>) => PeerUpdate;
  /** a message without text: a photo, a voice message */
  readonly sendContent: (content: Readonly<Record<string, unknown>>) => PeerUpdate;
  readonly edit: (text: string) => PeerUpdate;
  /** presses a button of the latest message that has it */
  readonly click: (label: string) => PeerUpdate;
  /** what the bot has written to this chat so far */
  readonly received: () => readonly PeerMessage[];
  readonly lastText: () => string;
  readonly lastLabels: () => readonly string[];
}

/** @param emit hands an update to the bot's side, with its number */
export function createPerson(
  user: PeerUser,
  chat: PeerChat,
  book: ChatBook,
  emit: (update: Readonly<Record<string, unknown>>) => PeerUpdate,
): Person {
  book.chats.set(chat.id, chat);
  const received = () =>
    book.messages.filter(({ chat: { id }, from }) => id === chat.id && from.id === BOT.id);
  const write = (content: Readonly<Record<string, unknown>>): PeerMessage => {
    const message = {
      message_id: book.nextMessageId(),
      date: 1_795_000_000,
      ...{ chat, from: user, ...content },
    };
    book.messages.push(message);
    return message;
  };
  return {
    chat,
    send: (text, more = {}) => emit({ message: write({ text, ...withEntities(text), ...more }) }),
    sendContent: (content) => emit({ message: write(content) }),
    edit: (text) => emit({ edited_message: { ...write({ text }), edit_date: 1_795_000_001 } }),
    click: (label) => {
      const labelled = (message: PeerMessage) =>
        message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
      const message = received().findLast((one) => labelled(one) !== undefined);
      const button = message && labelled(message);
      if (button === undefined) throw new Error(`no button ${label} in chat ${chat.id}`);
      const id = `press-${book.spinning.size}-${book.nextMessageId()}`;
      book.spinning.set(id, user);
      const data = button.callback_data;
      return emit({ callback_query: { id, from: user, chat_instance: '1', data, message } });
    },
    received,
    lastText: () => received().at(-1)?.text ?? '',
    lastLabels: () =>
      received()
        .at(-1)
        ?.reply_markup?.inline_keyboard.flat()
        .map(({ text }) => text) ?? [],
  };
}

/** Commands and names, marked as Telegram marks them. */
function withEntities(text: string) {
  const found = [...text.matchAll(/(?<![\w/])\/\w+(?:@\w+)?|@\w+/g)].map((match) => ({
    type: match[0].startsWith('/') ? 'bot_command' : 'mention',
    offset: match.index,
    length: match[0].length,
  }));
  return found.length === 0 ? {} : { entities: found };
}
