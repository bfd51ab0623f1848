import { regionContains } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { SearchAnswer, SearchResult } from '../../search/search.ts';
import { measureMessage } from '../compose/measure-message.ts';
import type { Parts } from '../parts.ts';
import { type Contact, type Message, type Suggestion, sentence } from '../reply.ts';
import { SHOW_RESULT } from '../wording/fixed-words.ts';
import { assumedLine, lostPageLine, otherPlaceLine } from '../wording/scene-words.ts';
import { aimedClause } from './aim.ts';
import { continueFocus } from './continue-focus.ts';
import { factsInPassing } from './facts-in-passing.ts';
import { findAnswers } from './find-answers.ts';
import { documentOfMeasure, labelOf, measuresById, placeWords, saidWords } from './lookup.ts';
import { lostPageFor } from './lost-page.ts';
import { refusalTurn } from './refusal-turn.ts';
import type { Scene } from './scene.ts';
import type { Told } from './told.ts';

/** How much of the questions of a case is remembered. */
const MAX_QUESTION = 500;

/** How many measures one message may bring into judgement: one a wish. */
const AT_MOST = 3;

/** A question about measures: found, told, judged; the follow-up question comes under it. */
export function policyTurn(heard: Scene, parts: Parts): Told {
  const { found, refused } = findAnswers(heard, parts);
  const first = found[0];
  if (first === undefined) return refusalTurn(refused, heard, parts);

  const tops = distinct(found.flatMap((answer) => answer.results.slice(0, 1))).slice(0, AT_MOST);
  const measures = distinctMeasures(
    tops.flatMap((result) => inStead(result.measure, heard, parts)),
  ).slice(0, AT_MOST);
  const passing = factsInPassing(measures, heard, parts);
  const scene = {
    ...heard,
    answers: [...heard.answers, ...passing],
    added: [...heard.added, ...passing],
  };
  const kept =
    scene.state.open === null ? [] : measuresById(scene.state.focus?.measures ?? [], parts);
  const scope = distinctMeasures([...measures, ...kept]).slice(0, AT_MOST);
  const question =
    kept.length > 0
      ? `${scene.state.focus?.question ?? ''}；${scene.text}`.slice(-MAX_QUESTION)
      : scene.text;
  const step = continueFocus(scope, question, scene, parts);
  const contacts = contactsOf(measures, scene, parts);
  const messages: Message[] = [
    sentence(openingLine(tops, scene, parts), 'scene'),
    ...measures.map((measure) =>
      measureMessage({
        measure,
        document: documentOfMeasure(measure, parts),
        assessments: parts.judgement.assess(measure, scene.answers, scene.on),
        labelOf: (fact) => labelOf(fact, parts),
        on: scene.on,
        today: scene.today,
        brief: false,
        aim: aimedClause(measure, scene.text)?.id ?? null,
      }),
    ),
    step.last(contacts),
  ];
  const others = relatedResults(first, measures);
  return {
    answers: scene.answers,
    focus: step.focus,
    ask: step.ask,
    messages,
    measures: [...measures.map((measure) => measure.id), ...scope.map((measure) => measure.id)],
    contacts,
    suggestions: [...(step.ask ? [{ label: SHOW_RESULT, text: SHOW_RESULT }] : []), ...others],
    effects: [],
  };
}

/** What is told for a measure found: itself, or, where the page that would answer is lost, its sister paper's. */
function inStead(found: Measure, scene: Scene, parts: Parts): Measure[] {
  const sisters = lostPageFor(found, scene, parts)?.sister ?? [];
  const told = sisters.includes(found.id) ? [found.id] : sisters;
  return told.length === 0 ? [found] : measuresById(told, parts);
}

/** The place and day assumed; then what limits the answer: another place's rule, a lost page. */
function openingLine(tops: readonly SearchResult[], scene: Scene, parts: Parts): string {
  const place = placeWords(scene, parts);
  const lines = [assumedLine(place, scene.on, scene.today)];
  const top = tops[0];
  if (top === undefined) return lines.join('\n');
  const document = documentOfMeasure(top.measure, parts);
  const lost = lostPageFor(top.measure, scene, parts);
  if (lost !== null) {
    lines.push(lostPageLine(lost.document.shortTitle, lost.item));
  } else if (
    place !== null &&
    scene.region !== null &&
    isElsewhere(document.region, scene.region)
  ) {
    lines.push(otherPlaceLine(document.shortTitle, document.place, place));
  }
  return lines.join('\n');
}

const isElsewhere = (document: string | undefined, shop: string) =>
  document !== undefined && !regionContains(document, shop) && !regionContains(shop, document);

/** Contacts of the first measure, with the nearest of each further one. */
function contactsOf(measures: readonly Measure[], scene: Scene, parts: Parts): Contact[] {
  const words = saidWords(scene, parts);
  const ladders = measures.map((measure) =>
    parts.directory.forMeasure(measure, scene.region, words),
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

/** Up to three neighbours of the answer, as chips that ask for them by title. */
function relatedResults(answer: SearchAnswer, told: readonly Measure[]): Suggestion[] {
  const known = new Set(told.map(({ title }) => title));
  return [...new Set(answer.results.map(({ measure }) => measure.title))]
    .filter((title) => !known.has(title))
    .slice(0, 3)
    .map((title) => ({ label: title, text: title }));
}

function distinct(results: readonly SearchResult[]): SearchResult[] {
  return [...new Map(results.map((result) => [result.measure.id, result])).values()];
}

function distinctMeasures(measures: readonly Measure[]): Measure[] {
  return [...new Map(measures.map((measure) => [measure.id, measure])).values()];
}
