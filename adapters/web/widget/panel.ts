import { fillPhone } from './fill-phone.ts';
import { fitColours } from './panel-colours.ts';
import { answeredDetail, tellPage } from './panel-events.ts';
import type { Panel, PanelPlace } from './panel-port.ts';
import { addStyle } from './style.ts';
import css from './styles/panel.css';
import { createTalkPanel } from './talk-panel.tsx';

/** Screens where the panel takes all of the room. */
const PHONE = '(max-width: 30rem), (max-height: 30rem)';

/**
 * Makes the dialog of a launcher work. On wide screens it stands beside the page, which stays in
 * reach; on phones it is all there is until it is closed.
 */
export function mountPanel({ host, button, dialog, settings }: PanelPlace): Panel {
  const root = dialog.getRootNode() as ShadowRoot;
  addStyle(root, css, settings.nonce);
  const chat = createTalkPanel({
    root,
    container: dialog,
    server: settings.server,
    region: settings.region,
    closable: true,
    onAnswered: (reply) => tellPage(host, 'answered', answeredDetail(reply)),
  });
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-labelledby', 'title');
  const phone = matchMedia(PHONE);
  let release: (() => void) | null = null;

  const adjust = () => {
    release?.();
    release = null;
    if (dialog.hidden) return;
    dialog.setAttribute('aria-modal', String(phone.matches));
    button.hidden = phone.matches;
    if (phone.matches) release = fillPhone(host);
  };
  const open = () => {
    if (!dialog.hidden) return;
    dialog.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    fitColours(host, dialog);
    adjust();
    // A keyboard that pops up would cover the greeting on touch screens.
    const start = matchMedia('(pointer: coarse)').matches ? '#title' : 'textarea';
    dialog.querySelector<HTMLElement>(start)?.focus();
    tellPage(host, 'open');
  };
  const close = () => {
    if (dialog.hidden) return;
    dialog.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.hidden = false;
    adjust();
    button.focus();
    tellPage(host, 'close');
  };

  phone.addEventListener('change', adjust);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
    fitColours(host, dialog),
  );
  dialog.querySelector('.close')?.addEventListener('click', close);
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close();
  });
  return { open, close, say: (text) => chat.say({ text }, text) };
}
