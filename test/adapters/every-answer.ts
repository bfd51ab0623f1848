import type { Sent } from '../../src/conversation/inbound.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { documentOf } from '../../src/knowledge/schema/ids.ts';
import { knowledge, talk } from '../conversation/real-conversation.ts';

/** A real answer and what led to it. */
export interface Sample {
  readonly name: string;
  readonly reply: Reply;
}

/**
 * Real answers of every kind: each measure asked for where it holds, asked on, and closed; lists,
 * contacts, refusals, commands. None in the data set may be more than a channel can show.
 */
export function everyAnswer(): Sample[] {
  const regionOf = new Map(
    knowledge.documents.map((document) => [document.id as string, document.region]),
  );
  const ofMeasures = knowledge.measures.flatMap((measure) => {
    const region = regionOf.get(documentOf(measure.id));
    const first = { text: measure.title, ...(region === undefined ? {} : { region }) };
    return sampled(measure.id, [first, '1', '直接看结果']);
  });
  const longTalks = [
    ['我能享受哪些政策', '柯桥', '个体户', '1', '1', '1', '直接看结果'],
    ['鄞州开网吧的都能享受什么', '不清楚', '直接看结果'],
    ['柯桥区人社局电话多少', '税务局呢', '还有谁能问'],
    ['你好', '帮助', '我都说了啥', '上一步', '重新开始', '删除我的记录'],
    ['济南房租能减吗', '火星上能开店吗', 'asdf', 'what can you do', '谢谢'],
    ['绍兴2020年的文件有哪些内容', '柯桥2022年房租减免'],
  ];
  return [...ofMeasures, ...longTalks.flatMap((messages) => sampled(messages[0] ?? '', messages))];
}

function sampled(name: string, messages: readonly (string | Sent)[]): Sample[] {
  return talk(...messages).replies.map((reply) => ({ name: `${name}, ${reply.turn}`, reply }));
}
