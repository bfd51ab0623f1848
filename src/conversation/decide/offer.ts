import { nearestQuestion } from '../answer/passages/nearest-question.ts';
import type { Deps } from '../deps.ts';
import { measuresById } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';
import { searchFor } from '../read/search-for.ts';
import { QUESTION } from '../thresholds.ts';
import type { Move } from './move.ts';
import { aspectsAsked } from './stretch.ts';
import { isOnlyTold } from './telling.ts';

/**
 * After 问的是这个吗: whether what was asked back about is meant. 是的 says so, 不是 denies it, and who goes
 * on about it (一个月三千五, 要带什么) has not denied it. Null where nothing was asked back, or the words
 * are about something else.
 */
export function offerMove(scene: Scene, deps: Deps): Move | null {
  const { offered, open, focus } = scene.state;
  const id = offered?.measures[0];
  if (offered === null || id === undefined) return null;
  const { said, utterance, words } = scene;
  const intent = said?.intent;
  // With a question of ours open, a bare yes or no answers that.
  if (open === null && (intent === 'yes' || intent === 'assent'))
    return { kind: 'offered', measure: id, aspect: null, said: words.like(offered.question) };
  if (open === null && intent === 'no') return { kind: 'declined' };
  if (focus !== null || utterance === null || !goesOn(id, scene, deps)) return null;
  const aspect = aspectsAsked(utterance, words)[0] ?? null;
  return {
    kind: 'offered',
    measure: id,
    aspect,
    said: words.like(offered.question).and('；', words),
  };
}

/** Words that tell what it turns on, or ask what its record answers, and find nothing of their own. */
function goesOn(id: string, scene: Scene, deps: Deps): boolean {
  const { words, added, utterance } = scene;
  const [measure] = measuresById([id], deps);
  if (measure === undefined) return false;
  const bearing = deps.judgement.bearing([measure]);
  const bears = added.some(({ fact }) => fact !== 'place' && bearing.has(fact));
  // 我男，27，大专毕业3年 tells of oneself and asks for nothing else, whatever one may find by it.
  if (bears && utterance?.requests.length === 0 && isOnlyTold(scene)) return true;
  const found = searchFor(words, scene, deps);
  const [first] = found.results;
  if (found.outcome === 'answer' && first !== undefined && first.measure.id !== id) return false;
  const asksOfIt = utterance?.requests.some(({ subject }) => subject.kind === 'in-hand') === true;
  return (
    asksOfIt || bears || (nearestQuestion(words, measure, deps)?.likeness ?? 0) >= QUESTION.likely
  );
}
