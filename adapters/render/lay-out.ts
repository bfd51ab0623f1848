import type { Reply } from '../../src/conversation/reply.ts';
import type { Limits } from '../adapter.ts';
import { askPassages } from './ask-passages.ts';
import { type Choice, choicesOf, hasButtonsFor } from './choices.ts';
import { fitText } from './fit-text.ts';
import { joinPassages, type Passage } from './passage.ts';
import { splitText } from './split-text.ts';
import { caseCodeLine, NOTHING_TO_SHOW, suggestionLine } from './wording.ts';

/** An answer as a channel can show it. */
export interface Layout {
  /** what to send, in this order; at least one, each within the limits */
  readonly texts: readonly string[];
  /** buttons under the last text */
  readonly choices: readonly Choice[];
}

/**
 * Lays an answer out for a channel: the answer, the case code once it is closed, the notice, and the
 * question last, right above its buttons. Where the platform takes any number of messages a long answer
 * is divided, else it is one text cut to what matters.
 */
export function layOut(reply: Reply, limits: Limits, chatKey: string): Layout {
  const passages = passagesOf(reply, limits);
  const text = limits.messages === null ? joinPassages(passages) : fitText(passages, limits.text);
  return {
    texts: splitText(text === '' ? NOTHING_TO_SHOW : text, limits.text),
    choices: choicesOf(reply, limits, chatKey),
  };
}

function passagesOf(reply: Reply, limits: Limits): Passage[] {
  const { messages, question, suggestions, caseCode, assessments } = reply;
  const isClosed = question === undefined && assessments.length > 0;
  const isNotice = ({ type }: Reply['messages'][number]) => type === 'notice';
  const untapped = limits.buttons > 0 ? [] : suggestions.map(({ text }) => text);
  const passages: Passage[] = [
    ...messages.filter((message) => !isNotice(message)).map(({ text }) => ({ text, worth: null })),
    ...(caseCode !== undefined && isClosed
      ? [{ text: caseCodeLine(caseCode), worth: 'gist' } as const]
      : []),
    ...messages.filter(isNotice).map(({ text }) => ({ text, worth: 'stays' }) as const),
    ...(question === undefined ? [] : askPassages(question, hasButtonsFor(question, limits))),
    ...(untapped.length > 0 ? [{ text: suggestionLine(untapped), worth: 'aside' } as const] : []),
  ];
  return passages.filter(({ text }) => text.trim() !== '');
}
