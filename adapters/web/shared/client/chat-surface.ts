import type { Reply } from '../../../../src/conversation/reply.ts';
import type { ViewContext } from '../view/view-context.ts';
import { type Chat, type ChatEvent, createChat } from './chat.ts';
import { createChatLog } from './chat-log.tsx';
import { readForm } from './read-form.ts';
import type { Wait } from './retry.ts';
import { createTalkKeeper } from './talk.ts';
import { waitWords } from './wait-words.ts';

export interface SurfaceOptions {
  /** holds all forms that say something */
  readonly root: HTMLElement | ShadowRoot;
  readonly log: HTMLElement;
  /** what scrolls the record; null where the page itself does */
  readonly scroller: HTMLElement | null;
  /** says that what was typed waits for the network */
  readonly banner: HTMLElement;
  readonly context: ViewContext;
  readonly server: string;
  /** sent with the first message: where the page that asks belongs */
  readonly region: () => string | null;
  /** name in the tab's storage */
  readonly name: string;
  /** the talk is kept on the device, beyond the tab */
  readonly onDevice?: boolean;
  readonly onEvent: (event: ChatEvent) => void;
}

/** After these there is something new at the end of the record: an answer, or why there is none. */
const MOVES: ReadonlySet<ChatEvent['kind']> = new Set(['said', 'answered', 'refused']);

/** Joins a talk to its forms and its record: what is submitted is said, what is answered is drawn. */
export function createSurface(options: SurfaceOptions): Chat {
  const { root, log, scroller, banner, context, server, region, name, onEvent } = options;
  const record = createChatLog(log, context);
  const onChat = (event: ChatEvent) => {
    const hadFocus = log.contains(activeIn(root));
    record.show(event);
    if (event.kind === 'waiting') showWait(event.wait, banner, log);
    if (event.kind === 'said') moveFocus(log, hadFocus);
    onEvent(event);
    // Last, as what else the page draws may move the record.
    if (MOVES.has(event.kind)) showTurn(log, scroller);
  };
  const chat = createChat({
    server,
    region,
    keeper: createTalkKeeper(name, options.onDevice),
    onEvent: onChat,
  });

  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['say'] === undefined) return;
    event.preventDefault();
    const saying = readForm(form, (event as SubmitEvent).submitter);
    if (saying === null) return showEmpty(form);
    form.querySelector('.fault')?.remove();
    form.reset();
    chat.say(saying.inbound, saying.said);
  });
  log.addEventListener('click', ({ target }) => {
    const key = target instanceof HTMLElement ? target.dataset['again'] : undefined;
    if (key !== undefined) chat.again(key);
  });
  root.addEventListener('keydown', (event) => sendOnEnter(event as KeyboardEvent));

  record.restore(chat.talk().exchanges);
  return chat;
}

/** Says why an answer is late; while it is said, nothing else need show that one waits. */
function showWait(wait: Wait | null, banner: HTMLElement, log: HTMLElement): void {
  if (wait !== null) banner.textContent = waitWords(wait);
  banner.hidden = wait === null;
  log.classList.toggle('waits', wait !== null);
}

/** The answers so far, oldest first. */
export function repliesOf(chat: Chat): readonly Reply[] {
  return chat.talk().exchanges.flatMap(({ reply }) => reply ?? []);
}

/** Nothing was filled in: says so at the field, which gets the focus. */
function showEmpty(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>('textarea, select, input:not([type="hidden"])');
  if (form.classList.contains('question') && form.querySelector('.fault') === null) {
    const fault = document.createElement('p');
    fault.className = 'fault';
    fault.setAttribute('role', 'alert');
    fault.textContent = '还没填。填了或选了再按；不清楚就选“不清楚”。';
    form.querySelector('legend')?.after(fault);
  }
  field?.focus();
}

/** Enter sends, Shift+Enter breaks the line; while an input method composes, Enter is its own. */
function sendOnEnter(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  if (!(target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  target.form?.requestSubmit();
}

function activeIn(root: HTMLElement | ShadowRoot): Element | null {
  return root instanceof ShadowRoot ? root.activeElement : document.activeElement;
}

/**
 * Focus goes to the newest turn where the pressed button has gone out of use, and on touch screens,
 * where the keyboard would cover the answer.
 */
function moveFocus(log: HTMLElement, hadFocus: boolean): void {
  const turn = log.lastElementChild;
  if (!(turn instanceof HTMLElement)) return;
  if (hadFocus || matchMedia('(pointer: coarse)').matches) turn.focus({ preventScroll: true });
}

/** A small screen: the answer needs all of it, and who asked knows what was asked. */
const SMALL = '(max-height: 44rem) and (max-width: 40rem)';

/** Brings the newest turn into sight, its beginning first. */
export function showTurn(log: HTMLElement, scroller: HTMLElement | null): void {
  const turn = log.lastElementChild;
  if (!(turn instanceof HTMLElement)) return;
  if (scroller === null) {
    const reply = matchMedia(SMALL).matches ? turn.querySelector('.reply') : null;
    (reply ?? turn).scrollIntoView({ block: 'start' });
    return;
  }
  // Not `scrollIntoView`, which would move the partner's page as well.
  const distance = turn.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += distance - 8;
}
