import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Inbound } from '../../src/conversation/inbound.ts';
import type { ConversationState } from '../../src/conversation/state.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { type Style, showReply } from './show-reply.ts';

/** What a talk in the terminal is held with. */
export interface TerminalTalk {
  readonly conversation: Conversation;
  /** what the person types, line by line; the talk ends with it */
  readonly lines: AsyncIterable<string>;
  readonly write: (text: string) => void;
  readonly style: Style;
  /** the day in Asia/Shanghai */
  readonly today: CivilDate;
  /** given with the first message, as a client would */
  readonly given: Pick<Inbound, 'region' | 'asOf'>;
  /** whether the typed lines should be shown as well: when they come from a file */
  readonly echo: boolean;
}

const GOODBYE = /^(退出|再见|拜拜|exit|quit|q)$/i;

/** Holds a talk until the lines end or the person says 退出. The state lives as long as the talk. */
export async function talk({
  conversation,
  lines,
  write,
  style,
  today,
  given,
  echo,
}: TerminalTalk): Promise<void> {
  let state: ConversationState | null = null;
  const take = (inbound: Inbound) => {
    const result = conversation.turn(state, inbound, today);
    state = result.state;
    write(`${showReply(result.reply, style)}\n\n`);
  };
  for await (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    if (echo) write(`${style.bold(`> ${text}`)}\n\n`);
    if (GOODBYE.test(text)) {
      write('再见，祝您生意好。\n');
      return;
    }
    take({ text, ...given });
  }
}
