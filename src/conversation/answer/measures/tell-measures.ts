import { BUDGET } from '../../../eligibility/ask/next-question.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../block.ts';
import { continueFocus, type FocusStep } from '../../case/continue-focus.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, measuresById, saidWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { type Contact, type Message, messageAbout } from '../../reply.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { besideFirst } from '../best-answer.ts';
import { type Matter, matterOf } from '../matter.ts';
import { measureAnswer } from '../measure-answer.ts';
import { depthSuggestions } from '../suggestions.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';

/** How much of the questions of a case is remembered. */
const MAX_QUESTION = 500;

/** How many measures are judged at once. */
const AT_MOST = 3;

/** What is told of measures, and how. */
export interface Telling {
  /** the words that led to them; they tell which case of a measure is meant */
  readonly question: string;
  /** what is asked of the first of them */
  readonly aspect: MatterAspect | null;
  /** what limits the answer, and the place and day assumed */
  readonly opening: (asksPlace: boolean) => readonly Block[];
  /** titles of neighbours to offer */
  readonly titles: readonly string[];
}

/** Tells measures and takes them into judgement, beside those of a question that is still open. */
export function tellMeasures(
  measures: readonly Measure[],
  { question: said, aspect, opening, titles }: Telling,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const kept =
    scene.state.open === null ? [] : measuresById(scene.state.focus?.measures ?? [], deps);
  const scope = distinctMeasures([...measures, ...kept]).slice(0, AT_MOST);
  const question =
    kept.length > 0 ? `${scene.state.focus?.question ?? ''}；${said}`.slice(-MAX_QUESTION) : said;
  const matters = measures.map((measure) => matterOf(measure, said, scene, deps));
  const holding = matters.flatMap((matter) => matter.holding.map((one) => one.measure));
  const judged = distinctMeasures([...scope, ...holding]).slice(0, Math.max(scope.length, AT_MOST));
  const step =
    placeFirst(judged, question, scene, deps) ?? continueFocus(judged, question, scene, deps);
  const asks = step.ask !== null;
  const [matter] = matters;
  const ids = measures.map(({ id }) => id);
  const isAlone = measures.length === 1;
  return {
    answers: scene.answers,
    focus: {
      ...step.focus,
      aspect,
      list: ids,
      hand: [...new Set([...ids, ...holding.map(({ id }) => id)])],
    },
    ask: step.ask,
    messages: namedApart(matters, deps, (one, index) =>
      measureAnswer(
        one,
        { isNew: true, asks, calls: !asks && index === 0, aspect: index === 0 ? aspect : null },
        index === 0 ? opening(step.ask?.fact === 'place') : [],
        (shown) => (isAlone ? besideFirst(said, shown, one, deps) : null),
      ),
    ),
    measures: [...measures.map((measure) => measure.id), ...judged.map((measure) => measure.id)],
    contacts: contactsOf(measures, scene, deps),
    suggestions: matter === undefined ? [] : depthSuggestions(matter, { asks, titles }),
    effects: [],
  };
}

/** Answers to several matters at once: each begins with what it is about, 电费：…, or with its title. */
function namedApart(
  matters: readonly Matter[],
  deps: Deps,
  answer: (matter: Matter, index: number) => Message,
): Message[] {
  const labelOf = ({ measure }: Matter) =>
    deps.knowledge.themes.find(({ id }) => id === measure.themes[0])?.label ?? measure.title;
  const labels = matters.map(labelOf);
  return matters.map((matter, index) => {
    const message = answer(matter, index);
    if (matters.length === 1) return message;
    const label = labelOf(matter);
    const isOwn = labels.filter((one) => one === label).length === 1;
    const name = block('statement', aboutWords(isOwn ? label : matter.measure.title));
    return messageAbout(matter.measure.id, [name, ...message.blocks]);
  });
}

/**
 * Papers whose place is blanked out give nobody anything: what helps is to know where the shop is.
 * Null where that is known, or was asked for already.
 */
function placeFirst(
  judged: readonly Measure[],
  question: string,
  { answers, state }: Scene,
  deps: Deps,
): FocusStep | null {
  const isReference = judged.every(
    (measure) => documentOfMeasure(measure, deps).nature === 'reference',
  );
  if (!isReference || state.open !== null) return null;
  if (answers.some(({ fact }) => fact === 'place')) return null;
  return {
    focus: {
      measures: judged.map((measure) => measure.id),
      question,
      asked: ['place'],
      closed: false,
    },
    ask: { fact: 'place', asked: 0, atMost: BUDGET },
  };
}

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
