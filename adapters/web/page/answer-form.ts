import { factOfQuestion } from '../../../src/conversation/compose/question-view.ts';
import { randomToken } from '../../../src/conversation/keyed-hash.ts';
import { BusyError } from '../../../src/conversation/turn-service.ts';
import { UNKNOWN_LABEL } from '../../../src/conversation/wording/fixed-words.ts';
import type { AnswerProps } from './answer-page.tsx';
import { type AskForm, hiddenFields, readAskForm } from './ask-form.ts';
import type { Library } from './library.ts';

/** Takes the turn that a form's body asks for. */
export async function answerForm(body: string, library: Library): Promise<AnswerProps> {
  const reading = readAskForm(new URLSearchParams(body), (question, value) =>
    optionWords(question, value, library),
  );
  if (reading.kind === 'refused') {
    const hidden = hiddenFields(reading.conversationId, randomToken());
    return { library, hidden, said: '', outcome: reading };
  }
  const { form } = reading;
  const outcome = await takeTurn(form, library);
  const id = outcome.kind === 'answered' ? outcome.conversationId : form.conversationId;
  return { library, hidden: hiddenFields(id, randomToken()), said: form.said, outcome };
}

async function takeTurn(form: AskForm, { deps }: Library): Promise<AnswerProps['outcome']> {
  const { conversationId, deliveryKey, inbound } = form;
  try {
    const outcome = await deps.turns.takeTurn({ from: { conversationId }, deliveryKey, inbound });
    return { kind: 'answered', conversationId: outcome.conversationId, reply: outcome.reply };
  } catch (error) {
    if (error instanceof BusyError)
      return { kind: 'refused', why: '同时来的话太多了，请返回上一页再按一次。' };
    throw error;
  }
}

/** The label of an option as the person picked it; its value where the fact is not known. */
function optionWords(question: string, value: string, { fact: find, deps }: Library): string {
  const fact = find(factOfQuestion(question) ?? question);
  const options = fact === undefined ? [] : deps.optionsOf(fact);
  if (value === 'unknown') return UNKNOWN_LABEL;
  return options.find((option) => option.value === value)?.label ?? value;
}
