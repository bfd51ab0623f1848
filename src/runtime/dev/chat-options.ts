import { parseArgs } from 'node:util';
import { USAGE } from '../../../adapters/terminal/wording.ts';
import { type CivilDate, parseCivilDate } from '../../knowledge/civil-date.ts';

/** What was asked for on the command line of `npm run chat`. */
export interface ChatOptions {
  readonly region?: string | undefined;
  readonly asOf?: CivilDate | undefined;
  readonly once?: string | undefined;
  readonly help: boolean;
}

/** A command line that cannot be used; the message says how it can. */
export class ChatOptionsError extends Error {
  override readonly name = 'ChatOptionsError';
}

/** @throws ChatOptionsError */
export function readChatOptions(words: readonly string[]): ChatOptions {
  const given = parse(words);
  const asOf = given['as-of'] === undefined ? undefined : parseCivilDate(given['as-of']);
  if (asOf === null) throw new ChatOptionsError('--as-of 要写成 2020-04-01 这样的日期');
  return { region: given.region, asOf, once: given.once, help: given.help ?? false };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        region: { type: 'string' },
        'as-of': { type: 'string' },
        once: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    throw new ChatOptionsError(USAGE);
  }
}
