import { LETTER } from '../../../decide/stretch.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import { policyTurn } from '../policy-turn.ts';
import type { TurnDraft } from '../turn-draft.ts';
import { listTurn } from './list-turn.ts';

/** A case told without a question: what the words find, else all that there is for the place. */
export function openingTurn(scene: Scene, deps: Deps): TurnDraft {
  const found = policyTurn(scene, deps);
  // A letter is about what it is asked back about, whatever else it tells.
  const isAskedBack = scene.words.size >= LETTER && (found.offered ?? []).length > 0;
  return found.measures.length > 0 || isAskedBack ? found : listTurn(scene, deps);
}
