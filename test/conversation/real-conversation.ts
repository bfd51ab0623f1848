import type { Conversation, TurnResult } from '../../src/conversation/conversation.ts';
import { createConversation } from '../../src/conversation/create-conversation.ts';
import { createJudgement } from '../../src/conversation/create-judgement.ts';
import type { Deps } from '../../src/conversation/deps.ts';
import { createDirectory } from '../../src/conversation/directory/directory.ts';
import { inboundSchema, type Sent } from '../../src/conversation/inbound.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { ConversationState } from '../../src/conversation/state.ts';
import { createRulebook } from '../../src/eligibility/rulebook.ts';
import { createHolding } from '../../src/eligibility/validity/holding.ts';
import knowledge from '../../src/generated/knowledge.js';
import storedSearch from '../../src/generated/search.js';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { openStored } from '../../src/search/stored/stored-search.ts';

export { knowledge };
export const today = '2026-11-21' as CivilDate;

/** Opened once for all tests that share their modules. */
export const search = createSearch(knowledge, openStored(storedSearch), createHolding(knowledge));

/** What the conversation is made of, over the compiled knowledge of this project. */
export const deps: Deps = {
  knowledge,
  search,
  judgement: createJudgement(createRulebook(knowledge), search, knowledge),
  directory: createDirectory(knowledge, 'published'),
  retentionDays: 30,
};

/** The assistant over it. */
export const conversation: Conversation = createConversation(deps);

/** A message as the edge takes it in; a string is free text. */
export const received = (message: string | Sent) =>
  inboundSchema.parse(typeof message === 'string' ? { text: message } : message);

interface Talk {
  readonly replies: Reply[];
  readonly state: ConversationState | null;
}

/** Takes messages one after another; a string is free text. Gives every reply, and the state left. */
export const talkAnew = (...messages: readonly (string | Sent)[]): Talk =>
  goOn(messages, () => undefined);

/** What came of every talk so far, by what was said in it. */
const before = new Map<string, TurnResult>();

/** The same; a talk that begins as another did goes on from there, its last turn is always taken anew. */
export const talk = (...messages: readonly (string | Sent)[]): Talk =>
  goOn(messages, (key) => before.get(key));

function goOn(
  messages: readonly (string | Sent)[],
  knownOf: (key: string) => TurnResult | undefined,
): Talk {
  let state: ConversationState | null = null;
  const replies: Reply[] = [];
  for (const [at, message] of messages.entries()) {
    const key = JSON.stringify(messages.slice(0, at + 1));
    const known = at < messages.length - 1 ? knownOf(key) : undefined;
    const result: TurnResult = known ?? conversation.turn(state, received(message), today);
    before.set(key, result);
    state = result.state;
    replies.push(result.reply);
  }
  return { replies, state };
}

/** The last reply of a talk. */
export function lastOf(...messages: readonly (string | Sent)[]): Reply {
  const reply = talk(...messages).replies.at(-1);
  if (reply === undefined) throw new Error('nothing was said');
  return reply;
}

/** The second layers of a reply, a block a line. */
export const depthOf = (reply: Reply) =>
  reply.messages
    .flatMap(({ blocks }) => blocks.filter(({ layer }) => layer === 2))
    .map(({ text }) => text)
    .join('\n');

export const wordsOf = (reply: Reply) => reply.messages.map((message) => message.text).join('\n');
