import { troublesIn } from '../../../../language/words.ts';
import { block } from '../../../block.ts';
import { MANY } from '../../../case/continue-focus.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById, placeWords } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { messageOf } from '../../../reply.ts';
import { noneOfThisWords } from '../../../wording/scene-words.ts';
import { listTurn } from '../lists/list-turn.ts';
import { WHAT_HELPS } from '../trouble-turn.ts';
import type { TurnDraft } from '../turn-draft.ts';

/**
 * 我在广州白云, once somebody in distress was told 绍兴's rule for want of a place: that nothing there is about it
 * is said, and what the shop can have there is told instead. Null where something in hand is for that place.
 */
export function settledTurn(scene: Scene, deps: Deps): TurnDraft | null {
  const hand = measuresById(scene.state.focus?.measures ?? [], deps);
  const isElsewhere = hand.every(
    (measure) =>
      measure.clauses.length > 0 &&
      deps.judgement.assess(measure, scene.answers, scene.on).length === 0,
  );
  if (hand.length === 0 || hand.length > MANY || !isElsewhere) return null;
  const words = scene.words.like(scene.state.focus?.question ?? '');
  if (troublesIn(words, deps.knowledge.troubles).length === 0) return null;
  const list = listTurn({ ...scene, words, added: [] }, deps, WHAT_HELPS);
  if (list.measures.length === 0) return null;
  const none = messageOf('text', [block('nature', noneOfThisWords(placeWords(scene, deps)))]);
  return { ...list, messages: [none, ...list.messages] };
}
