import type { Question, Reply } from '../../src/conversation/reply.ts';
import type { Limits } from '../adapter.ts';
import { chatNonce, PAYLOAD_BYTES, SAY, writePayload } from './choice-payload.ts';
import { fits } from './text-size.ts';

/** A button. Options answer the question, commands direct it, topics lead elsewhere. */
export interface Choice {
  readonly kind: 'option' | 'command' | 'topic';
  /** as it will be read back: never shortened */
  readonly label: string;
  /** ASCII, at most 40 bytes */
  readonly payload: string;
}

/** Whether the channel can show all of a question's options as buttons. */
export function hasButtonsFor({ options }: Question, limits: Limits): boolean {
  return (
    options.length > 0 &&
    options.length <= limits.buttons &&
    options.every(({ label }) => fitsButton(label, limits))
  );
}

/** The buttons of an answer: the options of its question, and what else one may say as far as there is room. */
export function choicesOf(reply: Reply, limits: Limits, chatKey: string): Choice[] {
  const nonce = chatNonce(chatKey);
  const { question, suggestions } = reply;
  const options =
    question !== undefined && hasButtonsFor(question, limits)
      ? question.options.map(
          ({ label }, option): Choice => ({
            kind: 'option',
            label,
            payload: writePayload({ nonce, question: question.id, option }),
          }),
        )
      : [];
  const sayings = suggestions.map(
    ({ text, kind }, option): Choice => ({
      kind,
      label: text,
      payload: writePayload({ nonce, question: SAY, option }),
    }),
  );
  return [...options, ...sayings]
    .filter(({ label }) => fitsButton(label, limits))
    .filter(({ payload }) => payload.length <= Math.min(PAYLOAD_BYTES, limits.payloadBytes))
    .slice(0, limits.buttons);
}

const fitsButton = (label: string, { labelBytes }: Limits) =>
  fits(label, { max: labelBytes, in: 'bytes' });
