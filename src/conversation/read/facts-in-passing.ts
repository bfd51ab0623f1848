import type { Measure } from '../../knowledge/schema/measure.ts';
import { answersOf } from '../../language/claims/answers-of.ts';
import { kindredOf } from '../../language/claims/kindred.ts';
import type { Deps } from '../deps.ts';
import { factById, yearOf } from '../lookup.ts';
import type { Answer } from '../state.ts';
import { optionsTold } from './options-told.ts';
import { overheardFacts } from './overheard-facts.ts';
import type { Scene } from './scene.ts';

/**
 * What a question tells in passing about the very things its measures turn on (租的城投的店面 says who
 * the landlord is, 3月20号到期 when the loan is due), so that it is not asked again. Only choices and days,
 * by their own words, negations heard.
 */
export function factsInPassing(measures: readonly Measure[], scene: Scene, deps: Deps): Answer[] {
  const bearing = deps.judgement.bearing(measures);
  // What refines a fact in question counts too: which landlord it is decides whom to call.
  const refining = deps.knowledge.facts.filter((fact) => fact.after.some((id) => bearing.has(id)));
  const ids = new Set<string>([...bearing, ...refining.map((fact) => fact.id)]);
  const read = [
    ...kindredIn(ids, scene, deps),
    ...daysIn(ids, measures[0], scene, deps),
    ...optionsIn(ids, scene, deps),
    ...tellingOptions(ids, scene, deps),
  ];
  return [...read, ...overheardFacts(ids, measures, [...scene.answers, ...read], scene, deps)];
}

/** 三月十号坐火车回来: a day whose year nobody said is one of the paper's year, now that it is known. */
function daysIn(
  ids: ReadonlySet<string>,
  measure: Measure | undefined,
  { utterance, words, on, turn, answers }: Scene,
  deps: Deps,
): Answer[] {
  const isDay = ({ fact }: { readonly fact: string }) =>
    ids.has(fact) && factById(fact, deps)?.type === 'date';
  const year = yearOf(measure, deps);
  if (year === undefined || utterance?.claims.some(isDay) !== true) return [];
  const read = deps.search.language.read(words, on, { year });
  return answersOf(read)
    .filter((claim) => isDay(claim) && !answers.some(({ fact }) => fact === claim.fact))
    .map(({ fact, value }) => ({ fact, value, at: turn }));
}

/** 招了三个, as a search has found what turns on the insured staff: told of a kindred fact. */
function kindredIn(ids: ReadonlySet<string>, scene: Scene, deps: Deps): Answer[] {
  const facts = [...ids].flatMap((id) => factById(id, deps) ?? []);
  const claims = scene.utterance === null ? [] : answersOf(scene.utterance);
  return claims.flatMap((claim) => {
    const kin = kindredOf(claim, claim.span.text, facts);
    return kin === null || scene.answers.some(({ fact }) => fact === kin.fact)
      ? []
      : [{ ...kin, at: scene.turn }];
  });
}

/** 我女的，失业登记过的，那个一万块: told beside what is asked, in words of an answer. */
function tellingOptions(
  ids: ReadonlySet<string>,
  { utterance, words, on, turn, answers }: Scene,
  deps: Deps,
): Answer[] {
  if (utterance === null) return [];
  const known = new Set(answers.map(({ fact }) => fact));
  return optionsTold([...ids], known, { utterance, words, on }, deps).map((told) => ({
    ...told,
    at: turn,
  }));
}

function optionsIn(ids: ReadonlySet<string>, scene: Scene, deps: Deps): Answer[] {
  const known = new Set(scene.answers.map((answer) => answer.fact));
  return [...ids].flatMap((id) => {
    const fact = factById(id, deps);
    if (fact?.type !== 'choice' || known.has(id) || fact.key === 'who') return [];
    const named = fact.options.some((option) =>
      option.words.some((word) => [...word].length > 1 && scene.words.holds(word)),
    );
    const value = named ? deps.judgement.read(fact, scene.words, scene.on) : null;
    return value === null || value === 'unknown' ? [] : [{ fact: id, value, at: scene.turn }];
  });
}
