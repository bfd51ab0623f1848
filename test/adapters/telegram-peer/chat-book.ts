import type { PeerChat, PeerMessage, PeerUser } from './types.ts';

/** What Telegram knows of chats: who blocked the bot, who must wait, what was said. */
export interface ChatBook {
  readonly chats: Map<number, PeerChat>;
  readonly blocked: Set<number>;
  /** chats that moved, by their old id */
  readonly moved: Map<number, number>;
  /** seconds to wait, for the next sends of a chat; one entry a send */
  readonly slowDown: Map<number, number[]>;
  readonly messages: PeerMessage[];
  /** buttons pressed and not yet acknowledged, with who pressed them */
  readonly spinning: Map<string, PeerUser>;
  /** what was shown over a pressed button */
  readonly toasts: string[];
  readonly nextMessageId: () => number;
}

export function createChatBook(): ChatBook {
  let messageId = 0;
  return {
    chats: new Map(),
    blocked: new Set(),
    moved: new Map(),
    slowDown: new Map(),
    messages: [],
    spinning: new Map(),
    toasts: [],
    nextMessageId: () => {
      messageId += 1;
      return messageId;
    },
  };
}
