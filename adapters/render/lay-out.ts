import type { Message, Question, Reply } from '../../src/conversation/reply.ts';
import type { Limits } from '../adapter.ts';
import { type Choice, choicesOf, hasButtonsFor } from './choices.ts';
import { joinPassages, type Passage } from './passage.ts';
import { fitText, splitText } from './within-limit.ts';
import {
  caseCodeLine,
  examplesLine,
  HOW_TO_TAP,
  HOW_TO_TYPE,
  HOW_TO_TYPE_A_NUMBER,
  NOTHING_TO_SHOW,
  progressWords,
  suggestionLine,
} from './wording.ts';

/** An answer as a channel can show it. */
export interface Layout {
  /** what to send, in this order; at least one, each within the limits */
  readonly texts: readonly string[];
  /** buttons under the last text */
  readonly choices: readonly Choice[];
}

/**
 * Lays an answer out for a channel: the first layer of its blocks, the case code once it is closed, the
 * notice, and the question last, right above its buttons. Where the platform takes any number of
 * messages a long answer is divided, else blocks are left out by their priority.
 */
export function layOut(reply: Reply, limits: Limits, chatKey: string): Layout {
  const passages = passagesOf(reply, limits);
  const text = limits.messages === null ? joinPassages(passages) : fitText(passages, limits.text);
  return {
    texts: splitText(text === '' ? NOTHING_TO_SHOW : text, limits.text),
    choices: choicesOf(reply, limits, chatKey),
  };
}

/** All that a channel shows of an answer, in order. */
export function passagesOf(reply: Reply, limits: Limits): Passage[] {
  const { messages, question, suggestions, caseCode, assessments } = reply;
  const isClosed = question === undefined && assessments.length > 0;
  const isNotice = ({ type }: Message) => type === 'notice';
  const untapped = limits.buttons > 0 ? [] : suggestions.map(({ text }) => text);
  return [
    ...messages.filter((message) => !isNotice(message)).flatMap(firstLayer),
    ...(caseCode !== undefined && isClosed
      ? [{ text: caseCodeLine(caseCode), type: 'frame', priority: 30 } as const]
      : []),
    ...messages.filter(isNotice).flatMap(firstLayer),
    ...(question === undefined ? [] : askPassages(question, hasButtonsFor(question, limits))),
    ...(untapped.length > 0
      ? [{ text: suggestionLine(untapped), type: 'frame', priority: 20 } as const]
      : []),
  ];
}

function firstLayer({ text, blocks }: Message): Passage[] {
  // Answers kept from before there were blocks are shown as they read.
  if (blocks.length === 0) return [{ text, type: 'statement', priority: 85 }];
  return blocks
    .filter((block) => block.layer === 1 && block.text !== '')
    .map(({ text: words, type, priority }, index) => ({
      text: words,
      type,
      priority,
      under: index > 0,
    }));
}

/** More options than these are not worth numbering where one may as well say it. */
const NUMBERED_AT_MOST = 12;

/**
 * A question as text: what is asked, and its options unless they are buttons. Options of a number bear
 * letters, since a figure could be the number itself.
 */
function askPassages(question: Question, isTapped: boolean): Passage[] {
  const { text, input, progress } = question;
  const answers = isTapped ? HOW_TO_TAP[input] : typedAnswers(question);
  const passages: Passage[] = [
    { text: `${text}${progressWords(progress)}`, type: 'question', priority: 100 },
    { text: answers, type: 'question', priority: 99, under: true },
  ];
  return passages.filter((passage) => passage.text !== '');
}

function typedAnswers({ options, input }: Question): string {
  if (options.length < 2) return input === 'number' ? HOW_TO_TYPE_A_NUMBER : HOW_TO_TYPE[input];
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
