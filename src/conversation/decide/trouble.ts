import { mattersIn, troubleIn } from '../../language/words.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { OF_CONTACT } from './stretch.ts';
import type { Table } from './table.ts';
import { asks, type Telling } from './telling.ts';

/** 店被淹了, 欠我三个月工资: trouble that no paper is about, and no matter of the papers beside it. */
export function troubleOf({ words, added }: Scene, { hand }: Table, deps: Deps): Move | null {
  const { knowledge, judgement } = deps;
  const trouble = troubleIn(words, knowledge.troubles);
  if (trouble?.says === undefined) return null;
  // 台风把铺子淹了，不想注销，先歇着行不: asked is the pause.
  if (words.says('would-pause')) return null;
  // What bears on the case in hand is told of it.
  const bearing = judgement.bearing(hand);
  if (added.some(({ fact }) => fact !== 'place' && bearing.has(fact))) return null;
  return mattersIn(words, knowledge.matterNames).length > 0
    ? null
    : { kind: 'trouble', id: trouble.id };
}

/** 找谁要, 在绍兴开小吃店的: after a trouble, whom to turn to is asked again, or what helps can be told. */
export function afterTrouble(
  telling: Telling | null,
  { state, utterance, words }: Scene,
  deps: Deps,
): Move | null {
  if (state.trouble === null || utterance === null) return null;
  if (!asks(utterance) && telling !== null) return telling;
  const isWhom = utterance.requests.some(({ aspect }) => aspect !== null && OF_CONTACT.has(aspect));
  const isPlain = mattersIn(words, deps.knowledge.matterNames).length === 0;
  return isWhom && isPlain ? { kind: 'trouble', id: state.trouble } : null;
}
