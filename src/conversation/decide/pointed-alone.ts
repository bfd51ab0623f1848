import type { Deps } from '../deps.ts';
import { pointedAt } from '../read/pointing/pointed.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import { aspectOf } from './stretch.ts';
import { tableOf } from './table.ts';
import { matterOnTable } from './target/matter-on-table.ts';

/**
 * 自家苞米那条呢, 后一个呢, 印花税那个呢，也是到那时候: one of those spoken of is pointed at, and nothing is asked of it
 * but what was asked last; or something of what waits. Null for all else.
 */
export function pointedAlone(scene: Scene, deps: Deps): Move | null {
  const { state, words, added } = scene;
  const pointed = added.length > 0 ? null : pointedAt(state, words, deps);
  if (pointed === null) return null;
  const { measure, rest } = pointed;
  const waits = state.waiting.some(({ measures }) => measures.includes(measure.id));
  const [request = null] = deps.search.language.read(rest, scene.spokenOn).requests;
  if (waits && request !== null && matterOnTable(words, tableOf(state, deps), deps) === null)
    return { kind: 'turn-to', measure: measure.id, aspect: aspectOf(request), said: rest };
  const isSame = rest.says('asks-the-same');
  if (rest.says('asks-whether-alone'))
    return { kind: 'turn-to', measure: measure.id, aspect: 'whether', said: words.like('') };
  if (!isSame && !rest.says('tell-of-it')) return null;
  const isUntil = isSame && state.focus?.aspect == null;
  return {
    kind: 'turn-to',
    measure: measure.id,
    aspect: isUntil ? 'until' : null,
    said: words.like(''),
  };
}
