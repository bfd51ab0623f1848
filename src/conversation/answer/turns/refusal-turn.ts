import type { SearchAnswer } from '../../../search/search.ts';
import { behind, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { type Contact, messageOf } from '../../reply.ts';
import { contactWords } from '../../wording/contact-words.ts';
import { refusalWords } from '../../wording/refusal-words.ts';
import { topic } from '../suggestions.ts';
import { STARTERS } from './plain-turns.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Nothing in the papers answers this: said plainly, with whom to ask and what one might have meant. */
export function refusalTurn(answer: SearchAnswer | undefined, scene: Scene, deps: Deps): TurnDraft {
  const kind = answer?.refusal?.kind;
  const policy = kind === undefined || kind === 'outside-topic';
  const own = answer?.refusal?.hotline;
  const lines = [...(own == null ? [] : [own]), undefined].flatMap((number): Contact[] =>
    [deps.directory.hotline(number)].flatMap((line) => line ?? []),
  );
  const contacts = policy
    ? [...new Map(lines.map((contact) => [contact.agency, contact])).values()]
    : [];
  // What is asked back about can be said by tapping it; the usual beginnings help where nothing is near.
  const near = answer?.near ?? [];
  const suggestions = near.length > 0 ? near.map(({ title }) => topic(title)) : [...STARTERS];
  const messages = [
    messageOf('text', [
      block('statement', refusalWords(answer)),
      ...behind(contacts.map((contact) => block('contact', contactWords(contact), { contact }))),
    ]),
  ];
  return {
    ...keepFocus(scene),
    messages,
    measures: [],
    contacts,
    suggestions,
    effects: policy ? [{ kind: 'unanswered', text: scene.text, region: scene.region }] : [],
  };
}
