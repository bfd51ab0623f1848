import { BUDGET } from '../../../../eligibility/ask/next-question.ts';
import { WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { isSaid, type Said, stored, type Typed, troublesIn } from '../../../../language/words.ts';
import { block } from '../../../block.ts';
import { acknowledgement } from '../../../case/acknowledgement.ts';
import { continueFocus, MANY } from '../../../case/continue-focus.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import { asksForNow } from '../../../case/list-focus.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, measuresById, placeWords } from '../../../lookup.ts';
import { SHOW_RESULT } from '../../../read/command-words.ts';
import { isWithin, type ListScope, listScope } from '../../../read/list-scope.ts';
import type { Scene } from '../../../read/scene.ts';
import { messageOf, sentence } from '../../../reply.ts';
import { markOf } from '../../../shown-mark.ts';
import { noOthers } from '../../../wording/fixed-words.ts';
import {
  moneyIsLocal,
  moreMeasures,
  nextOnes,
  noDocumentsThere,
  noMoney,
  noMoneyButTaxes,
  noneOfItsOwn,
  placeNeeded,
  restForFew,
  scopedWords,
  tellPlace,
  wholeCountry,
} from '../../../wording/overview-words.ts';
import { assumedLine } from '../../../wording/scene-words.ts';
import { concerned, listOrder, partedByReach } from '../../measures/for-few.ts';
import {
  lastingMeasures,
  measuresOfPlace,
  nationalMeasures,
} from '../../measures/measures-of-place.ts';
import { tellList } from '../../measures/verdicts.ts';
import { lineOf } from '../../overview.ts';
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
  const wish = scene.words.like(question);
  const hasOwn = measures.some((one) => documentOfMeasure(one, deps).region !== WHOLE_COUNTRY);
  const isMoney = place !== null && !hasOwn && wish.says('asks-for-money');
  // 有没有直接给钱的: taxes are none.
  if (isMoney && wish.says('asks-for-money-alone'))
    return sentenceTurn(noMoney(place), scene, true);
  const { message, sums, apart } = tellList(
    measures,
    {
      question,
      place: scopedWords(place, scope),
      lapsed: all.length - measures.length,
      isInDistress: isInDistress(scene, deps),
      opening: [block('scene', assumedLine(place, scene.on, scene.today))],
    },
    scene,
    deps,
  );
  const shown = [...sums, ...apart].map(({ measureId }) => measureId);
  // What the talk comes back to first is what was named first.
  const step = continueFocus(measuresById(shown, deps), question, scene, deps);
  return {
    answers: scene.answers,
    focus:
      measures.length > MANY
        ? { ...step.focus, list: shown, apart: apart.map(({ measureId }) => measureId) }
        : step.focus,
    ask: step.ask,
    messages: [
      ...(heard === null ? [] : [sentence(heard, 'acknowledgement')]),
      ...(isMoney ? [sentence(noMoneyButTaxes(place), 'nature')] : []),
      message,
    ],
    measures: sums.map(({ measureId }) => measureId),
    contacts: [],
    suggestions: [
      ...(step.ask ? [command(SHOW_RESULT)] : []),
      ...sums.filter(({ verdict }) => verdict !== 'ineligible').map(({ title }) => topic(title)),
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
  const isMoney = scene.words.like(question).says('asks-for-money-alone');
  const first = isMoney ? moneyIsLocal : tellPlace;
  const text = scene.region !== null ? noDocumentsThere(place) : isAsked ? placeNeeded : first;
  const scope = listScope(scene.words.like(question), deps);
  const isAll = scope?.reach === 'national';
  const asks = scene.region === null && !isAsked && !isAll;
  const national =
    scene.region === null && scope?.years == null && scope?.reach !== 'local' && !isMoney
      ? nationalMeasures(scene, deps).filter((one) => scope === null || isWithin(one, scope, deps))
      : [];
  const told =
    national.length === 0
      ? null
      : tellList(
          national,
          { question, place: wholeCountry, isInDistress: isInDistress(scene, deps) },
          scene,
          deps,
        );
  return {
    answers: scene.answers,
    focus: asks
      ? { measures: [], question, asked: ['place'], closed: false }
      : isAll
        ? listed(national, question)
        : null,
    ask: asks ? { fact: 'place', asked: 0, atMost: BUDGET } : null,
    messages: [
      ...(told === null ? [] : [told.message]),
      ...(isAll && told !== null ? [] : [sentence(text)]),
    ],
    measures: told?.sums.map(({ measureId }) => measureId) ?? [],
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

/** How many more of a list are named at once. */
const NEXT = 4;

/**
 * 没有别的了吗, with a long list in hand: the next of it that the talk has not named; and whom the rest is for
 * that is for certain people or trades.
 */
export function nextOfList(scene: Scene, deps: Deps): TurnDraft {
  const { focus, shown } = scene.state;
  const listed = measuresById(focus?.list ?? [], deps);
  const order = listOrder(listed, focus?.question ?? '', scene, deps);
  const { most, few } = partedByReach(listed, order, scene, deps);
  const left = most
    .flatMap((one) => deps.judgement.byTold.assess(one, scene.answers, scene.on).slice(0, 1))
    .filter(({ verdict }) => verdict !== 'ineligible')
    .map((sum) => ({
      id: sum.measureId,
      title: sum.title,
      line: lineOf(sum, scene.on < scene.today),
    }))
    .filter(({ line }) => !shown.includes(markOf(line)));
  const next = left.slice(0, NEXT);
  if (next.length === 0 && few.length === 0) return sentenceTurn(noOthers, scene, true);
  const rest = left.length - next.length;
  return {
    ...keepFocus(scene),
    messages: [
      messageOf('text', [
        ...(next.length > 0 ? [block('statement', nextOnes)] : []),
        ...next.map(({ line }) => line),
        ...(rest > 0 ? [block('more', moreMeasures(rest))] : []),
        ...(rest > 0 || few.length === 0
          ? []
          : [block('more', restForFew(few.length, concerned(few, deps)))]),
      ]),
    ],
    measures: next.map(({ id }) => id),
    suggestions: next.map(({ title }) => topic(title)).slice(0, SUGGESTIONS),
  };
}
