import type { Intent } from './intent.ts';

/** The words that the assistant itself teaches, and their nearest kin; they always mean the same. */
const COMMANDS: readonly { readonly kind: Command; readonly words: RegExp }[] = [
  { kind: 'greet', words: /^(你|您)好[啊呀哈]?$/ },
  { kind: 'help', words: /^(使用|看)?帮助$/ },
  { kind: 'undo', words: /^(返回)?上一步$|^撤(回|销)(上一个)?$|^退回(去|上一步)?$/ },
  { kind: 'restart', words: /^(我要|我想)?重新(开始|来|来过|问)$|^从头(再)?(开始|来)$|^重来$/ },
  {
    kind: 'forget',
    words:
      /(删除|删掉|清除|清空|忘掉|抹掉)(我的)?(全部|所有)?(记录|信息|数据|聊天|资料)|^(请)?(把我)?忘(掉|了)我$/,
  },
  {
    kind: 'recall',
    words:
      /我.{0,4}(都|跟你|刚才)?(说|讲|告诉你?)(过|了)(些|的)?(啥|什么|哪些|内容)|^你(都)?(记得|记住|知道)(了)?我(的)?(什么|啥|哪些)/,
  },
  {
    kind: 'result',
    words: /^(那就)?(直接)?(看|给我|告诉我|要)(个)?结果(吧)?$|^别问了|^不(想)?答了/,
  },
];

type Command = Extract<
  Intent['kind'],
  'greet' | 'help' | 'undo' | 'restart' | 'forget' | 'recall' | 'result'
>;

/** The command that a text is; null for anything else. */
export function readCommand(text: string): Command | null {
  const plain = text.replace(/[。！!？?，,.\s]+$/, '');
  return COMMANDS.find(({ words }) => words.test(plain))?.kind ?? null;
}
