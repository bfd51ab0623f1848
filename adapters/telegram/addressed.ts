import type { Me } from './identity.ts';
import type { TelegramMessage } from './update-schema.ts';

/**
 * Whether a message of a group is meant for the bot: it names it, replies to it, or is a command that
 * names no other bot.
 */
export function isAddressed(message: TelegramMessage, me: Me): boolean {
  if (message.reply_to_message?.from?.id === me.id) return true;
  return mentions(message).some(({ type, said, user }) => {
    if (type === 'text_mention') return user?.id === me.id;
    if (type === 'mention') return isNameOf(said.slice(1), me);
    const [, bot] = said.split('@');
    return type === 'bot_command' && (bot === undefined || isNameOf(bot, me));
  });
}

/** What was said, without the names of the bot in it. */
export function withoutMentions(message: TelegramMessage, me: Me | null): string {
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
export const textOf = (message: TelegramMessage): string => message.text ?? message.caption ?? '';

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
