import type { Utterance } from '../../language/utterance.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { idle } from './spoken.ts';
import { aspectsAsked, stretchesOf } from './stretch.ts';
import { targetOf } from './target/target.ts';
import { isOnlyDenied, isTrouble, namesTopic, TELLS_CASE, type Telling } from './telling.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Nothing is in hand yet: the whole message is searched for, or what it tells is kept. */
export function opening(
  asked: boolean,
  telling: Telling | null,
  utterance: Utterance,
  scene: Scene,
  deps: Deps,
): readonly Move[] {
  const { added } = scene;
  const [request] = utterance.requests;
  const aspect = aspectsAsked(utterance, scene.words)[0] ?? null;
  const explained = explainedFirst(utterance, scene, deps);
  if (explained !== null) return [explained];
  // 在广州, where the place was asked for, is the answer, whatever else 广州 has been heard of for.
  if (!asked && telling?.kind === 'answer') return [telling];
  if (!asked && isOnlyNeed(scene)) return [{ kind: 'list' }];
  // 在柯桥，夫妻店，没请人，开超市 tells a shop and names no matter, hiring least of all.
  if (!asked && added.length >= TELLS_CASE && isOnlyDenied(scene, deps) && !isTrouble(scene))
    return [{ kind: pointsToFew(scene, deps) ? 'opening' : 'list' }];
  if (asked || namesTopic(scene, deps) || isTrouble(scene) || (scene.said?.wishes.length ?? 0) > 1)
    return [{ kind: 'policy', aspect: request === undefined ? null : aspect }];
  // Asked what they want, they tell on: whatever there is.
  if (telling !== null && tellsOn(scene)) return [{ kind: 'list' }];
  if (telling !== null) return tellsCase(scene) ? [{ kind: 'opening' }] : [telling];
  return [idle(scene) ?? { kind: 'policy' }];
}

/** 平台说替我报税: hardly any measure turns on it, and one of those is meant. */
const pointsToFew = ({ added }: Scene, { judgement }: Deps): boolean =>
  added.some(({ fact }) => {
    const { length } = judgement.turningOn(fact);
    return length > 0 && length <= FEW;
  });

const FEW = 3;

/** Much is told, or in need. */
const tellsCase = ({ added, words }: Scene): boolean =>
  added.length >= TELLS_CASE || words.says('in-need');

const tellsOn = ({ state, turn }: Scene): boolean =>
  state.focus === null && state.answers.some(({ fact, at }) => fact !== 'place' && at === turn - 1);

/** 撑不下去了: need, and no word of what it is for. */
const isOnlyNeed = ({ words, said }: Scene): boolean =>
  words.says('in-need') &&
  (said?.themes ?? []).every(({ score }) => score < THRESHOLDS.topicHinted);

/** 什么叫征收率, before anything is in hand. */
function explainedFirst(utterance: Utterance, scene: Scene, deps: Deps): Move | null {
  const [stretch] = stretchesOf(utterance, scene.words);
  if (stretch === undefined || utterance.requests.length > 1) return null;
  // 六税两费到底是哪几个 asks for a measure that lists them.
  const { region, spokenOn } = scene;
  const isFound =
    stretch.request?.aspect === 'which' &&
    !deps.search.find(scene.words, { region, today: spokenOn, limit: 1 }).noMatch;
  if (isFound) return null;
  const move = targetOf(stretch, { hand: [], all: [], called: [] }, scene, deps);
  return move.kind === 'explain' ? move : null;
}
