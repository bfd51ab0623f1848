import { showTurn } from '../../shared/client/chat-surface.ts';
import { addStyle } from '../style.ts';
import css from '../styles/panel.css';
import { lift, lower } from '../top-layer.ts';
import { fitColours } from './panel-colours.ts';
import { answeredDetail, questionDetail, tellPage } from './panel-events.ts';
import type { Panel, PanelPlace } from './panel-port.ts';
import { createTalkPanel } from './talk-panel.tsx';

/** Screens where the panel takes all of the room. */
const PHONE = '(max-width: 30rem), (max-height: 30rem)';
/** Marks, in the browser's history, the step that Back undoes by closing the panel. */
const OPENED = 'hxdOpen';

/**
 * Makes the dialog of a launcher work. On wide screens it stands beside the page, which stays in
 * reach; on phones it is all there is until it is closed. Inline it stands in the page, always open.
 */
export function mountPanel({ host, button, dialog, settings: given }: PanelPlace): Panel {
  const root = dialog.getRootNode() as ShadowRoot;
  addStyle(root, css, given.nonce);
  let settings = given;
  const talk = createTalkPanel({
    root,
    container: dialog,
    settings,
    closable: !settings.inline,
    onAnswered: (reply) => {
      tellPage(host, 'answered', answeredDetail(reply));
      const asked = questionDetail(reply);
      if (asked !== null) tellPage(host, 'question', asked);
    },
  });
  dialog.setAttribute('role', settings.inline ? 'region' : 'dialog');
  dialog.setAttribute('aria-labelledby', 'title');
  const phone = matchMedia(PHONE);
  let release: (() => void) | null = null;

  const dress = () => {
    fitColours(host, dialog);
    if (!settings.inline && !dialog.hidden) lift(dialog);
  };
  const adjust = () => {
    release?.();
    release = null;
    if (dialog.hidden || settings.inline) return;
    dialog.setAttribute('aria-modal', String(phone.matches));
    button.hidden = phone.matches;
    if (phone.matches) release = fillPhone(host);
  };
  const open = () => {
    if (!dialog.hidden) return;
    dialog.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    dress();
    adjust();
    showTurn(talk.log, talk.scroller);
    if (settings.inline) return;
    if (phone.matches && history.state?.[OPENED] !== true)
      history.pushState({ ...history.state, [OPENED]: true }, '');
    // A keyboard that pops up would cover the greeting on touch screens.
    const start = matchMedia('(pointer: coarse)').matches ? '#title' : 'textarea';
    dialog.querySelector<HTMLElement>(start)?.focus({ preventScroll: true });
    tellPage(host, 'open');
  };
  const shut = () => {
    if (dialog.hidden || settings.inline) return;
    lower(dialog);
    dialog.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.hidden = false;
    adjust();
    button.focus();
    tellPage(host, 'close');
  };
  const close = () => {
    if (dialog.hidden) return;
    shut();
    if (history.state?.[OPENED] === true) history.back();
  };

  addEventListener('popstate', () => {
    if (history.state?.[OPENED] !== true) shut();
  });
  phone.addEventListener('change', adjust);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress);
  dialog.querySelector('.close')?.addEventListener('click', close);
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close();
  });
  if (settings.inline) open();
  return {
    open,
    close,
    say: (text) => talk.chat.say({ text }, text),
    reset: talk.chat.reset,
    update: (next) => {
      settings = next;
      talk.update(next);
      dress();
    },
  };
}

/**
 * On a phone the open panel is all there is: it fills what the keyboard leaves of the screen, and the
 * page behind it is out of reach. `release` puts everything back.
 */
function fillPhone(host: HTMLElement): () => void {
  const viewport = window.visualViewport;
  // Only the visual viewport shrinks when a keyboard opens; `dvh` does not on iOS.
  const adjust = () => {
    if (viewport === null) return;
    host.style.setProperty('--hxd-top', `${viewport.offsetTop}px`);
    host.style.setProperty('--hxd-height', `${viewport.height}px`);
  };
  adjust();
  viewport?.addEventListener('resize', adjust);
  viewport?.addEventListener('scroll', adjust);

  const silenced = siblingsUpToBody(host).filter((element) => !element.inert);
  for (const element of silenced) element.inert = true;
  const { overflow } = document.documentElement.style;
  document.documentElement.style.overflow = 'hidden';
  return () => {
    viewport?.removeEventListener('resize', adjust);
    viewport?.removeEventListener('scroll', adjust);
    for (const element of silenced) element.inert = false;
    document.documentElement.style.overflow = overflow;
  };
}

/** Everything on the page that neither is the host nor holds it. */
function siblingsUpToBody(host: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: Element = host; at !== document.body && at.parentElement; at = at.parentElement) {
    for (const sibling of at.parentElement.children)
      if (sibling !== at && sibling instanceof HTMLElement) found.push(sibling);
  }
  return found;
}
