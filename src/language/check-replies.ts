import type { Fault } from '../knowledge/fault.ts';
import type { Replies } from '../knowledge/schema/speech.ts';
import { createReplyWords } from './replies/reply-words.ts';

/** Runs the examples of `replies.yaml`: each must mean what it stands under, and what is left must not. */
export function checkReplies(replies: Replies): Fault[] {
  const words = createReplyWords(replies);
  const meaningOf = (text: string): string => {
    const forms = words.formsOf(text);
    return words.meaningOf(forms) ?? (words.saysUnknown(forms) ? 'unknown' : '没听懂');
  };
  const meanings = replies.meanings.flatMap(({ says, reads, leaves }) => [
    ...reads
      .filter((text) => meaningOf(text) !== says)
      .map((text) => fault(text, says, meaningOf(text))),
    ...leaves.filter((text) => meaningOf(text) === says).map((text) => fault(text, '别的', says)),
  ]);
  const { reads, leaves } = replies.corrects;
  const corrects = (text: string): boolean => words.afterCorrection(text) !== null;
  return [
    ...meanings,
    ...reads.filter((text) => !corrects(text)).map((text) => fault(text, '更正', '没听懂')),
    ...leaves.filter(corrects).map((text) => fault(text, '别的', '更正')),
  ];
}

const fault = (text: string, wanted: string, heard: string): Fault => ({
  file: 'replies.yaml',
  message: `“${text}”应该听成 ${wanted}，听成了 ${heard}`,
  remedy: '改 words 或 around 里的词，或者改例句。',
});
