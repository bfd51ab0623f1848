import type { KnownFact } from '../../../../src/conversation/reply.ts';
import type { Chat } from '../../shared/client/chat.ts';
import { createSurface, repliesOf } from '../../shared/client/chat-surface.ts';
import { createKnownPanel } from '../../shared/client/known-panel.tsx';
import { knownWords } from '../../shared/view/question/known-facts.tsx';
import type { ViewContext } from '../../shared/view/view-context.ts';
import { home } from '../wording.ts';
import { adoptExchange } from './adopt-exchange.ts';
import { adoptTalk } from './adopt-talk.ts';
import { TALK } from './ask-from-elsewhere.ts';
import { isInstalled } from './open-offline.ts';
import { addOpinion } from './tools/opinion.ts';
import { addReadAloud } from './tools/read-aloud.ts';
import { addTalkTools } from './tools/talk-tools.ts';
import { addVoiceInput } from './tools/voice-input.ts';

const context: ViewContext = {
  base: '',
  action: '/ask',
  newTab: false,
  choices: 'buttons',
  hidden: [],
  questionOf: null,
};

/** The places that the page offers for the shop. */
const placesOn = (talk: HTMLElement): readonly string[] =>
  [...talk.querySelectorAll<HTMLOptionElement>('.place option[value]:not([value=""])')].map(
    ({ text }) => text,
  );

/** Takes the owner's page over: forms are answered in place, and a reload goes on where it was. */
export function startTalk(talk: HTMLElement): void {
  const find = <T extends HTMLElement>(selector: string) => talk.querySelector<T>(selector);
  const [log, banner, known] = [find('#log'), find('#offline'), find('#known')];
  if (log === null || banner === null || known === null) return;

  adoptExchange(log, TALK);
  adoptTalk(TALK);
  const placed = { ...context, places: placesOn(talk) };
  const list = createKnownPanel(known, placed, '');
  const short = find('#known-short');
  const showKnown = (facts: readonly KnownFact[]) => {
    list(facts);
    if (short !== null) short.textContent = knownWords(facts);
  };
  const input = find<HTMLTextAreaElement>('textarea');
  const first = input?.placeholder ?? '';
  const refresh = ({ length }: readonly unknown[]) => {
    talk.classList.toggle('started', length > 0);
    if (input !== null) input.placeholder = length > 0 ? home.next : first;
  };
  const chat = createSurface({
    root: document.body,
    log,
    scroller: null,
    banner,
    context: placed,
    server: '',
    region: () => null,
    name: TALK,
    onDevice: isInstalled(),
    onEvent: (event) => {
      refresh(chat.talk().exchanges);
      if (event.kind === 'cleared') showKnown([]);
      if (event.kind !== 'answered') return;
      showKnown(event.exchange.reply?.known ?? []);
      addReadAloud(log);
      addOpinion(log, chat.talk());
    },
  });
  refresh(chat.talk().exchanges);
  showKnown(repliesOf(chat).at(-1)?.known ?? []);
  addReadAloud(log);
  addOpinion(log, chat.talk());
  addVoiceInput(talk);
  addTalkTools(talk, chat);
  const { matches: wide } = matchMedia('(min-width: 62rem)');
  if (!wide) find('.about details')?.removeAttribute('open');
  chat.resume();
  askFromAddress(chat, input);
}

/**
 * `?q=` asks once: the question leaves the address, so that no reload asks it again. A talk that is under way
 * is not spoken into by a link; there the words wait in the input.
 */
function askFromAddress(chat: Chat, input: HTMLTextAreaElement | null): void {
  const text = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 200);
  if (text === '') return;
  history.replaceState(history.state, '', location.pathname + location.hash);
  if (chat.talk().exchanges.length > 0) return;
  if (input !== null) input.value = '';
  chat.say({ text }, text);
}
