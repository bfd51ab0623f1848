import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import { searchFor } from '../../../read/search-for.ts';
import type { Weighing } from '../record-signs.ts';

/** So many of what is found may be meant. */
const FOUND = 10;

/** 公司名义借几多呢, after what loans an owner can have: what a search finds for both together. */
export function byQuestionBefore(scene: Scene, deps: Deps): Weighing {
  const { state, words } = scene;
  const before = state.focus?.question ?? '';
  if (before === '') return () => ({});
  const { results } = searchFor(words.like(before).and('，', words), scene, deps, FOUND);
  const best = results[0]?.score ?? 1;
  const scores = new Map(results.map(({ measure, score }) => [measure, score / best]));
  return (measure) => ({
    'found with the question before': scores.get(measure) ?? 0,
    'found first with the question before': results[0]?.measure === measure,
  });
}
