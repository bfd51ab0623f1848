import type { Parts } from '../../parts.ts';
import type { Scene } from '../../read/scene.ts';
import * as words from '../../wording/fixed-words.ts';
import { answerTurn, heardLine } from './answer-turn.ts';
import { sentenceTurn } from './plain-turns.ts';
import type { Told } from './told.ts';

/** Told or corrected something without a question: judged again, or kept for when a question comes. */
export function toldTurn(scene: Scene, parts: Parts): Told {
  if (scene.state.focus !== null) return answerTurn(scene, parts);
  const heard = heardLine(scene, parts) ?? '';
  return sentenceTurn(`${heard}${words.askAway}`, scene, true);
}
