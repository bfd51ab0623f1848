import type { Passage } from '../render/passage.ts';

/** Makes passages easier to find in a terminal; the words stay as they are. */
export type Paint = (text: string, type: Passage['type']) => string;

const ESCAPE = '\u001b[';

/** Bold what was asked, yellow a lapse, cyan the question, faint what is said beside it. */
const STYLES: Partial<Readonly<Record<Passage['type'], number>>> = {
  verdict: 1,
  'asked-aspect': 1,
  validity: 33,
  nature: 33,
  question: 36,
  scene: 2,
  privacy: 2,
  more: 2,
  frame: 2,
};

/** Each kind of passage in its own style, by escape codes of terminals. */
export const paintPassage: Paint = (text, type) => {
  const style = STYLES[type];
  if (style === undefined) return text;
  return text
    .split('\n')
    .map((line) => `${ESCAPE}${style}m${line}${ESCAPE}0m`)
    .join('\n');
};

/** For output that is no terminal, or where `NO_COLOR` is set. */
export const paintNothing: Paint = (text) => text;
