import { findMatters } from '../../../../knowledge/find/find-matters.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { targetClause } from '../../../../language/nearness/target-clause.ts';
import { stored, together } from '../../../../language/words.ts';
import { aspectsAsked } from '../../../decide/stretch.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Focus } from '../../../state.ts';
import type { MatterAspect } from '../../answer-aspect.ts';
import { lostPageFor } from '../limits/lost-page.ts';
import { ownAnswers } from '../people.ts';
import type { Wanted } from '../tell-measures.ts';
import type { Found } from './find-answers.ts';

/** How many things one query may ask of a measure. */
const ASPECTS = 3;

/** By which matter each of several queries was named, and in what words. */
export const calledIn = (
  wanted: readonly Wanted[],
  { knowledge }: Deps,
): NonNullable<Focus['called']> =>
  wanted.map(({ measure, noun, words }) => {
    const [mention] = noun === null ? [] : findMatters(noun, knowledge.matterNames);
    return {
      measure: measure.id,
      ...(mention === undefined ? {} : { matter: mention.matter.id }),
      words: stored(words, MAX_CALLED),
    };
  });

/** How much of the words that asked for a measure is kept. */
const MAX_CALLED = 60;

/** What is wanted of what was found for a query. */
export function wantedOf(
  { answer, words, noun, isParty }: Found,
  aspect: MatterAspect | null,
  scene: Scene,
  deps: Deps,
): readonly Wanted[] {
  const asked = aspectsAsked(deps.search.language.read(words, scene.spokenOn), scene.words);
  const aspects = aspect === null ? asked : [aspect, ...asked];
  return answer.results
    .slice(0, 1)
    .flatMap(({ measure }) => inStead(measure, scene, deps))
    .map((measure) => ({
      measure,
      words,
      noun,
      aspects: [...new Set(aspects)].slice(0, ASPECTS),
      ...(isParty ? { own: ownAnswers(words, scene, deps), isPerson: true as const } : {}),
    }));
}

/** One measure wanted in two of its cases is told twice; the same case once. */
export function distinctQueries(wanted: readonly Wanted[]): readonly Wanted[] {
  const keyOf = ({ measure, words }: Wanted) =>
    `${measure.id} ${targetClause(measure, words)?.id ?? ''}`;
  const first = new Map<string, Wanted>();
  for (const one of wanted) {
    const same = first.get(keyOf(one));
    const words = same === undefined ? one.words : together(same.words, '，', one.words);
    const aspects = [...new Set([...(same?.aspects ?? []), ...one.aspects])].slice(0, ASPECTS);
    first.set(keyOf(one), { ...(same ?? one), words, aspects });
  }
  return [...first.values()];
}

/** What is told for a measure found: itself, or, where the page that would answer is lost, its sister paper's. */
function inStead(found: Measure, scene: Scene, deps: Deps): Measure[] {
  const sisters = lostPageFor(found, scene, deps)?.sister ?? [];
  const told = sisters.includes(found.id) ? [found.id] : sisters;
  return told.length === 0 ? [found] : measuresById(told, deps);
}
