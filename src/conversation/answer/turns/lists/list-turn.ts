import { BUDGET } from '../../../../eligibility/ask/next-question.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { isSaid, type Said, stored, type Typed, troublesIn } from '../../../../language/words.ts';
import { block } from '../../../block.ts';
import { acknowledgement } from '../../../case/acknowledgement.ts';
import { continueFocus, MANY } from '../../../case/continue-focus.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import { asksForNow } from '../../../case/list-focus.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById, placeWords } from '../../../lookup.ts';
import { SHOW_RESULT } from '../../../read/command-words.ts';
import { isWithin, type ListScope, listScope } from '../../../read/list-scope.ts';
import type { Scene } from '../../../read/scene.ts';
import { type Message, messageOf, sentence } from '../../../reply.ts';
import { markOf } from '../../../shown-mark.ts';
import { noOthers } from '../../../wording/fixed-words.ts';
import {
  moreMeasures,
  nextOnes,
  noDocumentsThere,
  noneOfItsOwn,
  placeNeeded,
  scopedWords,
  tellPlace,
  wholeCountry,
} from '../../../wording/overview-words.ts';
import { assumedLine } from '../../../wording/scene-words.ts';
import { listOrder } from '../../measures/for-few.ts';
import {
  lastingMeasures,
  measuresOfPlace,
  nationalMeasures,
} from '../../measures/measures-of-place.ts';
import { inOrder, lineOf, overview } from '../../overview.ts';
import { command, SUGGESTIONS, topic } from '../../suggestions.ts';
import { STARTERS, sentenceTurn } from '../plain-turns.ts';
import type { TurnDraft } from '../turn-draft.ts';
import { batchTurn } from './batch-turn.ts';

/**
 * 我开网吧的都能享受啥: every measure of the place judged at once, and the question that decides most.
 * @param asked the words that asked for it in an earlier turn, as they are kept; else the message itself
 */
export function listTurn(scene: Scene, deps: Deps, asked: Said | string = ''): TurnDraft {
  const question = stored(isSaid(asked) ? asked : scene.words);
  const scope = listScope(scene.words.like(question), deps);
  const there = measuresOfPlace(scene, deps);
  const all = scope === null ? there : there.filter((one) => isWithin(one, scope, deps));
  if (scope !== null && all.length === 0 && there.length > 0) return noneWithin(scope, scene, deps);
  if (scope?.years != null)
    return batchTurn(all, scopedWords(placeWords(scene, deps), scope), scene, deps);
  const lasting = asksForNow(scene.words.like(question)) ? lastingMeasures(all, scene, deps) : all;
  // A handful would be told one by one, and no list.
  const measures = lasting.length > MANY ? lasting : all;
  if (measures.length === 0) return withoutPlace(scene, question, deps);
  const place = placeWords(scene, deps);
  const heard = scene.words.is(question) ? null : acknowledgement(scene, deps);
  const step = continueFocus(measures, question, scene, deps);
  const sums = measures.flatMap((measure) =>
    deps.judgement.byTold.assess(measure, scene.answers, scene.on).slice(0, 1),
  );
  const assumed = block('scene', assumedLine(place, scene.on, scene.today));
  const order = listOrder(measures, question, scene, deps);
  const list = overview(
    sums,
    scopedWords(place, scope),
    {
      lapsed: all.length - measures.length,
      isPast: scene.on < scene.today,
      isInDistress: isInDistress(scene, deps),
      ...order,
    },
    [assumed],
  );
  const shown = [...sums].sort(inOrder(order)).map(({ measureId }) => measureId);
  return {
    answers: scene.answers,
    focus: measures.length > MANY ? { ...step.focus, list: shown } : step.focus,
    ask: step.ask,
    messages: [...(heard === null ? [] : [sentence(heard, 'acknowledgement')]), list],
    measures: measures.map((measure) => measure.id),
    contacts: [],
    suggestions: [
      ...(step.ask ? [command(SHOW_RESULT)] : []),
      ...[...sums]
        .sort(inOrder(order))
        .filter((sum) => sum.verdict !== 'ineligible')
        .map((sum) => topic(sum.title)),
    ].slice(0, SUGGESTIONS),
    effects: [],
  };
}

const isInDistress = ({ words }: Scene, { knowledge }: Deps): boolean =>
  troublesIn(words, knowledge.troubles).length > 0;

/** Nothing of that kind is in the papers of the place: said, and what can be had instead. */
function noneWithin({ reach }: ListScope, scene: Scene, deps: Deps): TurnDraft {
  const place = placeWords(scene, deps);
  const text = reach === 'local' ? noneOfItsOwn(place) : noDocumentsThere(place);
  return sentenceTurn(text, scene, true);
}

/**
 * The place is asked for, behind what the whole country has; where it cannot be told, or has no papers
 * here, there is nothing more to list.
 */
function withoutPlace(scene: Scene, question: Typed, deps: Deps): TurnDraft {
  const place = placeWords(scene, deps);
  const isAsked = scene.answers.some((answer) => answer.fact === 'place');
  const text = scene.region !== null ? noDocumentsThere(place) : isAsked ? placeNeeded : tellPlace;
  const scope = listScope(scene.words.like(question), deps);
  const isAll = scope?.reach === 'national';
  const asks = scene.region === null && !isAsked && !isAll;
  const national =
    scene.region === null && scope?.years == null && scope?.reach !== 'local'
      ? nationalMeasures(scene, deps).filter((one) => scope === null || isWithin(one, scope, deps))
      : [];
  return {
    answers: scene.answers,
    focus: asks
      ? { measures: [], question, asked: ['place'], closed: false }
      : isAll
        ? listed(national, question)
        : null,
    ask: asks ? { fact: 'place', asked: 0, atMost: BUDGET } : null,
    messages: [
      ...nationalList(national, question, scene, deps),
      ...(isAll && national.length > 0 ? [] : [sentence(text)]),
    ],
    measures: national.map(({ id }) => id),
    contacts: [],
    suggestions: isAsked ? STARTERS : [],
    effects: [],
  };
}

/** A list that is told and asks nothing. */
const listed = (measures: readonly Measure[], question: Typed): TurnDraft['focus'] => {
  const ids = measures.map(({ id }) => id);
  return { measures: ids, question, asked: [], closed: true, list: ids, hand: [] };
};

function nationalList(
  measures: readonly Measure[],
  question: Typed,
  scene: Scene,
  deps: Deps,
): Message[] {
  if (measures.length === 0) return [];
  const sums = measures.flatMap((measure) =>
    deps.judgement.byTold.assess(measure, scene.answers, scene.on).slice(0, 1),
  );
  const listing = {
    isPast: scene.on < scene.today,
    isInDistress: isInDistress(scene, deps),
    ...listOrder(measures, question, scene, deps),
  };
  return [overview(sums, wholeCountry, listing)];
}

/** How many more of a list are named at once. */
const NEXT = 4;

/** 没有别的了吗, with a long list in hand: the next of it that the talk has not named. */
export function nextOfList(scene: Scene, deps: Deps): TurnDraft {
  const { focus, shown } = scene.state;
  const listed = measuresById(focus?.list ?? [], deps);
  const left = listed
    .flatMap((one) => deps.judgement.byTold.assess(one, scene.answers, scene.on).slice(0, 1))
    .filter(({ verdict }) => verdict !== 'ineligible')
    .map((sum) => ({ title: sum.title, line: lineOf(sum, scene.on < scene.today) }))
    .filter(({ line }) => !shown.includes(markOf(line)));
  const next = left.slice(0, NEXT);
  if (next.length === 0) return sentenceTurn(noOthers, scene, true);
  const rest = left.length - next.length;
  return {
    ...keepFocus(scene),
    messages: [
      messageOf('text', [
        block('statement', nextOnes),
        ...next.map(({ line }) => line),
        ...(rest > 0 ? [block('more', moreMeasures(rest))] : []),
      ]),
    ],
    measures: listed.map(({ id }) => id),
    suggestions: next.map(({ title }) => topic(title)).slice(0, SUGGESTIONS),
  };
}
