import { type Message, sentence } from '../reply.ts';

/** One line of "what I know of you". */
export interface KnownFact {
  readonly label: string;
  readonly value: string;
  /** the answer bears on nothing that is being judged now */
  readonly unused: boolean;
}

/** 我都说了啥: everything said so far, each correctable in words. */
export function knownFactsMessage(facts: readonly KnownFact[]): Message {
  if (facts.length === 0) return sentence('您还没说过店里的情况，我这里什么都没记。');
  const lines = facts.map(
    ({ label, value, unused }) => `· ${label}：${value}${unused ? '（这次用不上）' : ''}`,
  );
  return sentence(
    [
      '您说过这些：',
      ...lines,
      '哪条不对，直接说就改，比如“我说错了，我是一般纳税人”；说“上一步”撤回，说“删除我的记录”全部清掉。',
    ].join('\n'),
  );
}
