import { BUDGET } from '../../../eligibility/ask/next-question.ts';
import { regionContains, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { SearchAnswer, SearchResult } from '../../../search/search.ts';
import { type Block, block } from '../../block.ts';
import { continueFocus, type FocusStep } from '../../case/continue-focus.ts';
import { CONTINUE } from '../../command-words.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, measuresById, placeWords, saidWords } from '../../lookup.ts';
import { factsInPassing } from '../../read/facts-in-passing.ts';
import type { Scene } from '../../read/scene.ts';
import { type Contact, type Message, messageAbout, messageOf } from '../../reply.ts';
import { MAX_WAITING, type Waiting } from '../../state.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import { missingWords, waitingWords } from '../../wording/fixed-words.ts';
import { assumedLine, lostPageLine, otherPlaceLine } from '../../wording/scene-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { besideFirst } from '../best-answer.ts';
import { type Matter, matterOf } from '../matter.ts';
import { measureAnswer } from '../measure-answer.ts';
import { findAnswers } from '../measures/find-answers.ts';
import { lostPageFor } from '../measures/lost-page.ts';
import { command, depthSuggestions, SUGGESTIONS } from '../suggestions.ts';
import { elsewhereTurn } from './elsewhere-turn.ts';
import { refusalTurn } from './refusal-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/** How much of a wish is echoed. */
const LONGEST_ECHO = 14;

/** How much of the questions of a case is remembered. */
const MAX_QUESTION = 500;

/** How many neighbours of an answer are offered. */
const NEIGHBOURS = 2;

/** How many measures are judged at once. */
const AT_MOST = 3;

/** How many matters one message answers; the others are named and kept. */
const ANSWERED = 2;

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

/** A question about measures: found, told, judged; the follow-up question comes under it. */
export function policyTurn(
  heard: Scene,
  deps: Deps,
  aspect: MatterAspect | null = null,
): TurnDraft {
  const { found, refused, missing } = findAnswers(heard, deps);
  const first = found[0];
  if (first === undefined) return refusalTurn(refused, heard, deps);
  const elsewhere = found.length === 1 ? elsewhereTurn(first, heard, deps) : null;
  if (elsewhere !== null) return elsewhere;

  const tops = distinct(found.flatMap((answer) => answer.results.slice(0, 1)));
  const all = distinctMeasures(tops.flatMap((result) => inStead(result.measure, heard, deps)));
  const measures = all.slice(0, ANSWERED);
  const later = all.slice(ANSWERED, ANSWERED + MAX_WAITING);
  const passing = factsInPassing(measures, heard, deps);
  const scene: Scene = {
    ...heard,
    answers: [...heard.answers, ...passing],
    added: [...heard.added, ...passing],
  };
  const told = tellMeasures(
    measures,
    {
      question: scene.text,
      aspect,
      opening: (asksPlace) => openingBlocks(tops, asksPlace, scene, deps),
      titles: relatedTitles(first, measures),
    },
    scene,
    deps,
  );
  const named = missing.length === 0 ? told : sayMissing(told, missing);
  return later.length === 0 ? named : keepWaiting(named, later, scene);
}

/** What else was asked and stands in no paper here is said to be missing, in the owner's own words. */
function sayMissing(told: TurnDraft, missing: readonly string[]): TurnDraft {
  const words = missingWords(missing.map((one) => one.slice(0, LONGEST_ECHO)));
  return { ...told, messages: [...told.messages, messageOf('text', [block('statement', words)])] };
}

/** What more was asked is named and kept: 继续 answers it. */
function keepWaiting(told: TurnDraft, later: readonly Measure[], { state }: Scene): TurnDraft {
  const waiting = later.map((measure): Waiting => ({ measures: [measure.id], aspect: null }));
  const words = waitingWords(later.map(({ title }) => title));
  return {
    ...told,
    messages: [...told.messages, messageOf('text', [block('more', words)])],
    suggestions: [command(CONTINUE), ...told.suggestions].slice(0, SUGGESTIONS),
    waiting: [...waiting, ...state.waiting].slice(0, MAX_WAITING),
  };
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

/** What is told for a measure found: itself, or, where the page that would answer is lost, its sister paper's. */
function inStead(found: Measure, scene: Scene, deps: Deps): Measure[] {
  const sisters = lostPageFor(found, scene, deps)?.sister ?? [];
  const told = sisters.includes(found.id) ? [found.id] : sisters;
  return told.length === 0 ? [found] : measuresById(told, deps);
}

/** The place and day assumed, and what limits the answer: another place's rule, a lost page. */
export function openingBlocks(
  tops: readonly SearchResult[],
  asksPlace: boolean,
  scene: Scene,
  deps: Deps,
): Block[] {
  const place = placeWords(scene, deps);
  const words = assumedLine(place, scene.on, scene.today);
  const line = block('scene', words, place === null ? { fact: 'place', holds: null } : undefined);
  const top = tops[0];
  if (top === undefined) return [line];
  const document = documentOfMeasure(top.measure, deps);
  // What holds everywhere needs no place, and one that is being asked for is assumed by nobody.
  const isOpen = place === null && scene.on === scene.today;
  const assumed = isOpen && (asksPlace || document.region === WHOLE_COUNTRY) ? [] : [line];
  const lost = lostPageFor(top.measure, scene, deps);
  if (lost !== null)
    return [block('nature', lostPageLine(lost.document.shortTitle, lost.item)), ...assumed];
  return place !== null && scene.region !== null && isElsewhere(document.region, scene.region)
    ? [block('nature', otherPlaceLine(document.place, place)), ...assumed]
    : assumed;
}

const isElsewhere = (document: string | undefined, shop: string) =>
  document !== undefined && !regionContains(document, shop) && !regionContains(shop, document);

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

/** The neighbours of the answer by title. */
function relatedTitles(answer: SearchAnswer, told: readonly Measure[]): string[] {
  const known = new Set(told.map(({ title }) => title));
  const titles = [...new Set(answer.results.map(({ measure }) => measure.title))];
  return titles.filter((title) => !known.has(title)).slice(0, NEIGHBOURS);
}

function distinct(results: readonly SearchResult[]): SearchResult[] {
  return [...new Map(results.map((result) => [result.measure.id, result])).values()];
}

function distinctMeasures(measures: readonly Measure[]): Measure[] {
  return [...new Map(measures.map((measure) => [measure.id, measure])).values()];
}
