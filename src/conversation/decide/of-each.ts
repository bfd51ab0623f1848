import { mattersIn } from '../../language/words.ts';
import type { MatterAspect } from '../answer/answer-aspect.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { aspectOf } from './stretch.ts';

/** 哪个先过期 compares until when they hold. */
const COMPARES: readonly (readonly [phrase: string, aspect: MatterAspect])[] = [
  ['compares-ends', 'until'],
  ['compares-sums', 'amount'],
];
/** So many can be told of at once. */
const FEW = 3;

/** Something asked of each of the list in hand; null where it is not. */
export function ofEach({ state, words, spokenOn }: Scene, deps: Deps): Move | null {
  const list = state.focus?.list ?? [];
  const rest = words.after('of-each');
  if (list.length < 2 || list.length > FEW || rest === null) return null;
  if (mattersIn(words, deps.knowledge.matterNames).length > 0) return null;
  const compared = COMPARES.find(([phrase]) => rest.says(phrase))?.[1] ?? null;
  const [request = null] = deps.search.language.read(rest, spokenOn).requests;
  const aspect = compared ?? (request?.subject.kind === 'in-hand' ? aspectOf(request) : null);
  return aspect === null ? null : { kind: 'each', aspect };
}
