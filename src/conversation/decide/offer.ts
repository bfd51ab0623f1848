import { LIKELY, nearestQuestion } from '../answer/passages/nearest-question.ts';
import type { Deps } from '../deps.ts';
import { measuresById } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { aspectOf } from './stretch.ts';

/**
 * After 问的是这个吗: whether what was asked back about is meant. 是的 says so, 不是 denies it, and who goes
 * on about it (一个月三千五, 要带什么) has not denied it. Null where nothing was asked back, or the words
 * are about something else.
 */
export function offerMove(scene: Scene, deps: Deps): Move | null {
  const { offered, open, focus } = scene.state;
  const id = offered?.measures[0];
  if (offered === null || id === undefined) return null;
  const requests = scene.utterance?.requests ?? [];
  const aspect = requests.map(aspectOf).find((one) => one !== null) ?? null;
  const wish = scene.said?.wish;
  // With a question of ours open, a bare yes or no answers that.
  if (open === null && (wish === 'yes' || THIS.test(scene.text)))
    return { kind: 'offered', measure: id, aspect: null, said: offered.question };
  if (open === null && (wish === 'no' || NOT_THIS.test(scene.text))) return { kind: 'declined' };
  return focus === null && goesOn(id, scene, deps)
    ? { kind: 'offered', measure: id, aspect, said: `${offered.question}；${scene.text}` }
    : null;
}

/** 对，就是这个 */
const THIS =
  /^(?:是|对|嗯|係|系|就)+[的啊呀滴嘅]?[，,。\s]*(?:就?(?:是|系|係)?(?:问|讲|说)?的?(?:就是)?[这呢那]个?)?[。！!\s]*$/;
const NOT_THIS =
  /^(?:不是|不对|唔系|唔係|弗是|勿是|没有?)[的啊呀]?[，,。\s]*(?:[这那呢]个?|问的?(?:不是)?[这那]个?)?[。！!\s]*$/;

/** Words that tell what it turns on, or ask what its record answers, and find nothing of their own. */
function goesOn(id: string, scene: Scene, deps: Deps): boolean {
  const { text, region, spokenOn, added, utterance } = scene;
  const [measure] = measuresById([id], deps);
  if (measure === undefined) return false;
  const found = deps.search.find(text, { region, today: spokenOn, limit: 1 });
  const [first] = found.results;
  if (found.outcome === 'answer' && first !== undefined && first.measure.id !== id) return false;
  const bearing = deps.judgement.bearing([measure]);
  const asksOfIt = utterance?.requests.some(({ subject }) => subject.kind === 'in-hand') === true;
  return (
    asksOfIt ||
    added.some(({ fact }) => fact !== 'place' && bearing.has(fact)) ||
    (nearestQuestion(text, measure, deps)?.likeness ?? 0) >= LIKELY
  );
}
