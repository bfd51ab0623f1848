import { regionContains, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { SearchAnswer, SearchResult } from '../../../search/search.ts';
import { type Block, block } from '../../block.ts';
import { CONTINUE } from '../../command-words.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, measuresById, placeWords } from '../../lookup.ts';
import { factsInPassing } from '../../read/facts-in-passing.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import { MAX_WAITING, type Waiting } from '../../state.ts';
import { missingWords, waitingWords } from '../../wording/fixed-words.ts';
import { assumedLine, lostPageLine, otherPlaceLine } from '../../wording/scene-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { findAnswers } from '../measures/find-answers.ts';
import { lostPageFor } from '../measures/lost-page.ts';
import { distinctMeasures, tellMeasures } from '../measures/tell-measures.ts';
import { command, SUGGESTIONS } from '../suggestions.ts';
import { elsewhereTurn } from './elsewhere-turn.ts';
import { refusalTurn } from './refusal-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/** How much of a wish is echoed. */
const LONGEST_ECHO = 14;

/** How many neighbours of an answer are offered. */
const NEIGHBOURS = 2;

/** How many matters one message answers; the others are named and kept. */
const ANSWERED = 2;

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

/** The neighbours of the answer by title. */
function relatedTitles(answer: SearchAnswer, told: readonly Measure[]): string[] {
  const known = new Set(told.map(({ title }) => title));
  const titles = [...new Set(answer.results.map(({ measure }) => measure.title))];
  return titles.filter((title) => !known.has(title)).slice(0, NEIGHBOURS);
}

function distinct(results: readonly SearchResult[]): SearchResult[] {
  return [...new Map(results.map((result) => [result.measure.id, result])).values()];
}
