import { mattersIn } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import { OF_CONTACT } from '../stretch.ts';
import { topicOf } from './matter-named.ts';

/** 诸暨, 诸暨的电话呢, after an office was looked up: the same office there. Null where anything else is said. */
export function lookedUpThere(scene: Scene, deps: Deps): Move | null {
  const { state, utterance, words, added } = scene;
  if (state.lookup === null || utterance === null) return null;
  const { places, requests } = utterance;
  const [place, another] = places;
  if (place === undefined || another !== undefined) return null;
  const rest = words.less(place.span.text);
  const isAsked = requests.every(({ aspect }) => aspect === null || OF_CONTACT.has(aspect));
  const isOther =
    rest.size > BESIDE ||
    added.some(({ fact }) => fact !== 'place') ||
    mattersIn(rest, deps.knowledge.matterNames).length > 0 ||
    topicOf(rest, scene, deps) !== null;
  return isAsked && !isOther
    ? { kind: 'contact', said: words.like(place.name).and('', words.like(state.lookup)) }
    : null;
}

/** So many characters beside a place name nothing: 我在, 的电话呢, 那边找谁. */
const BESIDE = 6;
