import type { Reply } from '../../../../src/conversation/reply.ts';
import { answeredDetail, questionDetail } from '../panel/panel-events.ts';

/** The page that frames us, once its origin is known; messages go to that origin alone. */
export interface ParentWindow {
  readonly opened: () => void;
  readonly answered: (reply: Reply) => void;
  /** tells how high the panel is, whenever that changes: `{type: 'height', height}` in pixels */
  readonly grow: (panel: HTMLElement) => void;
  /** `{to: 'hxd', version: 1, type: 'ask', text}` from the parent */
  readonly onAsk: (listener: (text: string) => void) => void;
}

/** @param origin of the parent as the server has checked it against the allowed ones, or null */
export function joinParent(origin: string | null): ParentWindow {
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
