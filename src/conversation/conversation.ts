import type { CivilDate } from '../knowledge/civil-date.ts';
import type { CaseContent } from './case/case-content.ts';
import type { Inbound } from './inbound.ts';
import type { Reply } from './reply.ts';
import type { ConversationState } from './state.ts';

/** What a turn asks its keeper to do besides storing the state. */
export type Effect =
  /** the owner wants everything about this conversation deleted; the state is empty */
  | { readonly kind: 'forget' }
  /** nothing was found for this question */
  | { readonly kind: 'unanswered'; readonly text: string; readonly region: string | null }
  /** a case code is to be given out for exactly this content */
  | { readonly kind: 'case'; readonly content: CaseContent };

export interface TurnResult {
  readonly state: ConversationState;
  readonly reply: Reply;
  readonly effects: readonly Effect[];
}

/**
 * The assistant's side of every talk. Pure: the same knowledge, state, message and day give the same
 * reply. `state` is null on the first turn; `today` is the day in Asia/Shanghai, used unless the
 * message or the state names another.
 */
export interface Conversation {
  readonly turn: (
    state: ConversationState | null,
    inbound: Inbound,
    today: CivilDate,
  ) => TurnResult;
}
