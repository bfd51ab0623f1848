import { type Inbound, inboundOfText } from '../../src/conversation/inbound.ts';

/** What a button carries back: which of whose question it answers, and how. */
export interface ChoicePayload {
  /** tells buttons of one chat's questions from another's, see `chatNonce` */
  readonly nonce: string;
  /** the question's id, or `say` for a button that stands for words */
  readonly question: string;
  /** place in the list of options, from 0 */
  readonly option: number;
}

/** The question of a button that stands for words instead of an option. */
export const SAY = 'say';

/** Every platform carries this much back. */
export const PAYLOAD_BYTES = 40;

const PATTERN = /^v1\.([a-z0-9]{1,7})\.(say|q\d+\.[a-z][a-z0-9_]*)\.(\d{1,2})$/;

/** @example writePayload({nonce: 'k3x9a', question: 'q2.entity', option: 0}) is 'v1.k3x9a.q2.entity.0' */
export function writePayload({ nonce, question, option }: ChoicePayload): string {
  return `v1.${nonce}.${question}.${option}`;
}

/** Reads what a button carried; null for anything that no button of ours carries. */
export function readPayload(text: string): ChoicePayload | null {
  const [, nonce, question, option] = PATTERN.exec(text) ?? [];
  return nonce === undefined || question === undefined || option === undefined
    ? null
    : { nonce, question, option: Number(option) };
}

/** Up to seven characters that are the same for one chat; no secret, FNV-1a. */
export function chatNonce(chatKey: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < chatKey.length; index += 1) {
    hash = Math.imul(hash ^ chatKey.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * A pressed button as a message. What the button says goes before its place in the list, since that is
 * what the owner has read; a platform that does not tell it leaves the place. Null where neither helps.
 */
export function choiceInbound(choice: ChoicePayload, label: string | null): Inbound | null {
  if (choice.question === SAY) {
    return label === null ? null : inboundOfText(label);
  }
  return { answer: { question: choice.question, value: label ?? ordinal(choice.option) } };
}

/** In a form that cannot be taken for an amount. */
const ordinal = (option: number) => '①②③④⑤⑥⑦⑧⑨⑩'.charAt(option) || `第${option + 1}个`;
