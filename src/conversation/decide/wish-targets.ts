import type { WishPart } from '../../search/understanding.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import type { Table } from './table.ts';
import { targetOf } from './target.ts';

/**
 * Several wishes of one message within a case, each to what it is about: those of the table to their
 * measures, the new ones looked for together. Null where the message holds one wish.
 */
export function wishTargets(table: Table, scene: Scene, deps: Deps): readonly Move[] | null {
  const parts = scene.said?.wishes ?? [];
  if (parts.length < 2 || scene.said === null) return null;
  const targets = parts.map((part) => ({ part, move: targetOfPart(part, table, scene, deps) }));
  const fresh = targets.filter(({ move }) => move.kind === 'policy').map(({ part }) => part);
  const known = targets.filter(({ move }) => move.kind !== 'policy').map(({ move }) => move);
  return fresh.length === 0 ? known : [...known, { kind: 'policy', wishes: fresh }];
}

function targetOfPart(part: WishPart, table: Table, scene: Scene, deps: Deps): Move {
  const utterance = deps.search.language.read(part.text, scene.spokenOn);
  const own: Scene = {
    ...scene,
    text: part.text,
    said: deps.search.understand(part.text, scene.spokenOn),
    utterance,
  };
  const [request = null] = utterance.requests;
  return targetOf({ said: part.text, led: part.text, request }, table, own, deps);
}
