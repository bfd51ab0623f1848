import type { ChatBook } from './chat-book.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { Refusal } from './envelope.ts';
import { BOT, type PeerMessage } from './types.ts';

/** `sendMessage` with the checks of the real one. */
export function sendMessage(
  payload: Readonly<Record<string, unknown>>,
  book: ChatBook,
): PeerMessage {
  const id = Number(payload['chat_id']);
  const chat = book.chats.get(id);
  const movedTo = book.moved.get(id);
  if (movedTo !== undefined) {
    throw new Refusal(400, 'group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: movedTo,
    });
  }
  if (chat === undefined) throw new Refusal(400, 'chat not found');
  if (book.blocked.has(id)) throw new Refusal(403, 'bot was blocked by the user');
  const wait = book.slowDown.get(id)?.shift();
  if (wait !== undefined) throw new Refusal(429, `retry after ${wait}`, { retry_after: wait });
  const { text } = payload;
  if (typeof text !== 'string' || text.trim() === '') {
    throw new Refusal(400, 'message text is empty');
  }
  if (text.length > 4096) throw new Refusal(400, 'message is too long');
  const markup = checkKeyboard(payload['reply_markup']);
  const message: PeerMessage = {
    message_id: book.nextMessageId(),
    date: 1_795_000_000,
    chat,
    from: BOT,
    text,
    ...(markup === undefined ? {} : { reply_markup: markup }),
    ...('reply_parameters' in payload ? { reply_parameters: payload['reply_parameters'] } : {}),
    ...('message_thread_id' in payload ? { message_thread_id: payload['message_thread_id'] } : {}),
    parse_mode: payload['parse_mode'],
  };
  book.messages.push(message);
  return message;
}
