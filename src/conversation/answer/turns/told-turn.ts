import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import * as words from '../../wording/fixed-words.ts';
import { acknowledgement, answerTurn } from './answer-turn.ts';
import { sentenceTurn } from './plain-turns.ts';
import type { TurnDraft } from './turn-draft.ts';

/** TurnDraft or corrected something without a question: judged again, or kept for when a question comes. */
export function toldTurn(scene: Scene, deps: Deps): TurnDraft {
  if (scene.state.focus !== null) return answerTurn(scene, deps);
  const heard = acknowledgement(scene, deps) ?? '';
  return sentenceTurn(`${heard}${words.askAway}`, scene, true);
}
