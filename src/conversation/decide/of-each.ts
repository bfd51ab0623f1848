import { findMatters } from '../../knowledge/find/find-matters.ts';
import type { MatterAspect } from '../answer/answer-aspect.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { aspectOf } from './stretch.ts';

/** 哪个, 分别, 两样都: what follows is asked of each that was told. */
const EACH =
  /^(?:那么?|那这|这|哦)?(?:[两二三俩](?:样|个|条|件事?|项|种|头|边)?(?:都|各|分别|一起|全)?|哪[个样条件项]|分别|都|各自?)(?:是|要是)?/;
/** 哪个先过期 compares until when they hold. */
const COMPARES: readonly (readonly [RegExp, MatterAspect])[] = [
  [/先?(?:过期|到期|截止|没)|早到|晚到|(?:管|撑|能用)得?(?:久|长)/, 'until'],
  [/(?:钱|给得?|补得?|减得?|省得?)多|划算/, 'amount'],
];
/** So many can be told of at once. */
const FEW = 3;

/** Something asked of each of the list in hand; null where it is not. */
export function ofEach({ state, text, spokenOn }: Scene, deps: Deps): Move | null {
  const list = state.focus?.list ?? [];
  const mark = EACH.exec(text);
  if (list.length < 2 || list.length > FEW || mark === null) return null;
  if (findMatters(text, deps.knowledge.matterNames).length > 0) return null;
  const rest = text.slice(mark[0].length);
  const compared = COMPARES.find(([words]) => words.test(rest))?.[1] ?? null;
  const [request = null] = deps.search.language.read(rest, spokenOn).requests;
  const aspect = compared ?? (request?.subject.kind === 'in-hand' ? aspectOf(request) : null);
  return aspect === null ? null : { kind: 'each', aspect };
}
