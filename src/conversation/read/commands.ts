import type { MatterAspect } from '../answer/answer-aspect.ts';
import type { Move } from '../decide/move.ts';

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
  { kind: 'continue', words: /^(那)?(你)?(请)?继续(说|讲)?(吧)?$|^接着(说|讲)(吧)?$/ },
  {
    kind: 'then',
    words:
      /^(那)?(当时|那时候?|那会儿?|那年)(我|我们)?(算|能)?(符合|符不符合|够条件|享受)(条件)?(吗|么|没有)?$/,
  },
];

/** 算了直接看结果: what gives up something else first. */
const LEADS = /^(?:(?:算了|好吧|行吧|不说了|那好|行|嗯)[，,、。\s]*)(?=.{2})/;

type Command = Extract<
  Move['kind'],
  'greet' | 'help' | 'undo' | 'restart' | 'forget' | 'recall' | 'result' | 'then' | 'continue'
>;

/** The command that a text is; null for anything else. */
export function readCommand(text: string): Command | null {
  const plain = text.replace(LEADS, '').replace(/[。！!？?，,.\s]+$/, '');
  return COMMANDS.find(({ words }) => words.test(plain))?.kind ?? null;
}

/** What the suggestions under an answer say, and its nearest kin. */
const ASPECTS: readonly { readonly aspect: MatterAspect; readonly words: RegExp }[] = [
  {
    aspect: 'materials',
    words: /^(那)?(我)?(要|需要|得)(带|准备|交)(些)?(什么|啥|哪些)(材料|东西|资料)?$/,
  },
  { aspect: 'steps', words: /^(那|那我)?(要|该)?怎么(办|申请|弄|办理)(呢|啊)?$/ },
  { aspect: 'whom', words: /^(那)?(我)?(该|要)?(打给|找)谁(办|问)?$|^打哪个电话$/ },
  { aspect: 'calculation', words: /^(这|那)?(是)?怎么算(的|出来的)?$/ },
  { aspect: 'source', words: /^原文依据$|^哪个文件(说的|规定的)?$|^(有)?(什么)?依据(吗|是什么)?$/ },
  { aspect: 'conditions', words: /^(那)?(要|有|需要)?(什么|哪些|啥)条件$/ },
  { aspect: 'where', words: /^(那)?(要|该)?(去|到|在)(哪|哪里|哪儿)(办|申请)?$/ },
];

/** The aspect that a text asks for and nothing else; null for anything more. */
export function readAspect(text: string): MatterAspect | null {
  const plain = text.replace(/[。！!？?，,.\s]+$/, '');
  return ASPECTS.find(({ words }) => words.test(plain))?.aspect ?? null;
}
