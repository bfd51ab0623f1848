import { type Inbound, inboundSchema } from '../../../../src/conversation/inbound.ts';
import type { HiddenField } from '../../shared/view/view-context.ts';

/** What a plain form says. */
export interface AskForm {
  readonly conversationId: string | null;
  /**
   * names what is said within the conversation, so that a reload of the answer says nothing twice; absent
   * where the form does not name its page
   */
  readonly deliveryKey: string | undefined;
  readonly inbound: Inbound;
  /** the words to show as the owner's own */
  readonly said: string;
}

export type AskReading =
  | { readonly kind: 'read'; readonly form: AskForm }
  | {
      readonly kind: 'refused';
      readonly why: string;
      readonly conversationId: string | null;
      /** id of the question that was sent without an answer, to be put again */
      readonly question?: string;
    };

/** Names of the unseen fields. */
const CONVERSATION = 'c';
const PAGE = 'k';
/** What the server names a page: 128 random bits. Anything shorter could be another's too. */
const pageName = /^[\w-]{22}$/;

/** Fields that carry a conversation from page to page; `page` is random and new for every page drawn. */
export function hiddenFields(conversationId: string | null, page: string): readonly HiddenField[] {
  return [
    ...(conversationId === null ? [] : [{ name: CONVERSATION, value: conversationId }]),
    { name: PAGE, value: page },
  ];
}

/**
 * Reads `text`, or `question` with `typed` or `value`; what is typed wins. A press of a ready sentence
 * in the same form as the input sends `text` twice: the last one is meant.
 * @param optionWords the label of a picked option, to show it as it was read
 */
export function readAskForm(
  fields: URLSearchParams,
  optionWords: (question: string, value: string) => string,
): AskReading {
  const field = (name: string) => (fields.getAll(name).at(-1) ?? '').trim();
  const named = field(CONVERSATION);
  const conversationId = /^[\w-]{22,64}$/.test(named) ? named : null;
  const [question, typed, picked] = [field('question'), field('typed'), field('value')];
  const value = typed || picked;
  const text = field('text');
  const page = field(PAGE);
  // Chosen from a list; what is longer than any place was made up.
  const region = field('region').slice(0, 60);
  const content = question === '' ? (text === '' ? {} : { text }) : { answer: { question, value } };
  if (question !== '' && value === '') {
    const why = '还没选。选一个再按“就选这个”；不清楚就选“不清楚”。';
    return { kind: 'refused', why, conversationId, question };
  }
  const parsed = inboundSchema.safeParse({ ...content, ...(region === '' ? {} : { region }) });
  if (!parsed.success) {
    const why = parsed.error.issues[0]?.message ?? '这句话没读懂，请换个说法。';
    return { kind: 'refused', why, conversationId };
  }
  return {
    kind: 'read',
    form: {
      conversationId,
      deliveryKey: pageName.test(page) ? [page, question, value, text].join('|') : undefined,
      inbound: parsed.data,
      said: question === '' ? text : typed || optionWords(question, picked),
    },
  };
}
