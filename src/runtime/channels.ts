import type { Channel, ChannelContext } from '../../adapters/channel.ts';
import { createTelegramChannel } from '../../adapters/telegram/create-telegram-channel.ts';
import type { Config } from './config.ts';

/** Makes a channel of its settings: on, or off with what turns it on. Never throws, never waits. */
type CreateChannel = (config: Config, context: ChannelContext) => Channel;

/** Every chat channel there is, in the order in which the start lines name them. */
const creators: readonly CreateChannel[] = [telegramChannel];

/** All of them, on or off; nothing is started yet. */
export function createChannels(config: Config, context: ChannelContext): readonly Channel[] {
  return creators.map((create) => create(config, context));
}

/** Telegram by its settings: on with a bot's token. */
function telegramChannel(config: Config, context: ChannelContext): Channel {
  const botToken = config.TELEGRAM_BOT_TOKEN;
  if (botToken === undefined) {
    return { name: 'telegram', status: 'off', reason: '设 TELEGRAM_BOT_TOKEN 后可用' };
  }
  const settings = {
    botToken,
    webhookSecret: config.TELEGRAM_WEBHOOK_SECRET,
    apiRoot: config.TELEGRAM_API_ROOT,
    publicUrl: config.PUBLIC_URL,
  };
  return createTelegramChannel(settings, context);
}
