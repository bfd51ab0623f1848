import { troublesIn } from '../../../language/words.ts';
import { block } from '../../block.ts';
import { acknowledgement } from '../../case/acknowledgement.ts';
import { MANY } from '../../case/continue-focus.ts';
import { isList } from '../../case/list-focus.ts';
import type { Deps } from '../../deps.ts';
import { measuresById, placeWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf, sentence } from '../../reply.ts';
import * as words from '../../wording/fixed-words.ts';
import { noneOfThisWords } from '../../wording/scene-words.ts';
import { isMatterAspect } from '../answer-aspect.ts';
import { answerTurn } from './answer-turn.ts';
import { aimAgain } from './ask-again.ts';
import { aspectTurn } from './aspect-turn.ts';
import { listTurn } from './lists/list-turn.ts';
import { sentenceTurn } from './plain-turns.ts';
import { WHAT_HELPS } from './trouble-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * Something was told: judged again, listed again where it is the place that a list is for, or the
 * question put again where another paper answers it now.
 */
export function toldTurn(scene: Scene, deps: Deps): TurnDraft {
  const { focus } = scene.state;
  // After a trouble the next that is told is what one can have with it.
  if (scene.state.trouble !== null) return listTurn(scene, deps, WHAT_HELPS);
  const isMoved = scene.added.some((answer) => answer.fact === 'place');
  if (isMoved && isList(focus)) return listTurn(scene, deps, focus.question);
  const settled = isMoved ? settledTurn(scene, deps) : null;
  if (settled !== null) return settled;
  const again = aimAgain(scene, deps);
  if (again !== null) return again;
  // 新昌的: what was asked last is asked of the other place.
  const aspect = isMoved ? (focus?.aspect ?? null) : null;
  const asked =
    aspect !== null && isMatterAspect(aspect) && !OF_VERDICT.has(aspect)
      ? aspectTurn(aspect, scene.words.like(''), scene, deps)
      : null;
  const step = judgedAgain(scene, deps);
  if (asked === null) return step;
  const heard = acknowledgement(scene, deps);
  const heardFirst = heard === null ? [] : [sentence(heard, 'acknowledgement')];
  // What was told may have answered the open question: the case goes on with the next.
  const { focus: next, ask } = step;
  return { ...asked, focus: next, ask, messages: [...heardFirst, ...asked.messages] };
}

/** What these ask, the verdict tells by itself. */
const OF_VERDICT: ReadonlySet<string> = new Set(['whether', 'holds', 'conditions']);

/** Told or corrected something without a question: judged again, or kept for when a question comes. */
function judgedAgain(scene: Scene, deps: Deps): TurnDraft {
  if (scene.state.focus !== null) return answerTurn(scene, deps);
  const heard = acknowledgement(scene, deps) ?? '';
  return sentenceTurn(`${heard}${words.askAway}`, scene, true);
}

/**
 * 我在广州白云, once somebody in distress was told 绍兴's rule for want of a place: that nothing there is about it
 * is said, and what the shop can have there is told instead. Null where something in hand is for that place.
 */
function settledTurn(scene: Scene, deps: Deps): TurnDraft | null {
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
