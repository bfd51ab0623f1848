import type { Inbound } from '../../src/conversation/inbound.ts';
import { type ChoicePayload, SAY } from './choice-payload.ts';

/**
 * A pressed button as a message. What the button says goes before its place in the list, since that is
 * what the owner has read; a platform that does not tell it leaves the place. Null where neither helps.
 */
export function choiceInbound(choice: ChoicePayload, label: string | null): Inbound | null {
  if (choice.question === SAY) {
    return label === null ? null : { text: label };
  }
  return { answer: { question: choice.question, value: label ?? ordinal(choice.option) } };
}

/** In a form that cannot be taken for an amount. */
const ordinal = (option: number) => '①②③④⑤⑥⑦⑧⑨⑩'.charAt(option) || `第${option + 1}个`;
