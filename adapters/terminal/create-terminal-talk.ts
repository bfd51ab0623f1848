import type { Conversation } from '../../src/conversation/conversation.ts';
import { type Inbound, inboundOfText, MAX_TEXT } from '../../src/conversation/inbound.ts';
import type { ConversationState } from '../../src/conversation/state.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { channelLimits } from '../render/channel-limits.ts';
import { passagesOf } from '../render/lay-out.ts';
import { joinPassages } from '../render/passage.ts';
import { type Paint, paintNothing } from './paint.ts';
import { CLOSING, TOO_LONG } from './wording.ts';

/** A talk with one person at a terminal, kept in memory and gone with it. */
export interface TerminalTalk {
  /** the assistant's first words, before anything was said */
  readonly greet: () => string;
  /** the answer to a line; null for an empty one */
  readonly hear: (line: string) => TerminalAnswer | null;
}

export interface TerminalAnswer {
  readonly text: string;
  readonly isLast: boolean;
}

const LEAVING = /^[/／]?(退出|再见|exit|quit|q)$/i;

/** @param given what the owner said on the command line; told anew once everything was cleared */
export function createTerminalTalk(
  conversation: Conversation,
  today: CivilDate,
  given: Pick<Inbound, 'region' | 'asOf'>,
  paint: Paint = paintNothing,
): TerminalTalk {
  let state: ConversationState | null = null;
  const turn = (inbound: Inbound): string => {
    const isFresh: boolean = state === null || state.answers.length === 0;
    const result = conversation.turn(state, isFresh ? { ...given, ...inbound } : inbound, today);
    state = result.state;
    const passages = passagesOf(result.reply, channelLimits.terminal);
    return joinPassages(
      passages.map((passage) => ({ ...passage, text: paint(passage.text, passage.type) })),
    );
  };
  return {
    greet: () => turn({}),
    hear: (line) => {
      const text = line.trim();
      if (text === '') return null;
      if (LEAVING.test(text)) return { text: CLOSING, isLast: true };
      if (text.length > MAX_TEXT) return { text: TOO_LONG, isLast: false };
      return { text: turn(inboundOfText(text.replace(/^[/／]/, ''))), isLast: false };
    },
  };
}
