import type { Reply } from '../../../src/conversation/reply.ts';
import type { Chat } from '../shared/client/chat.ts';
import { createSurface, repliesOf } from '../shared/client/chat-surface.ts';
import { draw } from '../shared/client/draw.ts';
import { createKnownPanel } from '../shared/client/known-panel.tsx';
import type { ViewContext } from '../shared/view/view-context.ts';
import { PanelView } from './panel-view.tsx';

export interface TalkPanelOptions {
  readonly root: ShadowRoot;
  /** empty; the panel is drawn into it */
  readonly container: HTMLElement;
  readonly server: string;
  readonly region: string | null;
  readonly closable: boolean;
  readonly onAnswered: (reply: Reply) => void;
}

/** Draws the panel and its talk; what an earlier page of this tab left is there again. */
export function createTalkPanel(options: TalkPanelOptions): Chat {
  const { root, container, server, region, closable, onAnswered } = options;
  const context: ViewContext = {
    base: server,
    action: '/embed',
    newTab: true,
    choices: 'buttons',
    hidden: [],
    questionOf: null,
  };
  draw(container, <PanelView context={context} closable={closable} />);
  const find = (selector: string) => {
    const found = container.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`the panel has no ${selector}`);
    return found;
  };
  const about = find('.about');
  const show = createKnownPanel(find('.facts'), context, server);
  const showKnown = (reply: Reply | null | undefined) => {
    const known = reply?.known ?? [];
    about.hidden = known.length === 0;
    show(known);
  };
  const chat = createSurface({
    root,
    log: find('.log'),
    scroller: find('.scroll'),
    banner: find('.banner'),
    context,
    server,
    region,
    name: `hxd.talk ${server}`,
    onEvent: (event) => {
      if (event.kind === 'cleared') showKnown(null);
      if (event.kind !== 'answered' || event.exchange.reply === null) return;
      showKnown(event.exchange.reply);
      onAnswered(event.exchange.reply);
    },
  });
  showKnown(repliesOf(chat).at(-1));
  chat.resume();
  return chat;
}
