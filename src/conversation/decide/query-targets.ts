import type { QueryPart } from '../../search/understanding.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import type { Move } from './move.ts';
import type { Table } from './table.ts';
import { targetOf } from './target/target.ts';

/**
 * Several queries of one message within a case, each to what it is about: those of the table to their
 * measures, the new ones looked for together. Null where the message holds one query.
 */
export function queryTargets(table: Table, scene: Scene, deps: Deps): readonly Move[] | null {
  const parts = scene.said?.queries ?? [];
  if (parts.length < 2 || scene.said === null) return null;
  const targets = parts.map((part) => ({ part, move: targetOfPart(part, table, scene, deps) }));
  const fresh = targets.filter(({ move }) => move.kind === 'policy').map(({ part }) => part);
  const known = targets.filter(({ move }) => move.kind !== 'policy').map(({ move }) => move);
  return fresh.length === 0 ? known : [...known, { kind: 'policy', queries: fresh }];
}

function targetOfPart(part: QueryPart, table: Table, scene: Scene, deps: Deps): Move {
  const words = scene.words.like(part.text);
  const utterance = deps.search.language.read(words, scene.spokenOn);
  const own: Scene = {
    ...scene,
    words,
    said: deps.search.understand(words, scene.spokenOn),
    utterance,
  };
  const [request = null] = utterance.requests;
  return targetOf({ said: words, led: words, of: words, request }, table, own, deps);
}
