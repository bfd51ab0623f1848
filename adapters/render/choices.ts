import type { Question, Reply } from '../../src/conversation/reply.ts';
import type { Limits } from '../adapter.ts';
import { chatNonce, PAYLOAD_BYTES, SAY, writePayload } from './choice-payload.ts';
import { fits, headWithin } from './text-size.ts';
import { TOPIC_MARK } from './wording.ts';

/** A button. Options answer the question, commands steer it, topics lead elsewhere. */
export interface Choice {
  readonly kind: 'option' | 'command' | 'topic';
  readonly label: string;
  /** ASCII, at most 40 bytes */
  readonly payload: string;
}

/** Longer words than these are a topic's title, not a command of ours. */
const COMMAND_LENGTH = 6;

/** Whether the channel can show a question's options as buttons. */
export function hasButtonsFor(question: Question, limits: Limits): boolean {
  return question.options.length > 0 && question.options.length <= limits.buttons;
}

/** The buttons of an answer: the options of its question, and what else one may say as far as there is room. */
export function choicesOf(reply: Reply, limits: Limits, chatKey: string): Choice[] {
  if (limits.buttons === 0) return [];
  const nonce = chatNonce(chatKey);
  const { question, suggestions } = reply;
  const options =
    question !== undefined && hasButtonsFor(question, limits)
      ? question.options.map(
          ({ label }, option): Choice => ({
            kind: 'option',
            label: clipped(label, limits),
            payload: writePayload({ nonce, question: question.id, option }),
          }),
        )
      : [];
  const sayings = suggestions.map(({ text }, option): Choice => {
    const kind = question !== undefined && text.length > COMMAND_LENGTH ? 'topic' : 'command';
    return {
      kind,
      label: clipped(kind === 'topic' ? `${TOPIC_MARK}${text}` : text, limits),
      payload: writePayload({ nonce, question: SAY, option }),
    };
  });
  return [...options, ...sayings]
    .filter(({ payload }) => payload.length <= Math.min(PAYLOAD_BYTES, limits.payloadBytes))
    .slice(0, limits.buttons);
}

function clipped(label: string, { labelBytes }: Limits): string {
  const limit = { max: labelBytes, in: 'bytes' } as const;
  if (fits(label, limit)) return label;
  return `${headWithin(label, { ...limit, max: labelBytes - 3 })}…`;
}
