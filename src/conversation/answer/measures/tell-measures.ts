import { BUDGET } from '../../../eligibility/ask/next-question.ts';
import { WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Said, stored, type Typed } from '../../../language/words.ts';
import type { Block } from '../../block.ts';
import { continueFocus, type FocusStep } from '../../case/continue-focus.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, factById, measuresById, saidWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Contact } from '../../reply.ts';
import { shortName } from '../../short-name.ts';
import { type Answer, MAX_QUESTION, type Person } from '../../state.ts';
import { personWords } from '../../wording/aspect-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { matterOf } from '../matter.ts';
import { measureAnswer } from '../measure-answer.ts';
import { besideFirst, besideQuery } from '../passages/beside-first.ts';
import { depthSuggestions } from '../suggestions.ts';
import { inBrief, tellApart } from '../tell-apart.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';

const PLACE = 'place';

/** How many measures are judged at once. */
const AT_MOST = 3;

/** A measure that something is wanted of. */
export interface Wanted {
  readonly measure: Measure;
  /** the words that led to it; they tell which of its cases is meant */
  readonly words: Said | string;
  /** how it was named; null where no noun did */
  readonly noun: string | null;
  /** what is asked of it, in order */
  readonly aspects: readonly MatterAspect[];
  /** the answers of one of several people asked for; absent where the owner's count */
  readonly own?: readonly Answer[];
  /** asked for one of several people, by whom it is named */
  readonly isPerson?: true;
}

/** How measures are told. */
export interface Telling {
  /** the message that led to them */
  readonly question: Said | string;
  /** what limits the answer, and the place and day assumed */
  readonly opening: (asksPlace: boolean, measure: Measure) => readonly Block[];
  /** titles of neighbours to offer */
  readonly titles: readonly string[];
}

/**
 * Tells measures and takes them into judgement: what is asked from now on is asked for them; where they
 * need no question, the one that was open stands on, with what it is for.
 */
export function tellMeasures(
  wanted: readonly Wanted[],
  { question: words, opening, titles }: Telling,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const question = stored(words);
  const measures = distinctMeasures(wanted.map(({ measure }) => measure));
  const isAlone = wanted.length === 1;
  const matters = wanted.map(({ measure, words, own }) =>
    matterOf(measure, isAlone ? question : words, sceneOf(own, scene), deps),
  );
  const holding = matters.flatMap((matter) => matter.holding.map((one) => one.measure));
  const own = inJudgement(measures, holding);
  // Of several people it would not be clear who is asked.
  const isOfPeople = wanted.some(({ isPerson }) => isPerson === true);
  const byDistrict = isOfPeople ? null : districtFirst(wanted[0], question, scene, deps);
  const stepOf = (judged: readonly Measure[], words: Typed) =>
    byDistrict ??
    placeFirst(judged, words, scene, deps) ??
    placeElse(continueFocus(judged, words, scene, deps, { stop: isOfPeople }), judged, scene, deps);
  const fresh = stepOf(own, question);
  const kept =
    fresh.ask !== null || scene.state.open === null
      ? []
      : measuresById(scene.state.focus?.measures ?? [], deps);
  const judged = inJudgement([...measures, ...kept], holding);
  const both = scene.words
    .like(scene.state.focus?.question ?? '')
    .and('；', scene.words.like(question));
  const step = kept.length === 0 ? fresh : stepOf(judged, stored(both.slice(-MAX_QUESTION)));
  const asks = step.ask !== null;
  const [matter] = matters;
  const ids = measures.map(({ id }) => id);
  const messages = matters.map((one, index) =>
    measureAnswer(
      one,
      {
        isNew: true,
        asks,
        calls: !asks && index === 0,
        aspects: wanted[index]?.aspects ?? [],
        told: figuresTold(scene, deps),
      },
      limitsOf(opening(step.ask?.fact === PLACE, one.measure), index),
      (shown) =>
        isAlone
          ? besideFirst(words, shown, one, deps)
          : besideQuery(wanted[index]?.words ?? '', shown, one, deps),
    ),
  );
  return {
    answers: scene.answers,
    focus: {
      ...step.focus,
      aspect: wanted[0]?.aspects[0] ?? null,
      list: ids,
      // The place that is asked for is for the desk of this one.
      hand: byDistrict === null ? [...new Set([...ids, ...holding.map(({ id }) => id)])] : ids,
    },
    ask: step.ask,
    messages: isAlone ? messages.map(inBrief) : tellApart(messages, namesOf(wanted, deps)),
    measures: [...ids, ...judged.map((measure) => measure.id)],
    contacts: contactsOf(measures, scene, deps),
    suggestions: matter === undefined ? [] : depthSuggestions(matter, { asks, titles }),
    effects: [],
  };
}

/** The figures that a message tells. */
const figuresTold = ({ added }: Scene, deps: Deps): readonly string[] =>
  added.flatMap(({ fact }) => (factById(fact, deps)?.type === 'number' ? [fact] : []));

/** The place and day assumed are said once; what limits an answer with each. */
const limitsOf = (blocks: readonly Block[], index: number): readonly Block[] =>
  index === 0 ? blocks : blocks.filter(({ type }) => type === 'nature');

/** The scene as one of several people stands in it: with what is told of them, and the place. */
export const sceneOf = (own: readonly Answer[] | undefined, scene: Scene): Scene =>
  own === undefined
    ? scene
    : { ...scene, answers: [...scene.answers.filter(({ fact }) => fact === PLACE), ...own] };

/** What is known of one of several: the place and what is told of them; of the owner's own all else as well. */
export function answersOfPerson(
  { answers: own, isOwners }: Pick<Person, 'answers' | 'isOwners'>,
  answers: readonly Answer[],
): Answer[] {
  const said = new Set(own.map(({ fact }) => fact));
  const kept = answers.filter(({ fact }) => (isOwners === true ? !said.has(fact) : fact === PLACE));
  return [...kept, ...own];
}

/** So many measures at once, with what holds instead where there is room. */
function inJudgement(measures: readonly Measure[], holding: readonly Measure[]): Measure[] {
  const scope = distinctMeasures(measures).slice(0, AT_MOST);
  return distinctMeasures([...scope, ...holding]).slice(0, Math.max(scope.length, AT_MOST));
}

/** As each was named, else by what it is about; the title where two would be called the same. */
function namesOf(wanted: readonly Wanted[], deps: Deps): readonly string[] {
  // 我弟，看“脱贫人口自己开店……”: of a person it is told what was found for them.
  const names = wanted.map(({ measure, noun, isPerson }) =>
    noun !== null && isPerson === true
      ? personWords(noun, measure.title)
      : (noun ?? shortName(measure, deps.knowledge)),
  );
  return wanted.map(({ measure }, index) => {
    const name = names[index] ?? measure.title;
    return names.filter((one) => one === name).length === 1 ? name : measure.title;
  });
}

/**
 * Papers whose place is blanked out give nobody anything: what helps is to know where the shop is.
 * Null where that is known, or was asked for already.
 */
function placeFirst(
  judged: readonly Measure[],
  question: Typed,
  { answers, state }: Scene,
  deps: Deps,
): FocusStep | null {
  const isReference = judged.every(
    (measure) => documentOfMeasure(measure, deps).nature === 'reference',
  );
  if (!isReference || state.open !== null) return null;
  if (answers.some(({ fact }) => fact === PLACE)) return null;
  return askPlace(judged, question);
}

/**
 * Where nothing else is to be asked and the answer is one town's, lapsed or settled: what helps is to know
 * where the shop is, since other places have other papers.
 */
function placeElse(
  step: FocusStep,
  judged: readonly Measure[],
  { answers, state }: Scene,
  deps: Deps,
): FocusStep {
  const [first] = judged;
  if (step.ask !== null || state.open !== null || first === undefined) return step;
  if (step.focus.asked.includes(PLACE) || answers.some(({ fact }) => fact === PLACE)) return step;
  if (documentOfMeasure(first, deps).region === WHOLE_COUNTRY) return step;
  return askPlace(judged, step.focus.question);
}

/** Asked whom to call, where 绍兴 is all that is known and each district has its own desk: which one it is. */
function districtFirst(
  wanted: Wanted | undefined,
  question: Typed,
  { region, state, words }: Scene,
  deps: Deps,
): FocusStep | null {
  if (wanted === undefined || state.open !== null) return null;
  const asksForDesk = wanted.aspects.some((aspect) => OF_DESK.has(aspect));
  return asksForDesk && deps.directory.isByDistrict(wanted.measure, region, words)
    ? askPlace([wanted.measure], question)
    : null;
}

const OF_DESK: ReadonlySet<MatterAspect> = new Set(['phone', 'whom', 'where']);

const askPlace = (judged: readonly Measure[], question: Typed): FocusStep => ({
  focus: {
    measures: judged.map((measure) => measure.id),
    question,
    asked: [PLACE],
    closed: false,
  },
  ask: { fact: PLACE, asked: 0, atMost: BUDGET },
});

/** Contacts of the first measure, with the nearest of each further one. */
function contactsOf(measures: readonly Measure[], scene: Scene, deps: Deps): Contact[] {
  const words = saidWords(scene, deps);
  const ladders = measures.map((measure) =>
    deps.directory.forMeasure(measure, scene.region, words),
  );
  const [own = [], ...others] = ladders;
  const all = [...others.flatMap((ladder) => ladder.slice(0, 1)), ...own];
  const merged = others.length === 0 ? own : [...own.slice(0, 2), ...all];
  return [
    ...new Map(
      merged.map((contact) => [`${contact.agency}${contact.person ?? ''}`, contact]),
    ).values(),
  ].slice(0, 5);
}

/** Of measures each once, in the order given. */
export function distinctMeasures(measures: readonly Measure[]): Measure[] {
  return [...new Map(measures.map((measure) => [measure.id, measure])).values()];
}
