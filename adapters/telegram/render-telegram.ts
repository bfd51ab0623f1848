import { type Reply, sentence } from '../../src/conversation/reply.ts';
import type { InboundMessage, Rendering } from '../adapter.ts';
import { channelLimits } from '../render/channel-limits.ts';
import type { Choice } from '../render/choices.ts';
import { layOut } from '../render/lay-out.ts';
import { UNREADABLE_WORDS, type Unreadable } from './wording.ts';

/** One call to Telegram. */
export type TelegramSend =
  /** stops the spinning of the button that was pressed */
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'text'; readonly text: string; readonly keyboard: readonly Button[][] };

/** An answer as calls to Telegram; plain text, so that nothing needs escaping and numbers can be tapped. */
export function renderTelegram(reply: Reply, message: InboundMessage): Rendering<TelegramSend> {
  const { to, chatKey } = message;
  const unreadable = to['unreadable'];
  const said = isUnreadable(unreadable) ? instead(reply, UNREADABLE_WORDS[unreadable]) : reply;
  const { texts, choices } = layOut(said, channelLimits.telegram, chatKey);
  const last = texts.length - 1;
  const keyboard = keyboardRows(choices);
  return {
    sends: [
      ...(to['callback'] === undefined ? [] : [{ kind: 'acknowledge' } as const]),
      ...texts.map((text, index) => ({
        kind: 'text' as const,
        text,
        keyboard: index === last ? keyboard : [],
      })),
    ],
  };
}

/** The same answer with other words; notices stay, they may be said only once. */
function instead(reply: Reply, text: string): Reply {
  const notices = reply.messages.filter((message) => message.type === 'notice');
  return { ...reply, messages: [sentence(text), ...notices] };
}

function isUnreadable(kind: string | undefined): kind is Unreadable {
  return kind !== undefined && kind in UNREADABLE_WORDS;
}

interface Button {
  readonly text: string;
  readonly callback_data: string;
}

/** Widths in Chinese characters up to which three, two buttons stand side by side on a phone. */
const THREE_UP_TO = 4;
const TWO_UP_TO = 8;

/** Buttons in rows: options in a grid, commands side by side, each topic in a row of its own. */
function keyboardRows(choices: readonly Choice[]): Button[][] {
  const of = (kind: Choice['kind']) => choices.filter((choice) => choice.kind === kind);
  return [
    ...inRows(of('option'), columnsFor(of('option'))),
    ...inRows(of('command'), columnsFor(of('command'))),
    ...inRows(of('topic'), 1),
  ];
}

function columnsFor(choices: readonly Choice[]): number {
  const widest = Math.max(0, ...choices.map(({ label }) => [...label].length));
  return widest <= THREE_UP_TO ? 3 : widest <= TWO_UP_TO ? 2 : 1;
}

function inRows(choices: readonly Choice[], columns: number): Button[][] {
  const rows: Button[][] = [];
  choices.forEach(({ label, payload }, index) => {
    const button = { text: label, callback_data: payload };
    if (index % columns === 0) rows.push([button]);
    else rows.at(-1)?.push(button);
  });
  return rows;
}
