import type { Conversation } from '../../../src/conversation/conversation.ts';
import { sentence } from '../../../src/conversation/reply.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { textOf } from '../../../src/language/words.ts';

/** A conversation that counts its turns and repeats what it hears; 删除 forgets, ？ finds nothing. */
export const countingConversation: Conversation = {
  turn: (stored, inbound, today) => {
    const text = textOf(inbound.text ?? '');
    const turn = (stored?.turn ?? 0) + 1;
    const forgets = text === '删除';
    return {
      state: forgets ? emptyState : { ...emptyState, turn, asOf: today },
      reply: {
        turn,
        messages: [sentence(`${turn}: ${text}`)],
        assessments: [],
        contacts: [],
        citations: [],
        suggestions: [],
      },
      effects: forgets
        ? [{ kind: 'forget' }]
        : text.endsWith('？')
          ? [{ kind: 'unanswered', text, region: '330603' }]
          : [],
    };
  },
};
