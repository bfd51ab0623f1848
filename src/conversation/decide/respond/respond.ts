import { sharedWords } from '../../../language/nearness/pairs.ts';
import type { Words } from '../../../language/words.ts';
import { sceneOf } from '../../answer/measures/tell-measures.ts';
import { questionAsked } from '../../answer/passages/answer-question.ts';

import { answerTurn } from '../../answer/turns/answer-turn.ts';
import { aimAgain } from '../../answer/turns/ask-again.ts';
import { aspectTurn } from '../../answer/turns/aspect-turn.ts';
import { contactTurn } from '../../answer/turns/contact-turn.ts';
import { documentTurn } from '../../answer/turns/document-turn.ts';
import { doubtTurn } from '../../answer/turns/doubt-turn.ts';
import { anotherDayTurn } from '../../answer/turns/elsewhere/another-day.ts';
import { forAnotherTurn } from '../../answer/turns/elsewhere/for-another-turn.ts';
import { movedTurn, reachTurn } from '../../answer/turns/elsewhere/moved-turn.ts';
import { explainTurn } from '../../answer/turns/explain-turn.ts';
import { eachTurn } from '../../answer/turns/lists/each-turn.ts';
import {
  continueTurn,
  itemAt,
  itemTurn,
  othersTurn,
  tellMatter,
  turnTo,
} from '../../answer/turns/lists/item-turn.ts';
import { listTurn } from '../../answer/turns/lists/list-turn.ts';
import {
  forgetTurn,
  recallTurn,
  restartTurn,
  sentenceTurn,
  undoTurn,
  unreadTurn,
} from '../../answer/turns/plain-turns.ts';
import { policyTurn } from '../../answer/turns/policy-turn.ts';
import { asItIsTurn } from '../../answer/turns/supposed/as-it-is-turn.ts';
import { supposeTurn, whatMustHold } from '../../answer/turns/supposed/suppose-turn.ts';
import { toldTurn } from '../../answer/turns/told-turn.ts';
import { touchedTurn } from '../../answer/turns/touched-turn.ts';
import { troubleTurn } from '../../answer/turns/trouble-turn.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { QUESTION, THRESHOLDS } from '../../thresholds.ts';
import * as words from '../../wording/fixed-words.ts';
import type { Move } from '../move.ts';
import { LETTER } from '../stretch.ts';
import { tableOf } from '../table.ts';
import { moreExplained } from '../target/explained.ts';
import { ofCase, ofHand, settled, spoken } from './outcome.ts';
import { ofQueries, withAnswer } from './said-scene.ts';

/** What one sentence answers, whatever the talk is about. */
const SENTENCES = {
  thanks: words.thanks,
  goodbye: words.bye,
  abuse: words.abuse,
  injection: words.injection,
  english: words.english,
  nonsense: words.nonsense,
  human: words.human,
  stale: words.staleButton,
} as const;

/** The same, with situations that one may start from. */
const OPENERS = {
  greet: words.greeting,
  help: words.capabilities,
  smalltalk: words.smalltalk,
  idle: words.askAway,
  declined: words.notMeant,
} as const;

/** Hands a recognised message to its handler. */
export function respond(move: Move, scene: Scene, deps: Deps): TurnDraft {
  switch (move.kind) {
    case 'thanks':
    case 'goodbye':
    case 'abuse':
    case 'injection':
    case 'english':
    case 'nonsense':
    case 'human':
    case 'stale':
      return sentenceTurn(SENTENCES[move.kind], scene);
    case 'greet':
    case 'help':
    case 'smalltalk':
    case 'idle':
    case 'declined':
      return sentenceTurn(OPENERS[move.kind], scene, true);
    case 'noted':
      return sentenceTurn(scene.state.open === null ? words.noted : words.notedOpen, scene);
    case 'unread':
      return touchedTurn(scene, deps) ?? unreadTurn(scene);
    case 'recall':
      return recallTurn(scene, deps);
    case 'restart':
      return restartTurn();
    case 'forget':
      return forgetTurn();
    case 'undo':
      return undoTurn(scene, deps);
    case 'result':
      return scene.state.focus === null
        ? sentenceTurn(words.nothingToJudge, scene, true)
        : answerTurn(scene, deps, { stop: true });
    case 'then':
      return scene.state.focus === null
        ? sentenceTurn(words.nothingToJudge, scene, true)
        : answerTurn(scene, deps, { ofThatTime: true });
    case 'answer':
      return toldTurn(withAnswer(scene, move.fact, move.value), deps);
    case 'facts':
      return toldTurn(scene, deps);
    case 'list':
      return listTurn(scene, deps);
    case 'another-day':
      return aimAgain(scene, deps) ?? anotherDayTurn(scene, deps);
    case 'document':
      return documentTurn(scene, deps);
    case 'contact':
      return contactTurn(scene, deps, move.said);
    case 'aspect':
      return aspectOr(move, scene, deps);
    case 'explain':
      return (
        explainTurn(move.aspect, move.said, scene, deps) ??
        (move.said.isEmpty ? null : aspectTurn(null, move.said, scene, deps)) ??
        instead(move.otherwise, scene, deps)
      );
    case 'suppose':
      return (
        settled(supposeTurn(move, scene, deps)) ??
        spoken(aspectTurn(null, move.said, scene, deps)) ??
        spoken(supposeTurn(move, scene, deps)) ??
        unforeseen(move, scene, deps)
      );
    case 'as-it-is':
      return asItIsTurn(move.measures, scene, deps);
    case 'holds-all-the-same':
      return whatMustHold(scene.words, scene, deps) ?? policyTurn(scene, deps);
    case 'turn-to':
      return ofPerson(move, scene, deps);
    case 'offered':
      return tellMatter(move.measure, move.aspect, scene, deps, move.said);
    case 'moved':
      return movedTurn(move, scene, deps);
    case 'reach':
      return reachTurn(move.place, move.year ?? null, scene, deps);
    case 'doubt':
      return doubtTurn(scene, deps);
    case 'trouble':
      return troubleTurn(move.id, scene, deps);
    case 'for-another':
      return forAnotherTurn(move, scene, deps);
    case 'opening':
      return openingTurn(scene, deps);
    case 'each':
      return eachTurn(move.aspect, scene, deps);
    case 'item':
      return (
        toldOf(itemAt(move.position, scene), scene, deps) ??
        itemTurn(move.position, move.aspect, scene, deps)
      );
    case 'others':
      return othersTurn(scene, deps);
    case 'continue':
      return continueTurn(scene, deps);
    case 'policy':
      return ofCase(
        policyTurn(ofQueries(move, scene, deps), deps, move.aspect ?? null),
        scene,
        deps,
      );
  }
}

/** 个税那个 我一年所得12万: told of one on the table, which is judged by it. Null where nothing is told, or is asked. */
function toldOf(id: string | undefined, scene: Scene, deps: Deps): TurnDraft | null {
  const { focus } = scene.state;
  const bearing = deps.judgement.bearing(measuresById(id === undefined ? [] : [id], deps));
  const isTold = scene.added.some(({ fact }) => bearing.has(fact));
  const isAsked = scene.utterance?.clauses.some(({ act }) => act === 'asks') === true;
  if (id === undefined || focus === null || !isTold || isAsked) return null;
  // What was not told of yet is told whole.
  if (![...focus.measures, ...(focus.list ?? [])].includes(id)) return null;
  const measures = [id, ...focus.measures.filter((other) => other !== id)];
  return toldTurn(
    { ...scene, state: { ...scene.state, focus: { ...focus, measures, hand: [id] } } },
    deps,
  );
}

/** 我妈那边要什么证: answered for the person it is about; what is told of them stays theirs. */
function ofPerson(
  { measure, aspect, said, person }: Extract<Move, { kind: 'turn-to' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const heard = aspect === null && person === undefined ? toldOf(measure, scene, deps) : null;
  if (heard !== null) return heard;
  const own = person === undefined ? undefined : scene.state.focus?.people?.[person]?.answers;
  const told = turnTo(measure, aspect, said, sceneOf(own, scene), deps);
  return own === undefined ? told : { ...told, answers: scene.answers, ask: null };
}

/** A case told without a question: what the words find, else all that there is for the place. */
function openingTurn(scene: Scene, deps: Deps): TurnDraft {
  const found = policyTurn(scene, deps);
  // A letter is about what it is asked back about, whatever else it tells.
  const isAskedBack = scene.words.size >= LETTER && (found.offered ?? []).length > 0;
  return found.measures.length > 0 || isAskedBack ? found : listTurn(scene, deps);
}

/**
 * What the record in hand says; where it says nothing and nothing particular was asked, what else the
 * words find.
 */
function aspectOr(move: Extract<Move, { kind: 'aspect' }>, scene: Scene, deps: Deps): TurnDraft {
  const { aspect, said = scene.words.like(''), otherwise } = move;
  const own = aspectTurn(aspect, said.isEmpty ? scene.words : said, scene, deps);
  if (own === null) return instead(otherwise, scene, deps);
  if (aspect !== null || spoken(own) !== null || otherwise?.kind !== 'policy') return own;
  if (isOfRecord(said, own, deps)) return own;
  const found = respond(otherwise, scene, deps);
  const [measure] = measuresById(found.measures.slice(0, 1), deps);
  const { hand } = tableOf(scene.state, deps);
  const isElse =
    measure !== undefined &&
    sharedWords(said, measure) > 0 &&
    moreExplained(said, measure, hand, deps) >= THRESHOLDS.noChance;
  return isElse ? found : own;
}

/** 领完钱再炒人会怎样: people ask it of the record, whose silence is an answer. */
function isOfRecord(said: Words, { measures }: TurnDraft, deps: Deps): boolean {
  const [measure] = measuresById(measures.slice(0, 1), deps);
  const question = measure === undefined ? null : questionAsked(said, measure, null, deps);
  return question !== null && question.likeness >= QUESTION.stated;
}

/** What nothing follows from: another matter where the words bring one up, else what must hold all the same. */
function unforeseen(
  { said, otherwise }: Extract<Move, { kind: 'suppose' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const stays = () => whatMustHold(said, scene, deps);
  if (otherwise.kind === 'aspect')
    return stays() ?? ofHand(respond(otherwise, scene, deps), scene, deps);
  const other = respond(otherwise, scene, deps);
  return other.measures.length > 0 ? other : (stays() ?? ofHand(other, scene, deps));
}

/** What else a message may mean, where nothing comes of the first reading. */
function instead(move: Move | undefined, scene: Scene, deps: Deps): TurnDraft {
  return move === undefined ? policyTurn(scene, deps) : respond(move, scene, deps);
}
