import type { Reply } from '../../src/conversation/reply.ts';

/** How a terminal sets off what is not the answer itself; plain text where there is no terminal. */
export interface Style {
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

export const plainStyle: Style = { dim: (text) => text, bold: (text) => text };

export const ansiStyle: Style = {
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
};

/** A reply as lines: the answer, the question with numbered options, what else one may say. */
export function showReply(reply: Reply, style: Style): string {
  const blocks = reply.messages.map(({ type, text }) =>
    type === 'notice' ? style.dim(text) : text,
  );
  const { question } = reply;
  if (question !== undefined) {
    const options = question.options.map((option, index) => `  ${index + 1}. ${option.label}`);
    const { asked, atMost } = question.progress;
    blocks.push(
      [
        `${style.bold(question.text)}${style.dim(`（第${asked + 1}问，最多${atMost}问）`)}`,
        style.dim(question.why),
        ...options,
      ].join('\n'),
    );
  }
  if (reply.suggestions.length > 0) {
    blocks.push(style.dim(`还可以说：${reply.suggestions.map(({ text }) => text).join(' | ')}`));
  }
  if (question === undefined && reply.caseCode !== undefined) {
    blocks.push(style.dim(`查询码 ${reply.caseCode}：打12345时报给话务员，他能看到您问的这件事。`));
  }
  return blocks.join('\n\n');
}
