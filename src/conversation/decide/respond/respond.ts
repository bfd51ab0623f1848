import { sharedWords } from '../../../language/nearness/pairs.ts';
import type { Words } from '../../../language/words.ts';
import { questionAsked } from '../../answer/passages/answer-question.ts';
import { answerTurn } from '../../answer/turns/answer-turn.ts';
import { aimAgain } from '../../answer/turns/ask-again.ts';
import { aspectTurn } from '../../answer/turns/aspect-turn.ts';
import { contactTurn } from '../../answer/turns/contact-turn.ts';
import { documentTurn } from '../../answer/turns/document-turn.ts';
import { doubtTurn } from '../../answer/turns/doubt-turn.ts';
import { anotherDayTurn } from '../../answer/turns/elsewhere/another-day.ts';
import { forAnotherTurn } from '../../answer/turns/elsewhere/for-another-turn.ts';
import { movedTurn } from '../../answer/turns/elsewhere/moved-turn.ts';
import { reachTurn } from '../../answer/turns/elsewhere/reach-turn.ts';
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
import { listTurn, nextOfList } from '../../answer/turns/lists/list-turn.ts';
import { openingTurn } from '../../answer/turns/lists/opening-turn.ts';
import {
  forgetTurn,
  recallTurn,
  restartTurn,
  sentenceTurn,
  undoTurn,
  unreadTurn,
} from '../../answer/turns/plain-turns.ts';
import { policyTurn } from '../../answer/turns/policy-turn.ts';
import { notHeldTurn } from '../../answer/turns/refusal-turn.ts';
import { asItIsTurn } from '../../answer/turns/supposed/as-it-is-turn.ts';
import { supposeTurn, whatMustHold } from '../../answer/turns/supposed/suppose-turn.ts';
import { toldTurn } from '../../answer/turns/told-turn.ts';
import { touchedTurn } from '../../answer/turns/touched-turn.ts';
import { troubleTurn } from '../../answer/turns/trouble-turn.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import { type Going, MANY } from '../../case/continue-focus.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { QUESTION, THRESHOLDS } from '../../thresholds.ts';
import * as words from '../../wording/fixed-words.ts';
import type { Move } from '../move.ts';
import { tableOf } from '../table.ts';
import { moreExplained } from '../target/explained.ts';
import { ofCase, ofHand, settled, spoken } from './outcome.ts';
import { ofQueries, withAnswer } from './said-scene.ts';
import { ofPerson, toldOf } from './told-of.ts';

/** What one sentence answers, whatever the talk is about; `opens` shows situations that one may start from. */
const SENTENCES = {
  thanks: { says: words.thanks, opens: false },
  goodbye: { says: words.bye, opens: false },
  abuse: { says: words.abuse, opens: false },
  injection: { says: words.injection, opens: false },
  english: { says: words.english, opens: false },
  nonsense: { says: words.nonsense, opens: false },
  human: { says: words.human, opens: false },
  stale: { says: words.staleButton, opens: false },
  greet: { says: words.greeting, opens: true },
  help: { says: words.capabilities, opens: true },
  smalltalk: { says: words.smalltalk, opens: true },
  idle: { says: words.askAway, opens: true },
  declined: { says: words.notMeant, opens: true },
} as const;

type Courtesy = Extract<Move, { kind: keyof typeof SENTENCES }>;
const isCourtesy = (move: Move): move is Courtesy => move.kind in SENTENCES;

/** Hands a recognised message to its handler. */
export function respond(move: Move, scene: Scene, deps: Deps): TurnDraft {
  if (isCourtesy(move)) {
    const { says, opens } = SENTENCES[move.kind];
    return sentenceTurn(says, scene, opens);
  }
  switch (move.kind) {
    case 'noted':
      return sentenceTurn(scene.state.open === null ? words.noted : words.notedOpen, scene);
    case 'remark':
      return sentenceTurn(scene.state.open === null ? words.heard : words.heardOpen, scene);
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
      return judged({ stop: true }, scene, deps);
    case 'then':
      return judged({ ofThatTime: true }, scene, deps);
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
      return explained(move, scene, deps);
    case 'suppose':
      return supposed(move, scene, deps);
    case 'as-it-is':
      return asItIsTurn(move.measures, scene, deps);
    case 'holds-all-the-same':
      return whatMustHold(scene.words, scene, deps) ?? policyTurn(scene, deps);
    case 'turn-to':
      return ofPerson(move, scene, deps);
    case 'offered':
      // One of a list: the list is gone back to after it.
      return (scene.state.focus?.list?.length ?? 0) > MANY && move.said.isEmpty
        ? turnTo(move.measure, null, move.said, scene, deps)
        : tellMatter(move.measure, move.aspect, scene, deps, move.said);
    case 'moved':
      return movedTurn(move, scene, deps);
    case 'reach':
      return reachTurn(move.place, move.year ?? null, scene, deps);
    case 'doubt':
      return doubtTurn(scene, deps);
    case 'trouble':
      return troubleTurn(move.id, scene, deps);
    case 'not-held':
      return notHeldTurn(move.helps, scene, deps);
    case 'for-another':
      return forAnotherTurn(move, scene, deps);
    case 'opening':
      return openingTurn(scene, deps);
    case 'each':
      return eachTurn(move.aspect, scene, deps);
    case 'item':
      return ofItem(move, scene, deps);
    case 'more':
      return nextOfList(scene, deps);
    case 'others':
      return othersTurn(scene, deps);
    case 'continue':
      return continueTurn(scene, deps);
    case 'policy':
      return newMatter(move, scene, deps);
  }
}

/** 直接看结果, 当时我符合吗: the verdict, where there is a case. */
function judged(going: Going, scene: Scene, deps: Deps): TurnDraft {
  return scene.state.focus === null
    ? sentenceTurn(words.nothingToJudge, scene, true)
    : answerTurn(scene, deps, going);
}

/** 什么叫征收率: explained; where nothing explains it, what the record in hand says of it. */
function explained(
  { aspect, said, otherwise }: Extract<Move, { kind: 'explain' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  return (
    explainTurn(aspect, said, scene, deps) ??
    (said.isEmpty ? null : aspectTurn(null, said, scene, deps)) ??
    instead(otherwise, scene, deps)
  );
}

/** 要是减了呢: what follows; where that stays open, what the record says of it. */
function supposed(move: Extract<Move, { kind: 'suppose' }>, scene: Scene, deps: Deps): TurnDraft {
  return (
    settled(supposeTurn(move, scene, deps)) ??
    // 22年不是还发消费券，民宿有份吗: of another record, the record in hand has nothing to say.
    (move.measure !== undefined && move.otherwise.kind === 'turn-to'
      ? null
      : spoken(aspectTurn(null, move.said, scene, deps))) ??
    spoken(supposeTurn(move, scene, deps)) ??
    unforeseen(move, scene, deps)
  );
}

/** 第二个呢: told of, or judged by what was told with it. */
function ofItem(
  { position, aspect }: Extract<Move, { kind: 'item' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  return toldOf(itemAt(position, scene), scene, deps) ?? itemTurn(position, aspect, scene, deps);
}

/** A matter of its own: looked for; what names nothing is asked of the one in hand. */
function newMatter(move: Extract<Move, { kind: 'policy' }>, scene: Scene, deps: Deps): TurnDraft {
  const found = policyTurn(ofQueries(move, scene, deps), deps, move.aspect ?? null);
  return ofCase(found, scene, deps);
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
