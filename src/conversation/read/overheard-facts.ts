import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import type { Answer } from '../state.ts';
import type { Scene } from './scene.ts';

/** Whoever is ruled out by what only seems to be told is rather asked, unless it is as likely as this. */
const RULES_OUT = 0.6;

/**
 * 带证残疾人, 店受疫情打击大: what a message seems to tell of undecided facts that measures turn on, by what was learnt,
 * where no rule reads anything of them. What is said to the open question is read elsewhere.
 * @param ids the facts that the measures turn on
 * @param answers all that is known, with what the rules have read in the message
 */
export function overheardFacts(
  ids: Iterable<string>,
  measures: readonly Measure[],
  answers: readonly Pick<Answer, 'fact' | 'value'>[],
  { state, utterance, turn, on }: Pick<Scene, 'state' | 'turn' | 'on' | 'utterance'>,
  deps: Deps,
): Answer[] {
  if (utterance === null) return [];
  const known = new Set(answers.map(({ fact }) => fact));
  const open = [...ids].filter(
    (id) => !known.has(id) && id !== state.open?.fact && !isOfPlaces(id, deps),
  );
  const before = answers.map((one) => ({ ...one, at: turn }));
  return deps.search.language.overheard(utterance, open).flatMap(({ fact, value, chance }) => {
    const told: Answer = { fact, value, at: turn };
    const isRuledOut = (measure: Measure): boolean =>
      isOut(measure, [...before, told], on, deps) && !isOut(measure, before, on, deps);
    return chance < RULES_OUT && measures.some(isRuledOut) ? [] : [told];
  });
}

/** 外省的: which of the options places are is told by the map. */
const isOfPlaces = (id: string, deps: Deps): boolean =>
  factById(id, deps)?.options.some(({ from }) => from !== undefined) === true;

const isOut = (
  measure: Measure,
  answers: readonly Answer[],
  on: Scene['on'],
  { judgement }: Deps,
): boolean => {
  const assessed = judgement.assess(measure, answers, on);
  return assessed.length > 0 && assessed.every(({ verdict }) => verdict === 'ineligible');
};
