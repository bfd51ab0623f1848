import { quoted, type Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import type { Answer, Person } from '../../state.ts';
import type { Wanted } from './tell-measures.ts';

/** Where one asks for several people, what is told of them is nobody's but the place. */
export function ofNobody(scene: Scene): Scene {
  if (scene.said?.queries.some(({ isParty }) => isParty === true) !== true) return scene;
  const added = scene.added.filter(({ fact }) => fact === 'place');
  return { ...scene, added, answers: [...scene.state.answers, ...added] };
}

/** What is told of one of several people is their own. */
export function ownAnswers(words: Words, scene: Scene, deps: Deps): readonly Answer[] {
  const { claims } = deps.search.language.read(words, scene.spokenOn);
  const told = claims.flatMap(({ fact, value, mood, denied }) =>
    (mood === 'fact' || mood === 'wish') && !denied && fact !== 'place'
      ? [{ fact, value, at: scene.turn }]
      : [],
  );
  return [...new Map(told.map((one) => [one.fact, one])).values()];
}

/** Each person asked for with what was found for them. */
export const peopleIn = (wanted: readonly Wanted[], deps: Deps): readonly Person[] =>
  wanted.flatMap(({ own, noun, measure, isPerson }) =>
    own === undefined || noun === null || isPerson !== true
      ? []
      : [
          {
            name: personWord(deps.search.language.words(noun), deps),
            measure: measure.id,
            answers: [...own],
          },
        ],
  );

/** 妈 of 我妈: the word of the vocabulary. */
function personWord(noun: Words, { knowledge }: Deps): string {
  const words = PEOPLE.flatMap((name) => knowledge.speech.classes[name] ?? []);
  const named = words.filter((word) => noun.holds(word)).sort((a, b) => b.length - a.length);
  return named[0] ?? quoted(noun.without('ours-first'));
}

/** Classes of words for a person beside the speaker. */
const PEOPLE = ['family', 'kin', 'others'];
