import type { Channel, ChannelContext } from '../../adapters/channel.ts';
import type { Config } from './config.ts';
import { telegramChannel } from './telegram-channel.ts';

/** Makes a channel of its settings: on, or off with what turns it on. Never throws, never waits. */
type CreateChannel = (config: Config, context: ChannelContext) => Channel;

/** Every chat channel there is, in the order in which the start lines name them. */
const creators: readonly CreateChannel[] = [telegramChannel];

export function createChannels(config: Config, context: ChannelContext): readonly Channel[] {
  return creators.map((create) => create(config, context));
}
