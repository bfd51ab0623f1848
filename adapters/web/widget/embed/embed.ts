import type { Reply } from '../../../../src/conversation/reply.ts';
import { fitColours } from '../panel/panel-colours.ts';
import { answeredDetail, questionDetail } from '../panel/panel-events.ts';
import { createTalkPanel } from '../panel/talk-panel.tsx';
import { addStyle } from '../style.ts';
import css from '../styles/panel.css';

/** The script of `/embed`, the page for a partner's iframe: the panel fills the frame. */
const host = document.getElementById('hxd');
if (host !== null) {
  host.replaceChildren();
  host.className = 'framed';
  const { region = null, parent = null, accent, greeting = null, questions = '' } = host.dataset;
  const grows = host.dataset['height'] === 'auto';
  if (accent !== undefined && CSS.supports('color', accent))
    host.style.setProperty('--hxd-accent', accent);
  const root = host.attachShadow({ mode: 'open' });
  addStyle(root, css, '');
  const panel = document.createElement('div');
  panel.id = 'panel';
  panel.className = grows ? 'grown' : 'whole';
  root.append(panel);
  const outside = joinParent(parent);
  const { chat } = createTalkPanel({
    root,
    container: panel,
    settings: {
      server: '',
      region: region || null,
      greeting,
      questions: questions.split('|').filter(Boolean).slice(0, 4),
    },
    closable: false,
    onAnswered: (reply) => outside.answered(reply),
  });
  // In a frame the panel is the whole page.
  panel.querySelector('h2')?.setAttribute('aria-level', '1');
  fitColours(host, panel);
  outside.onAsk((text) => chat.say({ text }, text));
  if (grows) outside.grow(panel);
  outside.opened();
}

/** The page that frames us, once its origin is known; messages go to that origin alone. */
interface ParentWindow {
  readonly opened: () => void;
  readonly answered: (reply: Reply) => void;
  /** tells how high the panel is, whenever that changes: `{type: 'height', height}` in pixels */
  readonly grow: (panel: HTMLElement) => void;
  /** `{to: 'hxd', version: 1, type: 'ask', text}` from the parent */
  readonly onAsk: (listener: (text: string) => void) => void;
}

/** @param origin of the parent as the server has checked it against the allowed ones, or null */
function joinParent(origin: string | null): ParentWindow {
  const framed = window.parent !== window && origin !== null && origin !== '';
  const tell = (type: string, detail: object) => {
    if (framed) window.parent.postMessage({ ...detail, from: 'hxd', version: 1, type }, origin);
  };
  return {
    opened: () => tell('open', {}),
    answered: (reply) => {
      tell('answered', answeredDetail(reply));
      const asked = questionDetail(reply);
      if (asked !== null) tell('question', asked);
    },
    grow: (panel) => {
      const watch = new ResizeObserver(() => tell('height', { height: panel.offsetHeight }));
      watch.observe(panel);
    },
    onAsk: (listener) => {
      addEventListener('message', ({ origin: sender, source, data }) => {
        if (!framed || sender !== origin || source !== window.parent) return;
        const text = askOf(data);
        if (text !== null) listener(text);
      });
    },
  };
}

/** The text of a message of ours in a version that we know; null for anything else. */
function askOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const { to, version, type, text } = data as Readonly<Record<string, unknown>>;
  if (to !== 'hxd' || version !== 1 || type !== 'ask' || typeof text !== 'string') return null;
  const trimmed = text.trim().slice(0, 2000);
  return trimmed === '' ? null : trimmed;
}
