import { createSurface, repliesOf } from '../../shared/client/chat-surface.ts';
import { createKnownPanel } from '../../shared/client/known-panel.tsx';
import type { ViewContext } from '../../shared/view/view-context.ts';
import { home } from '../wording.ts';
import { adoptExchange } from './adopt-exchange.ts';
import { adoptTalk } from './adopt-talk.ts';
import { TALK } from './ask-from-elsewhere.ts';
import { addReadAloud } from './read-aloud.ts';
import { addTalkTools } from './talk-tools.ts';
import { addVoiceInput } from './voice-input.ts';

const context: ViewContext = {
  base: '',
  action: '/ask',
  newTab: false,
  choices: 'buttons',
  hidden: [],
  questionOf: null,
};

/** Takes the owner's page over: forms are answered in place, and a reload goes on where it was. */
export function startTalk(talk: HTMLElement): void {
  const find = <T extends HTMLElement>(selector: string) => talk.querySelector<T>(selector);
  const [log, banner, known] = [find('#log'), find('#offline'), find('#known')];
  if (log === null || banner === null || known === null) return;

  adoptExchange(log, TALK);
  adoptTalk(TALK);
  const showKnown = createKnownPanel(known, context, '');
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
    context,
    server: '',
    region: () => null,
    name: TALK,
    onEvent: (event) => {
      refresh(chat.talk().exchanges);
      if (event.kind === 'cleared') showKnown([]);
      if (event.kind !== 'answered') return;
      showKnown(event.exchange.reply?.known ?? []);
      addReadAloud(log);
    },
  });
  refresh(chat.talk().exchanges);
  showKnown(repliesOf(chat).at(-1)?.known ?? []);
  addReadAloud(log);
  addVoiceInput(talk);
  addTalkTools(talk, (text) => chat.say({ text }, text));
  const { matches: wide } = matchMedia('(min-width: 62rem)');
  if (!wide) find('.about details')?.removeAttribute('open');
  chat.resume();
}
