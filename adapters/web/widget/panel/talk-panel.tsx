import type { Reply } from '../../../../src/conversation/reply.ts';
import type { Chat } from '../../shared/client/chat.ts';
import { createSurface, repliesOf } from '../../shared/client/chat-surface.ts';
import { draw, redraw } from '../../shared/client/draw.ts';
import { createKnownPanel } from '../../shared/client/known-panel.tsx';
import { scripted, type ViewContext } from '../../shared/view/view-context.ts';
import type { WidgetSettings } from '../settings.ts';
import { Hello, PanelView } from './panel-view.tsx';

type TalkSettings = Pick<WidgetSettings, 'server' | 'region' | 'greeting' | 'questions'>;

export interface TalkPanelOptions {
  readonly root: ShadowRoot;
  /** empty; the panel is drawn into it */
  readonly container: HTMLElement;
  readonly settings: TalkSettings;
  readonly closable: boolean;
  readonly onAnswered: (reply: Reply) => void;
}

/** The panel's talk, and the parts of it that others move. */
export interface TalkPanel {
  readonly chat: Chat;
  readonly log: HTMLElement;
  readonly scroller: HTMLElement;
  readonly update: (settings: TalkSettings) => void;
}

/**
 * Draws the panel and its talk; what an earlier page of this tab left is there again.
 * @throws Error where the panel that is drawn lacks a part of its own
 */
export function createTalkPanel(options: TalkPanelOptions): TalkPanel {
  const { root, container, closable, onAnswered } = options;
  let settings = options.settings;
  const { server } = settings;
  const context: ViewContext = { ...scripted, base: server, action: '/embed', newTab: true };
  draw(container, <PanelView context={context} closable={closable} />);
  const find = <T extends HTMLElement>(selector: string) => {
    const found = container.querySelector<T>(selector);
    if (found === null) throw new Error(`the panel has no ${selector}`);
    return found;
  };
  const [about, log, scroller, more] = ['.about', '.log', '.scroll', '.more'].map(find);
  const hello = find('.hello');
  const greet = () => redraw(hello, <Hello {...settings} context={context} />);
  greet();
  const page = find<HTMLAnchorElement>('.page');
  const show = createKnownPanel(find('.facts'), context, server);
  const refresh = (reply: Reply | null | undefined) => {
    const known = reply?.known ?? [];
    if (about) about.hidden = known.length === 0;
    show(known);
    // In the fragment, which is sent to nobody: the page takes the talk along by it.
    const { conversationId } = chat.talk();
    page.href = `${server}/${conversationId === null ? '' : `#talk=${conversationId}`}`;
  };
  const chat = createSurface({
    root,
    log: find('.log'),
    scroller: find('.scroll'),
    banner: find('.banner'),
    context,
    server,
    region: () => settings.region,
    name: `hxd.talk ${server}`,
    onEvent: (event) => {
      if (event.kind === 'cleared') refresh(null);
      if (event.kind !== 'answered' || event.exchange.reply === null) return;
      refresh(event.exchange.reply);
      onAnswered(event.exchange.reply);
    },
  });
  more?.addEventListener('click', (event) => {
    const act = (event.target as Element).closest('[data-act]')?.getAttribute('data-act');
    if (act === null || act === undefined) return;
    more.removeAttribute('open');
    if (act === 'restart') chat.reset();
    else chat.say({ text: FORGET }, FORGET);
    container.querySelector('textarea')?.focus();
  });
  // The menu closes before the panel does, and when one goes on elsewhere.
  more?.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || !more.hasAttribute('open')) return;
    event.stopPropagation();
    more.removeAttribute('open');
    more.querySelector('summary')?.focus();
  });
  container.addEventListener('pointerdown', ({ target }) => {
    if (!more?.contains(target as Node)) more?.removeAttribute('open');
  });
  refresh(repliesOf(chat).at(-1));
  chat.resume();
  return {
    chat,
    log: log ?? container,
    scroller: scroller ?? container,
    update: (next) => {
      settings = next;
      greet();
    },
  };
}

const FORGET = '删除我的记录';
