import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Words } from '../../../language/words.ts';
import { liesOutside } from '../../answer/measures/finding/search-words.ts';
import { nearestQuestion } from '../../answer/passages/nearest-question.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import type { Deps } from '../../deps.ts';
import { isPutRight, type Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import type { ConversationState } from '../../state.ts';
import { QUESTION, SECOND_LOOK } from '../../thresholds.ts';
import type { Move } from '../move.ts';
import { aspectOf, isEmpty } from '../stretch.ts';
import { tableOf } from '../table.ts';
import { namedByTitle } from '../target/explained.ts';
import { isOfBefore } from '../target/sister/other-time.ts';
import { asks, tellingOf } from '../telling.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { moveInQuestion, moveReadOtherwise } from './move-in-question.ts';
import { type RecordSign, SIGNS } from './record-signs.ts';
import { RECORD_WEIGHTS } from './record-weights.ts';

/** Moves beside which another record may be told of. */
const BESIDE: ReadonlySet<Move['kind']> = new Set([
  'aspect',
  'turn-to',
  'policy',
  'suppose',
  'moved',
]);

/** What is told shuts the record in hand, and not this one. */
const STANDS: RecordSign = 'stands where that in hand is ruled out';

/** It is of the place that the message names. */
const OF_PLACE: RecordSign = 'of the place said';

/** What the second look comes to. */
export interface SecondLook {
  /** what is done instead; null where the rules stand */
  readonly moves: readonly Move[] | null;
  /** a record that may as well be meant, and is told of in one line; null where none is */
  readonly beside: string | null;
}

const NOTHING: SecondLook = { moves: null, beside: null };

/**
 * A second look at which record a later message is about: the rules look for words that settle it, and stay
 * with what is in hand where none does; the signs of all records weighed together tell more often which is
 * meant. Where two are nearly as likely, both are told of.
 * @param told what the moves come to: the measures spoken of, or asked back about, and whom to call
 */
export function secondLook(
  moves: readonly Move[],
  told: Pick<TurnDraft, 'measures' | 'offered' | 'contacts'>,
  scene: Scene,
  deps: Deps,
): SecondLook {
  const { measures: answered } = told;
  const { utterance } = scene;
  const one = moveInQuestion(moves);
  const move = one ?? moveReadOtherwise(moves);
  const telling = tellingOf(scene);
  if (utterance === null || move === null || answered.length > FEW) return NOTHING;
  // What lies outside all papers is no record's.
  if (liesOutside(scene.words, scene, deps)) return NOTHING;
  const { hand } = tableOf(scene.state, deps);
  const scored = candidatesOf(answered, scene, deps)
    .filter(({ measure }) => !isOfBefore(measure, hand, scene, deps))
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate) }))
    .sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  if (best === undefined) return NOTHING;
  const spoken = scored.find(({ measure }) => answered.includes(measure.id));
  const isBeside =
    new Set(answered).size === 1 && asks(utterance) && one !== null && BESIDE.has(one.kind);
  const besideOf = (first: Scored | undefined, other: Scored | undefined): string | null =>
    isBeside &&
    first !== undefined &&
    other !== undefined &&
    first.score - other.score < SECOND_LOOK.asLikely
      ? other.measure.id
      : null;
  const stays = (): SecondLook => ({
    moves: null,
    beside:
      besideOf(spoken, spoken === best ? next : best) ??
      (move.kind === 'contact' ? ofOffice(best, told, scene, deps) : null),
  });
  // 六税两费也减半的吧，个体户有份没: what answers the open question asks of another record beyond doubt, or of none.
  const isAnswer = one !== null && telling?.kind === 'answer';
  if (isAnswer && best.score - (spoken?.score ?? best.score) < SECOND_LOOK.beyondDoubt)
    return NOTHING;
  if (isSettled(best, spoken, hand, scene) || spoken === best) return stays();
  const putsRight = isPutRight(scene) && isToldOfHand(scene, deps);
  // 更正：应纳税所得额应为310万元 is told of the case in hand, whichever else it may shut or fit.
  if (putsRight && (!asks(utterance) || move.kind === 'moved')) return NOTHING;
  const isReadOtherwise = one === null || putsRight;
  const meant = overruled(best, { spoken, next, move, told, isReadOtherwise }, scene, deps);
  if (meant === null) return putsRight ? NOTHING : stays();
  const isBoth = telling !== null && meant.kind !== 'turn-to' && meant.kind !== 'for-another';
  // 员工交社保是啥意思 我给自己交的算一个不: the word is explained all the same.
  const explained = one === null ? moves.filter(({ kind }) => kind === 'explain') : [];
  return {
    moves: [...(isBoth ? [telling] : []), ...explained, meant],
    beside: besideOf(best, spoken),
  };
}

interface Scored extends Candidate {
  readonly score: number;
}

/** What is done where the likeliest record is meant, and not what the rules speak of; null where they stand. */
function overruled(
  best: Scored,
  {
    spoken,
    next,
    move,
    told: { measures: answered, offered = [] },
    isReadOtherwise,
  }: {
    readonly spoken: Scored | undefined;
    readonly next: Scored | undefined;
    readonly move: Move;
    readonly told: Pick<TurnDraft, 'measures' | 'offered'>;
    readonly isReadOtherwise: boolean;
  },
  scene: Scene,
  deps: Deps,
): Move | null {
  const { utterance, words } = scene;
  const { hand, all } = tableOf(scene.state, deps);
  const lead = best.score - (spoken?.score ?? next?.score ?? 0);
  const [first] = hand;
  const isHand = hand.includes(best.measure);
  // 劳务派遣的算不算在人数里: what a search refuses may be a question of the record in hand all the same.
  const isAskedOfHand = isHand && isAskedOf(best.measure, words, deps);
  // 绍兴当年也有吧, 广州的给好多: what was taken for a place told by the way asks of that place's record.
  const isOfPlace = move.kind === 'remark' && best.signs.has(OF_PLACE);
  if (move.kind === 'remark' && !isOfPlace) return null;
  if (answered.length === 0 && !isAskedOfHand && !isOfPlace && isRefused(scene, deps)) return null;
  const called = isHand || first === undefined ? 0 : namedByTitle(words, best.measure, first, deps);
  // 头先嗰班阿叔 社保要买齐边几样: of several in hand any may be meant.
  const isOfSeveral =
    isHand &&
    spoken !== undefined &&
    hand.includes(spoken.measure) &&
    !variesCase(move, scene.state);
  const { overPerson, overOther } = SECOND_LOOK;
  const overOtherwise = move.kind === 'for-another' ? overPerson : overOther;
  const least = isReadOtherwise
    ? overOtherwise
    : isOfSeveral
      ? SECOND_LOOK.barely
      : leadFor(move, best, called, scene);
  if (utterance === null || lead < least) return null;
  const isClear = lead >= SECOND_LOOK.beyondDoubt || best.signs.has(STANDS);
  // 上半年已缴了: what asks nothing, and no search answers, turns to no record that the talk has not spoken of.
  const isNew = !all.includes(best.measure) && !isClear;
  const { outcome } = searchFor(words, scene, deps);
  const isFound = outcome === 'answer' || (outcome === 'ask' && move.kind !== 'facts');
  if (isNew && !asks(utterance) && !isFound && !isOfPlace) return null;
  // What the rules find nowhere is not put down to what is in hand by its words alone.
  const isOffered = offered[0] === best.measure.id;
  if (answered.length === 0 && isHand && !isOffered && !isAskedOfHand && !isOfPlace) return null;
  // 就业创业证我没纸的，就一张社保卡: the record in hand has that question.
  const isCalled = called >= SECOND_LOOK.calledForCertain || isClear;
  if (!isHand && !isCalled && first !== undefined && isAskedOf(first, words, deps)) return null;
  const aspect = aspectOf(utterance.requests.find((one) => one.aspect !== null) ?? null);
  const turned: Move = { kind: 'turn-to', measure: best.measure.id, aspect, said: words };
  // 如果搬去荔湾开呢 铺租嗰个; 按季报呢: there, and supposed, all the same.
  // 锅炉的: what was supposed, and fits a sister, is not taken to a record that does not turn on it.
  if (move.kind === 'suppose' && move.measure !== undefined && !isHand) {
    const bearing = deps.judgement.bearing([best.measure]);
    if (!move.answers.some(({ fact }) => bearing.has(fact))) return null;
  }
  if (move.kind === 'moved' || move.kind === 'suppose' || move.kind === 'for-another') {
    const isAsked = move.kind === 'suppose' && lead >= SECOND_LOOK.beyondDoubt;
    return { ...move, measure: best.measure.id, ...(isAsked ? { otherwise: turned } : {}) };
  }
  // Of several in hand what asks for nothing in particular is asked of all.
  return best.measure === first && (hand.length === 1 || aspect === null)
    ? { kind: 'aspect', aspect, said: words, otherwise: move }
    : turned;
}

/**
 * By how much another record must be likelier than what a move is about.
 * @param called what its title says of the words and what is in hand does not: 还有个带动就业的
 */
function leadFor(
  move: Move,
  { signs }: Candidate,
  called: number,
  { state, utterance }: Scene,
): number {
  const { kind } = move;
  if (variesCase(move, state)) return SECOND_LOOK.overVaried;
  if (kind === 'turn-to') return SECOND_LOOK.certainly;
  if (kind === 'contact') return SECOND_LOOK.overOffice;
  if (signs.has(STANDS)) return SECOND_LOOK.barely;
  if (kind === 'facts' && utterance !== null && !asks(utterance)) return SECOND_LOOK.overTold;
  if (called >= SECOND_LOOK.called) return SECOND_LOOK.barely;
  return kind === 'suppose' ? SECOND_LOOK.overSupposed : SECOND_LOOK.clearly;
}

/** Whether a record has a question that is surely the one asked. */
const isAskedOf = (measure: Measure, words: Words, deps: Deps): boolean =>
  (nearestQuestion(words, measure, deps)?.likeness ?? 0) >= QUESTION.sure;

/** 柯桥移动找谁: of the records that its office is called for, the one meant; null where that is not the likeliest. */
function ofOffice(
  { measure }: Candidate,
  { measures, contacts: [office] }: Pick<TurnDraft, 'measures' | 'contacts'>,
  { region }: Scene,
  { directory }: Deps,
): string | null {
  if (measures.length > 0 || office === undefined) return null;
  if (office.phones.some(({ number }) => directory.hotline(number) !== null)) return null;
  const isTheirs = directory
    .forMeasure(measure, region)
    .some(({ agency }) => agency === office.agency);
  return isTheirs ? measure.id : null;
}

/** Whether a move supposes more of the case in hand. */
function variesCase(move: Move, { answers }: ConversationState): boolean {
  if (move.kind !== 'suppose') return false;
  // 如果下季度回到25万呢 varies what was told.
  const isVaried =
    move.answers.length > 0 &&
    move.answers.every(({ fact }) => answers.some((answer) => answer.fact === fact));
  // 刚好三十万, after 按季报呢: what is supposed further is supposed of the same.
  return isVaried || move.of !== undefined;
}

/** Whether there is nothing to look for: 到哪年 names nothing; of several in hand one may be meant by it for certain. */
function isSettled(
  best: Scored,
  spoken: Scored | undefined,
  hand: readonly Measure[],
  { utterance, words }: Scene,
): boolean {
  // 他同时还是残疾人，两份都能拿吗 names the other to ask of both.
  if (utterance === null || utterance.requests.some(({ aspect }) => aspect === 'combination'))
    return true;
  const fields = utterance.requests.filter(({ aspect }) => aspect !== null);
  const rest = fields
    .reduce((all, { span }) => all.less(span.text), words)
    .without('of-any-matter');
  const isOfSeveral = spoken !== undefined && hand.includes(best.measure) && hand.length > 1;
  if (isOfSeveral && best.score - spoken.score >= SECOND_LOOK.beyondDoubt) return false;
  return isEmpty(rest);
}

/** 不对，房东是村集体: what bears on the case in hand is told of it, even where it shuts it. */
function isToldOfHand({ state, added }: Scene, deps: Deps): boolean {
  const bearing = deps.judgement.bearing(tableOf(state, deps).hand);
  return added.some(({ fact }) => bearing.has(fact));
}

/** 离婚了小孩抚养费要给多少: what a search refuses is no record's, unless the rules speak of one. */
const isRefused = (scene: Scene, deps: Deps): boolean =>
  searchFor(scene.words, scene, deps).outcome === 'refuse';

/** More measures than these are a list. */
const FEW = 4;

/** What the signs of a record are worth together: the more, the likelier it is meant. */
export const scoreOf = ({ signs }: Candidate): number =>
  SIGNS.reduce((sum, sign) => sum + (signs.get(sign) ?? 0) * RECORD_WEIGHTS[sign], 0);
