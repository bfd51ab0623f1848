import { quoted, stored, type Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import type { Answer, Person } from '../../state.ts';
import type { Wanted } from './tell-measures.ts';

/** Where one asks for several people, what is told of the others is none of the owner's but the place. */
export function ofOwner(scene: Scene): Scene {
  const others = (scene.said?.queries ?? []).filter(({ isParty }) => isParty === true);
  if (others.length === 0) return scene;
  const claims = scene.utterance?.claims ?? [];
  const isOwn = (id: string): boolean =>
    claims.some(
      ({ fact, whose, span: { start } }) =>
        fact === id &&
        whose === 'owner' &&
        !others.some(({ span }) => span.start <= start && start < span.end),
    );
  const isKept = (answer: Answer): boolean =>
    answer.at < scene.turn || answer.fact === 'place' || isOwn(answer.fact);
  return { ...scene, added: scene.added.filter(isKept), answers: scene.answers.filter(isKept) };
}

/** The scene as if the owner's own queries had been all that was said; the same where nobody else is asked for. */
export function inOwnersWords(scene: Scene, deps: Deps): Scene {
  const queries = scene.said?.queries ?? [];
  if (!queries.some(({ isParty }) => isParty === true)) return scene;
  const own = queries.filter(({ isParty }) => isParty !== true).map(({ text }) => text);
  const words = scene.words.like(own.join('，'));
  return {
    ...scene,
    words,
    said: deps.search.understand(words, scene.spokenOn),
    utterance: deps.search.language.read(words, scene.spokenOn),
  };
}

/** What is told of one of several people is their own. */
export function ownAnswers(words: Words, scene: Scene, deps: Deps): readonly Answer[] {
  const { claims, clauses } = deps.search.language.read(words, scene.spokenOn);
  // 我朋友医美店说她医疗免税，真的吗: what they are is told, whatever is asked of it.
  const isTold = ({ mood, span }: (typeof claims)[number]): boolean =>
    mood === 'fact' ||
    mood === 'wish' ||
    (mood === 'question' &&
      clauses.some(
        (clause) =>
          clause.act === 'tells' && clause.span.start <= span.start && span.end <= clause.span.end,
      ));
  const told = claims.flatMap((claim) =>
    isTold(claim) && !claim.denied && claim.fact !== 'place'
      ? [{ fact: claim.fact, value: claim.value, at: scene.turn }]
      : [],
  );
  return [...new Map(told.map((one) => [one.fact, one])).values()];
}

/**
 * 种子农药店要不要交，边上还卖点猫粮，那个呢: what is told otherwise of one thing asked for than of another is its own,
 * beside all that is told of the owner. The same where nothing is.
 */
export function withOwnFacts(
  wanted: readonly Wanted[],
  { answers, turn, spokenOn, words: whole }: Scene,
  deps: Deps,
): readonly Wanted[] {
  if (wanted.length < 2 || wanted.some(({ own }) => own !== undefined)) return wanted;
  const told = wanted.map(({ words }) =>
    deps.search.language
      .read(whole.like(stored(words)), spokenOn)
      .claims.filter(({ denied, mood }) => !denied && mood !== 'supposition')
      .map(({ fact, value }) => ({ fact, value, at: turn })),
  );
  const all = told.flat();
  const differs = new Set(
    all
      .filter(({ fact, value }) => all.some((one) => one.fact === fact && one.value !== value))
      .map(({ fact }) => fact),
  );
  differs.delete('place');
  if (differs.size === 0) return wanted;
  const common = answers.filter(({ fact }) => !differs.has(fact));
  return wanted.map((one, at) => {
    const own = (told[at] ?? []).filter(({ fact }) => differs.has(fact));
    return { ...one, own: [...common, ...new Map(own.map((said) => [said.fact, said])).values()] };
  });
}

/** Each person asked for with what was found for them, and each of the owner's things that is told of by itself. */
export const peopleIn = (wanted: readonly Wanted[], scene: Scene, deps: Deps): readonly Person[] =>
  wanted.flatMap(({ own, noun, measure, isPerson }) => {
    if (own === undefined) return [];
    if (isPerson !== true)
      return [
        {
          name: '',
          measure: measure.id,
          answers: own.filter((one) => !scene.answers.includes(one)),
          isOwners: true as const,
        },
      ];
    const name = personWord(deps.search.language.words(noun ?? ''), deps);
    return noun === null ? [] : [{ name, measure: measure.id, answers: [...own] }];
  });

/** 妈 of 我妈: the word of the vocabulary. */
export function personWord(noun: Words, { knowledge }: Deps): string {
  const words = PEOPLE.flatMap((name) => knowledge.speech.classes[name] ?? []);
  const [named] = words.filter((word) => noun.holds(word)).sort((a, b) => b.length - a.length);
  const called = named === undefined ? noun : noun.like(named);
  return quoted(called.without('ours-first'));
}

/** Classes of words for a person beside the speaker. */
const PEOPLE = ['family', 'kin', 'others'];
