import type { Inbound } from '../../src/conversation/inbound.ts';

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
export function wordsInbound(text: string): Inbound {
  const [, command, rest = ''] = /^\/(\w+)(?:@\w+)?\s*(.*)$/s.exec(text) ?? [];
  if (command === undefined) return text === '' ? {} : { text };
  const words = WORDS[command.toLowerCase()];
  if (words === undefined) return { text: `${command} ${rest}`.trim() };
  return {
    text: words,
    ...(command === 'start' && /^\d{6}$/.test(rest) ? { region: rest } : {}),
  };
}
