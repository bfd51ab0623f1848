import { type Reply, sentence } from '../../src/conversation/reply.ts';
import type { InboundMessage, Rendering } from '../adapter.ts';
import { channelLimits } from '../render/channel-limits.ts';
import { layOut } from '../render/lay-out.ts';
import { type Button, keyboardRows } from './keyboard.ts';
import { UNREADABLE_WORDS, type Unreadable } from './wording.ts';

/** One call to Telegram. */
export type TelegramSend =
  /** stops the spinning of the button that was pressed */
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'text'; readonly text: string; readonly keyboard: readonly Button[][] };

/** An answer as calls to Telegram; plain text, so that nothing needs escaping and numbers can be tapped. */
export function renderTelegram(reply: Reply, message: InboundMessage): Rendering<TelegramSend> {
  const { to, chatKey } = message;
  const unreadable = to['unreadable'];
  const said = isUnreadable(unreadable) ? instead(reply, UNREADABLE_WORDS[unreadable]) : reply;
  const { texts, choices } = layOut(said, channelLimits.telegram, chatKey);
  const last = texts.length - 1;
  const keyboard = keyboardRows(choices);
  return {
    sends: [
      ...(to['callback'] === undefined ? [] : [{ kind: 'acknowledge' } as const]),
      ...texts.map((text, index) => ({
        kind: 'text' as const,
        text,
        keyboard: index === last ? keyboard : [],
      })),
    ],
  };
}

/** The same answer with other words; notices stay, they may be said only once. */
function instead(reply: Reply, text: string): Reply {
  const notices = reply.messages.filter((message) => message.type === 'notice');
  return { ...reply, messages: [sentence(text), ...notices] };
}

function isUnreadable(kind: string | undefined): kind is Unreadable {
  return kind !== undefined && kind in UNREADABLE_WORDS;
}
