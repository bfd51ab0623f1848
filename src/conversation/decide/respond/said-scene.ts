import type { Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { regionOf, type Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';

/** The scene as what is sought is said in it: some of several queries, a stretch, or the whole. */
export function ofQueries(
  { queries, text, areAll }: Extract<Move, { kind: 'policy' }>,
  scene: Scene,
  deps: Deps,
): Scene {
  if (queries === undefined || scene.said === null) return stretch(text, scene, deps);
  const [only, more] = queries;
  return only !== undefined && more === undefined
    ? stretch(scene.words.like(only.text), scene, deps)
    : {
        ...scene,
        said: { ...scene.said, queries, ...(areAll === true ? { beside: [] } : {}) },
      };
}

/** The scene as if only a stretch of the message had been said. */
function stretch(words: Words | undefined, scene: Scene, deps: Deps): Scene {
  return words === undefined || words.is(scene.words)
    ? scene
    : {
        ...scene,
        words,
        said: deps.search.understand(words, scene.spokenOn),
      };
}

/** The scene with the open question answered as well. */
export function withAnswer(scene: Scene, fact: string, value: string | number): Scene {
  if (scene.added.some((answer) => answer.fact === fact && answer.value === value)) return scene;
  const answer = { fact, value, at: scene.turn };
  const added = [...scene.added.filter((other) => other.fact !== fact), answer];
  const answers = [...scene.state.answers, ...added];
  return { ...scene, added, answers, region: regionOf(answers) };
}
