import type { Utterance } from '../../language/utterance.ts';
import { isOfHere } from '../answer/measures/holds-here.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import { searchFor } from '../read/search-for.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Move } from './move.ts';
import { queriesBeyond } from './queries/queries-of.ts';
import { idle } from './spoken.ts';
import { aspectsAsked, stretchesOf } from './stretch.ts';
import { targetOf } from './target/target.ts';
import { isOnlyDenied, isTrouble, namesTopic, TELLS_CASE, type Telling } from './telling.ts';

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
    return [singledOut(scene, deps) ?? { kind: pointsToFew(scene, deps) ? 'opening' : 'list' }];
  // 租铺补贴 tells a rented shop, and asks for what it names.
  const isNamed = namesTopic(scene, deps) || scene.words.says('names-a-benefit');
  const several = queriesBeyond(scene, deps);
  if (several !== null) return [{ kind: 'policy', queries: several, areAll: true }];
  const isDemanded = scene.words.says('demands-a-remedy');
  if (asked || isNamed || isDemanded || isTrouble(scene) || (scene.said?.queries.length ?? 0) > 1)
    return [{ kind: 'policy', aspect: request === undefined ? null : aspect }];
  const only = telling === null ? null : singledOut(scene, deps);
  if (only !== null) return [only];
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

/** What more measures than these turn on singles none out. */
const FEW = 3;

/**
 * 摆摊卖凉粉，没办照，一天八百块: the one measure, of those that turn on something told that nearly none
 * does, that all of it fits; null where none is singled out.
 */
function singledOut(scene: Scene, deps: Deps): Move | null {
  const { added, answers, on, words } = scene;
  const facts = added.filter(({ fact }) => fact !== 'place').map(({ fact }) => fact);
  const rare = facts.filter((fact) => {
    const turning = deps.judgement.turningOn(fact).length;
    return turning > 0 && turning <= FEW;
  });
  const fitting = [...new Set(rare.flatMap((fact) => deps.judgement.turningOn(fact)))].filter(
    (measure) => {
      const [sum] = deps.judgement.assess(measure, answers, on);
      return (
        isOfHere(measure, scene, deps) &&
        sum !== undefined &&
        sum.verdict !== 'ineligible' &&
        sum.validity.status !== 'expired'
      );
    },
  );
  const [only, more] = fitting;
  return only === undefined || more !== undefined
    ? null
    : { kind: 'turn-to', measure: only.id, aspect: null, said: words };
}

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
  const isFound =
    stretch.request?.aspect === 'which' && !searchFor(scene.words, scene, deps).noMatch;
  if (isFound) return null;
  const move = targetOf(stretch, { hand: [], all: [], called: [] }, scene, deps);
  return move.kind === 'explain' ? move : null;
}
