import type { Context } from 'hono';
import { factOfQuestion } from '../../../../src/conversation/question-id.ts';
import { UNKNOWN_LABEL } from '../../../../src/conversation/read/command-words.ts';
import { randomToken } from '../../../../src/conversation/service/keyed-hash.ts';
import { BusyError, KeyReusedError } from '../../../../src/conversation/service/turn-service.ts';
import type { HiddenField } from '../../shared/view/view-context.ts';
import type { Library } from '../library.ts';
import type { AnswerProps } from './answer-page.tsx';
import { type AskForm, hiddenFields, readAskForm } from './ask-form.ts';

/** Takes the turn that a form's body asks for. */
export async function answerForm(context: Context, library: Library): Promise<AnswerProps> {
  const fields = new URLSearchParams(await context.req.text());
  const reading = readAskForm(fields, (question, value) => optionWords(question, value, library));
  if (reading.kind === 'refused') {
    const hidden = hiddenFields(reading.conversationId, randomToken());
    return { library, hidden, said: '', outcome: reading, sent: null, opinionGiven: false };
  }
  const { form } = reading;
  const outcome = await takeTurn(form, context, library);
  const id = outcome.kind === 'answered' ? outcome.conversationId : form.conversationId;
  return {
    ...{ library, outcome },
    hidden: hiddenFields(id, randomToken()),
    said: form.said,
    sent: form.deliveryKey === undefined ? null : sentAgain(fields),
    opinionGiven: await keepOpinion(fields.get('helpful'), outcome, library),
  };
}

/** The fields of a form to send once more, without what was pressed on the page that it brought. */
export function sentAgain(fields: URLSearchParams): readonly HiddenField[] {
  return [...fields]
    .filter(([name]) => name !== 'helpful' && name !== 'toggle')
    .map(([name, value]) => ({ name, value }));
}

/** Keeps 有用 or 不对 with the answer that it is about; whether there was one to keep. */
async function keepOpinion(
  helpful: string | null,
  outcome: AnswerProps['outcome'],
  { deps }: Library,
): Promise<boolean> {
  if (outcome.kind !== 'answered' || (helpful !== 'yes' && helpful !== 'no')) return false;
  const { conversationId, reply } = outcome;
  return deps.keepOpinion({ conversationId, turn: reply.turn, helpful: helpful === 'yes' });
}

async function takeTurn(
  form: AskForm,
  context: Context,
  { deps }: Library,
): Promise<AnswerProps['outcome']> {
  const { conversationId, deliveryKey, inbound } = form;
  try {
    const from = { conversationId, visitor: deps.visitorOf(context) };
    const outcome = await deps.turns.takeTurn({ from, deliveryKey, inbound });
    return { kind: 'answered', conversationId: outcome.conversationId, reply: outcome.reply };
  } catch (error) {
    if (error instanceof BusyError)
      return { kind: 'refused', why: '同时来的话太多了，请返回上一页再按一次。' };
    if (error instanceof KeyReusedError)
      return { kind: 'refused', why: '这一页已经问过别的话了，请回到首页再问。' };
    throw error;
  }
}

/** The label of an option as the owner picked it; its value where the fact is not known. */
function optionWords(question: string, value: string, { fact: find, deps }: Library): string {
  const fact = find(factOfQuestion(question) ?? question);
  const options = fact === undefined ? [] : deps.optionsOf(fact);
  if (value === 'unknown') return UNKNOWN_LABEL;
  return options.find((option) => option.value === value)?.label ?? value;
}
