import type { CivilDate } from '../knowledge/civil-date.ts';
import { stored } from '../language/words.ts';
import { withRecordBeside } from './answer/turns/record-beside.ts';
import { asOwner, asPerson, personInQuestion } from './case/person-in-question.ts';
import type { Conversation, TurnResult } from './conversation.ts';
import { decide } from './decide/decide.ts';
import { besideOpening } from './decide/record/beside-opening.ts';
import { onlyTold } from './decide/record/only-told.ts';
import { secondLook } from './decide/record/second-look.ts';
import { respondAll } from './decide/respond/respond-all.ts';
import type { Deps } from './deps.ts';
import { finish } from './finish/finish.ts';
import type { Inbound } from './inbound.ts';
import { backTo } from './read/pointing/back-to.ts';
import { readScene } from './read/scene.ts';
import { type ConversationState, emptyState } from './state.ts';

/** The assistant's side of every talk, as a list of steps: read, decide, respond, finish. */
export function createConversation(deps: Deps): Conversation {
  return {
    turn(before: ConversationState | null, inbound: Inbound, today: CivilDate): TurnResult {
      const state = before ?? emptyState;
      const words = deps.search.language.words(inbound.text ?? '').trimmed;
      const person = words.isEmpty ? null : personInQuestion(state, words);
      if (person === null) return turnOf(state, inbound, today, deps);
      // What is said of one of several people is told in a talk of their own.
      const said = { ...inbound, text: stored(words.slice(person.from)) };
      const told = turnOf(asPerson(state, person.at), said, today, deps);
      return { ...told, state: asOwner(told.state, state, person.at) };
    },
  };
}

/** One turn of a talk about one case. */
function turnOf(
  state: ConversationState,
  inbound: Inbound,
  today: CivilDate,
  deps: Deps,
): TurnResult {
  const words = deps.search.language.words(inbound.text ?? '').trimmed;
  const back = backTo(state, words, deps);
  const scene =
    back === null
      ? readScene(state, inbound, today, deps)
      : readScene(back.state, { ...inbound, text: stored(words.slice(back.from)) }, today, deps);
  const moves = decide(scene, deps);
  const told = respondAll(moves, scene, deps);
  // Who says what they go back to has named the record.
  const looked = back === null ? secondLook(moves, told, scene, deps) : null;
  const meant = looked?.moves ?? moves;
  const answered = meant === moves ? told : respondAll(meant, scene, deps);
  const done = onlyTold(meant, answered, scene, deps) ?? meant;
  const draft = done === meant ? answered : respondAll(done, scene, deps);
  const beside = looked?.beside ?? besideOpening(done, draft, scene, deps);
  return finish(withRecordBeside(draft, beside, scene, deps), done, scene, deps);
}
