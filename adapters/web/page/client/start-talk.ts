import type { KnownFact } from '../../../../src/conversation/reply.ts';
import type { Chat } from '../../shared/client/chat.ts';
import { createSurface, repliesOf } from '../../shared/client/chat-surface.ts';
import { createKnownPanel } from '../../shared/client/known-panel.tsx';
import { newKey } from '../../shared/client/new-key.ts';
import { createTalkKeeper } from '../../shared/client/talk.ts';
import { knownWords } from '../../shared/view/question/known-facts.tsx';
import { scripted } from '../../shared/view/view-context.ts';
import type { ExchangeRecord } from '../talk/exchange-data.tsx';
import { home } from '../wording.ts';
import { TALK } from './ask-from-elsewhere.ts';
import { isInstalled } from './open-offline.ts';
import { addReadAloud } from './tools/read-aloud.ts';
import { addOpinion, addTalkTools } from './tools/talk-tools.ts';
import { addVoiceInput } from './tools/voice-input.tsx';

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
  const placed = { ...scripted, places: placesOn(talk) };
  const list = createKnownPanel(known, placed, '');
  const short = find('#known-short');
  const showKnown = (facts: readonly KnownFact[]) => {
    list(facts);
    if (short !== null) short.textContent = knownWords(facts);
  };
  const input = find<HTMLTextAreaElement>('textarea');
  const refresh = ({ length }: readonly unknown[]) => {
    talk.classList.toggle('started', length > 0);
    if (input !== null) input.placeholder = length > 0 ? home.next : home.placeholder;
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
  find('.about details')?.toggleAttribute('open', matchMedia('(min-width: 62rem)').matches);
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

/**
 * A page that came with its answer (its form was sent before this script ran) goes on as a talk: the
 * answer is put on record, and drawn again from there.
 */
function adoptExchange(log: HTMLElement, name: string): void {
  const data = log.querySelector('#exchange')?.textContent;
  if (data === null || data === undefined) return;
  const { conversationId, said, reply } = JSON.parse(data) as ExchangeRecord;
  const keeper = createTalkKeeper(name, isInstalled());
  const talk = keeper.load();
  const key = `${conversationId}-${reply.turn}`;
  const before = talk.conversationId === conversationId ? talk.exchanges : [];
  if (!before.some((exchange) => exchange.key === key)) {
    const exchange = { key, inbound: { text: said }, said, reply, refused: null };
    keeper.save({ version: 1, conversationId, exchanges: [...before, exchange] });
  }
  log.replaceChildren();
}

const SAID = '接着刚才的说';
/** What it is to the assistant: it says what it knows, and puts the open question again. */
const MEANT = '我刚才说了什么';

/**
 * A talk that began in a widget goes on here: its id comes in the address's fragment (`#talk=…`), which no
 * server sees, and leaves the address at once.
 */
function adoptTalk(name: string): void {
  const [, id] = /^#talk=([\w-]{20,64})$/.exec(location.hash) ?? [];
  if (id === undefined) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const keeper = createTalkKeeper(name, isInstalled());
  if (keeper.load().conversationId === id) return;
  const exchange = {
    key: newKey(),
    said: SAID,
    inbound: { text: MEANT },
    reply: null,
    refused: null,
  };
  keeper.save({ version: 1, conversationId: id, exchanges: [exchange] });
}
