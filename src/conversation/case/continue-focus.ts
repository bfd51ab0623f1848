import type { Measure } from '../../knowledge/schema/measure.ts';
import { type Said, stored } from '../../language/words.ts';
import { forMost } from '../answer/measures/for-few.ts';
import { targetMeasure } from '../answer/measures/target-measure.ts';
import type { TurnDraft } from '../answer/turns/turn-draft.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure } from '../lookup.ts';
import { asksAboutThen } from '../read/day-meant.ts';
import type { Scene } from '../read/scene.ts';
import type { Focus } from '../state.ts';

/** From here on measures are told as an overview, and no one checklist fits. */
export const MANY = 3;

/** A paper whose place is blanked out is never anybody's: no answer could settle it. */
const isReference = (measure: Measure, deps: Deps) =>
  documentOfMeasure(measure, deps).nature === 'reference';

/** Where the judgement of some measures goes from here. */
export interface FocusStep {
  readonly focus: Focus;
  readonly ask: TurnDraft['ask'];
}

/** How a case goes on. */
export interface Going {
  /** the owner wants the result now */
  readonly stop?: boolean;
  /** the owner asks about the time that a lapsed measure held */
  readonly ofThatTime?: boolean;
}

/**
 * Takes measures into judgement, or on in it: asks the best next question, or closes the case. An
 * open question stays open while it still matters, so that a question put in between does not lose it.
 * Nothing is asked about a measure that has lapsed, unless one asks about then.
 */
export function continueFocus(
  scope: readonly Measure[],
  question: Said | string,
  scene: Scene,
  deps: Deps,
  { stop = false, ofThatTime = false }: Going = {},
): FocusStep {
  const before = scene.state.focus;
  // A list that waited for its place goes on with the measures found for it.
  const goesOn =
    before !== null &&
    (before.measures.length === 0 ||
      before.measures.some((id) => scope.some((measure) => measure.id === id)));
  const asked = goesOn ? before.asked : [];
  const open = goesOn ? scene.state.open : null;
  const unanswered =
    open !== null && !scene.answers.some((answer) => answer.fact === open.fact) ? open.fact : null;
  const isThen =
    ofThatTime ||
    (goesOn && before.ofThatTime === true) ||
    asksAboutThen(scene.words, scene.said?.time?.year);
  const judged = scope.filter((measure) => {
    const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
    const isOver = sum?.validity.status === 'expired';
    return sum !== undefined && (isThen || !isOver) && !isReference(measure, deps);
  });
  const inQuestion = judged.map((measure) => targetMeasure(measure, question, scene, deps));
  const isList = inQuestion.length > MANY;
  const next = (among: readonly Measure[]) =>
    stop || among.length === 0
      ? null
      : (isList ? deps.judgement.byTold : deps.judgement).next(
          among,
          scene.answers,
          asked.filter((fact) => fact !== unanswered),
          scene.on,
        );
  // Of a list what most shops can have is asked about first, and what is for few of them after that.
  const widest = isList ? next(forMost(inQuestion, question, scene, deps)) : null;
  const found = widest ?? next(inQuestion);
  // The open question is put again as long as its fact bears on what is still undecided.
  const holds =
    unanswered !== null && found !== null && deps.judgement.bearing(inQuestion).has(unanswered);
  const ask = holds ? { ...found, fact: unanswered } : found;
  const focus: Focus = {
    measures: scope.map((measure) => measure.id),
    question: stored(question),
    asked: ask === null || asked.includes(ask.fact) ? asked : [...asked, ask.fact],
    closed: ask === null,
    ...(goesOn ? kept(before) : {}),
    ...(isThen ? { ofThatTime: true } : {}),
  };
  return { focus, ask };
}

/** What an answer in between leaves as it is: the list, what was told of last, and what was asked of it. */
function kept({ list, apart, hand, aspect, people, called }: Focus): Partial<Focus> {
  return {
    ...(list === undefined ? {} : { list }),
    ...(apart === undefined ? {} : { apart }),
    ...(hand === undefined ? {} : { hand }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(people === undefined ? {} : { people }),
    ...(called === undefined ? {} : { called }),
  };
}
