import type { Channel, ChannelContext } from '../../adapters/channel.ts';
import type { Config } from './config.ts';

/** All chat channels, on or off by their settings. */
export function createChannels(_config: Config, _context: ChannelContext): readonly Channel[] {
  return [];
}
