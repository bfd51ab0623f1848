import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Conversation, TurnResult } from './conversation.ts';
import { finish } from './finish/finish.ts';
import type { Inbound } from './inbound.ts';
import type { Parts } from './parts.ts';
import { type ConversationState, emptyState } from './state.ts';
import { recognise } from './turn/recognise.ts';
import { respond } from './turn/respond.ts';
import { readScene } from './turn/scene.ts';

/** The assistant's side of every talk, as a list of steps: read, recognise, respond, finish. */
export function createConversation(parts: Parts): Conversation {
  return {
    turn(stored: ConversationState | null, inbound: Inbound, today: CivilDate): TurnResult {
      const scene = readScene(stored ?? emptyState, inbound, today, parts);
      const intent = recognise(scene, parts);
      const told = respond(intent, scene, parts);
      return finish(told, intent, scene, parts);
    },
  };
}
