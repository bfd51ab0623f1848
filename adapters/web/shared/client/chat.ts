import type { Sent } from '../../../../src/conversation/inbound.ts';
import { FORGET } from '../../../../src/conversation/read/command-words.ts';
import type { Reply } from '../../../../src/conversation/reply.ts';
import { newKey } from './new-key.ts';
import { type Posted, postTurn } from './post-turn.ts';
import { createRetry, type Wait } from './retry.ts';
import type { Exchange, Talk, TalkKeeper } from './talk.ts';
import { gaveUpWords } from './wait-words.ts';

/** What happens in a talk, for whoever draws it. */
export type ChatEvent =
  | { readonly kind: 'said' | 'answered' | 'refused' | 'again'; readonly exchange: Exchange }
  /** everything before was deleted */
  | { readonly kind: 'cleared' }
  /** what was said waits for the network or the service; null when it no longer does */
  | { readonly kind: 'waiting'; readonly wait: Wait | null };

export interface Chat {
  readonly talk: () => Talk;
  /** @param said what the owner sees as their own words */
  readonly say: (inbound: Sent, said: string) => void;
  /** Ends the talk on this device; what is said next begins another. */
  readonly reset: () => void;
  /** Sends once more what could not be sent. */
  readonly again: (key: string) => void;
  /** Sends what an earlier page left unsent. */
  readonly resume: () => void;
}

/**
 * A talk with the service: said in order, one at a time, kept until answered. A lost answer is asked
 * for again under the same key, so that nothing is done twice.
 */
export function createChat({
  server,
  keeper,
  region,
  onEvent,
}: {
  readonly server: string;
  readonly keeper: TalkKeeper;
  /** sent with the first message: where the page that asks belongs */
  readonly region: () => string | null;
  readonly onEvent: (event: ChatEvent) => void;
}): Chat {
  let talk = keeper.load();
  let sending = false;

  const keep = (next: Partial<Talk>) => {
    talk = { ...talk, ...next };
    keeper.save(talk);
  };
  const clear = () => {
    keep({ exchanges: [] });
    onEvent({ kind: 'cleared' });
  };
  /** False for an exchange that was deleted while it was under way. */
  const settle = (done: Exchange): boolean => {
    if (!talk.exchanges.some(({ key }) => key === done.key)) return false;
    keep({ exchanges: talk.exchanges.map((other) => (other.key === done.key ? done : other)) });
    return true;
  };
  const take = (exchange: Exchange, posted: Exclude<Posted, { kind: 'later' }>) => {
    if (posted.kind === 'refused') {
      const refused = { ...exchange, refused: posted.why };
      if (settle(refused)) onEvent({ kind: 'refused', exchange: refused });
      return;
    }
    const answered = { ...exchange, reply: posted.reply };
    if (!settle(answered)) return;
    const gone = isGone(posted.reply);
    keep({ conversationId: gone ? null : posted.conversationId });
    if (gone && talk.exchanges.length > 1) {
      clear();
      keep({ exchanges: [answered] });
      onEvent({ kind: 'said', exchange: answered });
    }
    onEvent({ kind: 'answered', exchange: answered });
  };

  const send = async (): Promise<void> => {
    const next = talk.exchanges.find(({ reply, refused }) => reply === null && refused === null);
    if (sending || next === undefined) return;
    sending = true;
    const { key, inbound } = next;
    const posted = await postTurn(server, { key, inbound, conversationId: talk.conversationId });
    sending = false;
    if (posted.kind === 'later') {
      const { cause, afterSeconds } = posted;
      if (retry.later(cause, afterSeconds) || cause === 'offline') return;
      const refused = { ...next, refused: gaveUpWords(cause), again: true };
      if (settle(refused)) onEvent({ kind: 'refused', exchange: refused });
      return send();
    }
    retry.done();
    take(next, posted);
    return send();
  };
  const retry = createRetry(send, (wait) => onEvent({ kind: 'waiting', wait }));

  return {
    talk: () => talk,
    say: (inbound, said) => {
      // What is to be deleted goes from this device at once, whether or not the network is there.
      if (inbound.text === FORGET) clear();
      const first = talk.conversationId === null && talk.exchanges.length === 0;
      const place = region();
      const placed = first && place !== null ? { ...inbound, region: place } : inbound;
      const exchange = { key: newKey(), inbound: placed, said, reply: null, refused: null };
      keep({ exchanges: [...talk.exchanges, exchange] });
      onEvent({ kind: 'said', exchange });
      void send();
    },
    reset: () => {
      keep({ conversationId: null });
      clear();
    },
    again: (key) => {
      const exchange = talk.exchanges.find((one) => one.key === key);
      if (exchange === undefined) return;
      const anew = { ...exchange, refused: null, again: false };
      settle(anew);
      onEvent({ kind: 'again', exchange: anew });
      void send();
    },
    resume: () => void send(),
  };
}

/** The answer to whoever asked for everything to be deleted, in whatever words. */
function isGone(reply: Reply): boolean {
  // A reply kept from before there were blocks has none.
  return reply.messages.some(({ blocks = [] }) =>
    blocks.some(({ data }) => data?.event === 'forgotten'),
  );
}
