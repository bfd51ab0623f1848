import type { Measure } from '../../../knowledge/schema/measure.ts';
import { targetClause } from '../../../language/nearness/target-clause.ts';
import { quoted } from '../../../language/words.ts';
import { nameOf } from '../../../search/refusal/neighbours.ts';
import type { SearchAnswer, SearchResult } from '../../../search/search.ts';
import { block } from '../../block.ts';
import { LETTER } from '../../decide/stretch.ts';
import { asks } from '../../decide/telling.ts';
import type { Deps } from '../../deps.ts';
import { CONTINUE } from '../../read/command-words.ts';
import { factsInPassing } from '../../read/facts-in-passing.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import { MAX_CALLED, MAX_OFFERED, MAX_PEOPLE, MAX_WAITING, type Waiting } from '../../state.ts';
import { QUERIES } from '../../thresholds.ts';
import { missingWords } from '../../wording/fixed-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { type Found, findAnswers } from '../measures/finding/find-answers.ts';
import type { Missing } from '../measures/finding/queries-said.ts';
import { withFirst } from '../measures/finding/result-order.ts';
import { calledIn, distinctQueries, wantedOf } from '../measures/finding/wanted.ts';
import { openingBlocks, topsFor } from '../measures/limits/opening-blocks.ts';
import { inOwnersWords, ofOwner, peopleIn, withOwnFacts } from '../measures/people.ts';
import { distinctMeasures, tellMeasures, type Wanted } from '../measures/tell-measures.ts';
import { command, SUGGESTIONS } from '../suggestions.ts';
import { waitingLine } from '../waiting-line.ts';
import { elsewhereTurn, refusalTurn } from './refusal-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/** How much of a query is echoed. */
const LONGEST_ECHO = 14;

/** Where no other number is known. */
const HOTLINE = '12345';

/** How many neighbours of an answer are offered. */
const NEIGHBOURS = 2;

/** How many matters one message answers; the others are named and kept. */
const ANSWERED = 2;

/** A question about measures: found, told, judged; the follow-up question comes under it. */
export function policyTurn(said: Scene, deps: Deps, aspect: MatterAspect | null = null): TurnDraft {
  const heard = ofOwner(said);
  const { found, refused, missing: all } = findAnswers(heard, deps);
  const missing = all.filter((one) => isWorthSaying(one, heard));
  const first = found[0];
  if (first === undefined) return refusalTurn(refused, heard, deps);
  const isAlone = found.length === 1 && missing.length === 0;
  const elsewhere = isAlone ? elsewhereTurn(first.answer, heard, deps) : null;
  if (elsewhere !== null) return elsewhere;

  const tops = distinct(found.flatMap(({ answer }) => answer.results.slice(0, 1)));
  const wanted = distinctQueries(
    found.flatMap((one, at) =>
      wantedOf(
        at === 0 ? one : asBefore(one, first),
        found.length === 1 ? aspect : null,
        heard,
        deps,
      ),
    ),
  );
  if (isHardlyMeant(wanted, first.answer, heard, deps))
    return refusalTurn(askedBack(first.answer, tops), heard, deps);
  const answered = wanted.slice(0, ANSWERED);
  const later = wanted.slice(ANSWERED, ANSWERED + MAX_WAITING);
  const measures = distinctMeasures(answered.map(({ measure }) => measure));
  const passing = factsInPassing(measures, inOwnersWords(heard, deps), deps);
  const scene: Scene = {
    ...heard,
    answers: [...heard.answers, ...passing],
    added: [...heard.added, ...passing],
  };
  const asked = withOwnFacts(answered, scene, deps);
  const told = tellMeasures(
    asked,
    {
      question: scene.words,
      opening: (asksPlace, measure) =>
        openingBlocks(topsFor(measure, tops), asksPlace, scene, deps),
      titles: relatedTitles(first.answer, measures),
    },
    scene,
    deps,
  );
  const fresh = peopleIn(asked, scene, deps);
  const people = [
    ...fresh,
    ...(scene.state.focus?.people ?? []).filter(
      ({ name, measure }) => !fresh.some((one) => one.name === name && one.measure === measure),
    ),
  ].slice(0, MAX_PEOPLE);
  const called = calledIn(wanted, deps);
  const before = (scene.state.focus?.called ?? []).filter(
    ({ measure }) => !called.some((one) => one.measure === measure),
  );
  const ofPeople =
    told.focus === null
      ? told
      : {
          ...told,
          focus: {
            ...told.focus,
            called: [...called, ...before].slice(0, MAX_CALLED),
            ...(people.length === 0 ? {} : { people }),
          },
        };
  const named = missing.length === 0 ? ofPeople : sayMissing(ofPeople, missing);
  return later.length === 0 ? named : keepWaiting(named, later, scene, deps);
}

/** 担保贷最多多少，贴不贴息: what speaks as well for the record of the first query is asked of that one. */
function asBefore(one: Found, { answer: { results: before } }: Found): Found {
  const { results } = one.answer;
  const [top] = results;
  const same = results.find(({ measure }) => measure === before[0]?.measure);
  if (one.isParty || one.isKnown || top === undefined || same === undefined) return one;
  return top.score - same.score > QUERIES.sameRecord
    ? one
    : { ...one, answer: { ...one.answer, results: withFirst(same, results) } };
}

/**
 * A letter that opens the talk and that the papers hardly fit, where it asks for nothing, or its writer could
 * not have what was found anyway: 您不符合 would answer what nobody asked.
 */
function isHardlyMeant(
  [first]: readonly Wanted[],
  { decision }: SearchAnswer,
  { state, words, answers, on, utterance }: Scene,
  deps: Deps,
): boolean {
  if (first === undefined || state.focus !== null || words.size < LETTER) return false;
  const isAsked = utterance !== null && (utterance.requests.length > 0 || asks(utterance));
  const isSure = decision.score >= SURE;
  if (isAsked && isSure) return false;
  if (!isAsked && !isSure) return true;
  const assessed = deps.judgement.assess(first.measure, answers, on);
  const meant = targetClause(first.measure, words)?.id;
  return assessed.some(
    ({ clause, verdict }) => verdict === 'ineligible' && (clause === undefined || clause === meant),
  );
}

/** From this score on a letter is about the papers for certain: those about other things have less. */
const SURE = 4;

/** The same, asked back about. */
const askedBack = (answer: SearchAnswer, tops: readonly SearchResult[]): SearchAnswer => ({
  ...answer,
  outcome: 'ask',
  refusal: { kind: 'outside-topic' },
  results: [],
  noMatch: true,
  near: tops.map(({ measure }) => measure).slice(0, MAX_OFFERED),
});

/** A letter tells of much that is no query; of it only what another office is known for is said to be missing. */
const isWorthSaying = ({ answer }: Missing, { words }: Scene): boolean =>
  words.size < LETTER || answer.neighbour !== null;

/** What else was asked and stands in no paper here is said to be missing, in the owner's own words. */
function sayMissing(told: TurnDraft, missing: readonly Missing[]): TurnDraft {
  const words = missing
    .map(({ words: said, answer: { refusal, neighbour } }) =>
      missingWords(
        neighbour === null ? quoted(said.slice(0, LONGEST_ECHO)) : nameOf(neighbour),
        refusal?.kind === 'smalltalk' ? null : (refusal?.hotline ?? HOTLINE),
      ),
    )
    .join('');
  return { ...told, messages: [...told.messages, messageOf('text', [block('statement', words)])] };
}

/** What more was asked is named and kept: 继续 answers it. */
function keepWaiting(
  told: TurnDraft,
  later: readonly Wanted[],
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const waiting = later.map(({ measure, aspects, words }): Waiting => {
    const clause = targetClause(measure, words)?.id;
    return {
      measures: [measure.id],
      aspect: aspects[0] ?? null,
      ...(clause === undefined ? {} : { clause }),
    };
  });
  const ids = later.map(({ measure }) => measure.id);
  return {
    ...told,
    messages: [...told.messages, messageOf('text', [waitingLine(later, scene, deps)])],
    measures: [...new Set([...told.measures, ...ids])],
    // 第三个呢: what waits is on the list, in the order it was asked.
    focus:
      told.focus === null
        ? null
        : { ...told.focus, list: [...new Set([...(told.focus.list ?? []), ...ids])] },
    suggestions: [command(CONTINUE), ...told.suggestions].slice(0, SUGGESTIONS),
    waiting: [...waiting, ...scene.state.waiting].slice(0, MAX_WAITING),
  };
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
