import type { Sent } from '../../../../src/conversation/inbound.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';

/** One thing said and what was answered to it. */
export interface Exchange {
  /** made here, sent along: the server answers one key once */
  readonly key: string;
  readonly inbound: Sent;
  /** what the owner sees as their own words */
  readonly said: string;
  readonly reply: Reply | null;
  /** why it could not be sent, in words for the owner; it is not tried again by itself */
  readonly refused: string | null;
  /** it may be sent again when they ask for it */
  readonly again?: boolean;
}

/** A talk as this tab keeps it: enough to show it again and to send what is not answered yet. */
export interface Talk {
  readonly version: 1;
  readonly conversationId: string | null;
  readonly exchanges: readonly Exchange[];
}

const emptyTalk: Talk = { version: 1, conversationId: null, exchanges: [] };

/** How many exchanges are kept for showing again. */
const KEPT = 30;

/** Keeps the talk in the tab's own storage, or the device's; in memory alone where the browser forbids that. */
export interface TalkKeeper {
  readonly load: () => Talk;
  readonly save: (talk: Talk) => void;
}

/** @param onDevice it outlives the tab: only on a page that was put on the home screen */
export function createTalkKeeper(name: string, onDevice = false): TalkKeeper {
  const storage = () => (onDevice ? localStorage : sessionStorage);
  return {
    load: () => {
      try {
        const stored: unknown = JSON.parse(storage().getItem(name) ?? 'null');
        return isTalk(stored) ? stored : emptyTalk;
      } catch {
        return emptyTalk;
      }
    },
    save: (talk) => {
      try {
        const kept = { ...talk, exchanges: talk.exchanges.slice(-KEPT) };
        if (talk.conversationId === null && kept.exchanges.length === 0) storage().removeItem(name);
        else storage().setItem(name, JSON.stringify(kept));
      } catch {
        // Storage is full or forbidden: the talk goes on, it just does not outlive the page.
      }
    },
  };
}

/** The storage may hold another version's talk, or what a page put there: then it starts afresh. */
function isTalk(stored: unknown): stored is Talk {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'version' in stored &&
    stored.version === 1 &&
    'exchanges' in stored &&
    Array.isArray(stored.exchanges)
  );
}
