import { find } from '../../answer/measures/finding/search-words.ts';
import { isForFew } from '../../answer/measures/for-few.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { QUERIES } from '../../thresholds.ts';
import type { Move } from '../move.ts';

/**
 * A record that a first message may as well be about: what is found best for all its words, where its parts led
 * elsewhere, or what is found as well as the one told of. Null where neither is, or something is in hand.
 */
export function besideOpening(
  moves: readonly Move[],
  draft: TurnDraft,
  scene: Scene,
  deps: Deps,
): string | null {
  const [move, ...more] = moves;
  const isPolicy = more.length === 0 && move?.kind === 'policy' && move.queries === undefined;
  if (scene.state.focus !== null || !isPolicy || draft.measures.length === 0) return null;
  const { results, noMatch } = find(scene.words, scene, deps);
  const [first, next] = results;
  if (noMatch || first === undefined) return null;
  const told = toldIn(draft);
  if (!told.has(first.measure.id))
    return isForFew(first.measure, scene.words, scene, deps) ? null : first.measure.id;
  const isAsWell =
    next !== undefined &&
    next.score >= QUERIES.asWell * first.score &&
    !isForFew(next.measure, scene.words, scene, deps);
  return told.size === 1 && isAsWell ? next.measure.id : null;
}

const toldIn = ({ measures, messages }: TurnDraft): ReadonlySet<string> =>
  new Set([
    ...measures,
    ...messages.flatMap(({ blocks }) =>
      blocks.flatMap(({ layer, data }) => (layer === 1 ? (data?.measureId ?? []) : [])),
    ),
  ]);
