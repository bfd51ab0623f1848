import type { Question } from '../../src/conversation/reply.ts';
import type { Passage } from './passage.ts';
import { examplesLine, HOW_TO_TAP, HOW_TO_TYPE, progressWords } from './wording.ts';

/** More options than these are not worth numbering where one may as well say it. */
const NUMBERED_AT_MOST = 12;

/**
 * A question as text: what is asked, and its options unless they are buttons. Options of a number bear
 * letters, since a figure could be the number itself.
 */
export function askPassages(question: Question, isTapped: boolean): Passage[] {
  const { text, input, progress } = question;
  const answers = isTapped ? HOW_TO_TAP[input] : typedAnswers(question);
  const passages: Passage[] = [
    { text: `${text}${progressWords(progress)}`, type: 'question', priority: 100 },
    { text: answers, type: 'question', priority: 99, under: true },
  ];
  return passages.filter((passage) => passage.text !== '');
}

function typedAnswers({ options, input }: Question): string {
  if (options.length < 2) return HOW_TO_TYPE[input];
  if (input === 'text' && options.length > NUMBERED_AT_MOST) {
    return `${examplesLine(options.slice(0, 5).map(({ label }) => label))}${HOW_TO_TYPE.text}`;
  }
  const mark = (index: number) =>
    input === 'number' ? String.fromCharCode(65 + index) : String(index + 1);
  return [
    ...options.map(({ label }, index) => `${mark(index)}. ${label}`),
    HOW_TO_TYPE[input === 'number' ? 'number' : 'choice'],
  ].join('\n');
}
