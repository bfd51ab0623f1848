import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Words } from '../../../language/words.ts';
import { liesOutside } from '../../answer/measures/finding/search-words.ts';
import { nearestQuestion } from '../../answer/passages/nearest-question.ts';
import type { Deps } from '../../deps.ts';
import { isCorrected, type Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { QUESTION, SECOND_LOOK } from '../../thresholds.ts';
import type { Move } from '../move.ts';
import { aspectOf, isEmpty } from '../stretch.ts';
import { tableOf } from '../table.ts';
import { tellingOf } from '../telling.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { SIGNS } from './record-signs.ts';
import { RECORD_WEIGHTS } from './record-weights.ts';

/** Moves that are about one record, and may be about another. */
const OF_ONE_RECORD: ReadonlySet<Move['kind']> = new Set([
  'aspect',
  'turn-to',
  'policy',
  'suppose',
  'facts',
  'unread',
  'explain',
]);

/**
 * A second look at which record a later message is about: the rules look for words that settle it, and stay
 * with what is in hand where none does; the signs of all records weighed together tell more often which is
 * meant. Null where they say the same, or nothing clear.
 * @param answered measures that the moves speak of
 */
export function secondLook(
  moves: readonly Move[],
  answered: readonly string[],
  scene: Scene,
  deps: Deps,
): readonly Move[] | null {
  const { utterance, words } = scene;
  const { hand } = tableOf(scene.state, deps);
  const telling = tellingOf(scene);
  const move = moveInQuestion(moves, scene);
  if (utterance === null || move === null || telling?.kind === 'answer') return null;
  if (answered.length > FEW || isSettled(scene, deps)) return null;
  if (answered.length === 0 && isRefused(scene, deps)) return null;
  const scored = candidatesOf(answered, scene, deps)
    .map((candidate) => ({ measure: candidate.measure, score: scoreOf(candidate) }))
    .sort((one, other) => other.score - one.score);
  const [best] = scored;
  const spoken = scored.find(({ measure }) => answered.includes(measure.id));
  if (best === undefined || answered.includes(best.measure.id)) return null;
  const least = spoken?.score ?? scored[1]?.score ?? 0;
  const clearly = move.kind === 'turn-to' ? SECOND_LOOK.certainly : SECOND_LOOK.clearly;
  if (best.score - least < clearly) return null;
  // What the rules find nowhere is not put down to what is in hand by its words alone.
  const isHand = hand.includes(best.measure);
  if (answered.length === 0 && isHand && !isAskedOf(best.measure, words, deps)) return null;
  // 就业创业证我没纸的，就一张社保卡: the record in hand has that question.
  const [first] = hand;
  if (!isHand && first !== undefined && isAskedOf(first, words, deps)) return null;
  const aspect = aspectOf(utterance.requests.find((one) => one.aspect !== null) ?? null);
  const meant: Move = isHand
    ? { kind: 'aspect', aspect, said: words, otherwise: move }
    : { kind: 'turn-to', measure: best.measure.id, aspect, said: words };
  return telling === null || meant.kind === 'turn-to' ? [meant] : [telling, meant];
}

/** Whether a record has a question that is surely the one asked. */
const isAskedOf = (measure: Measure, words: Words, deps: Deps): boolean =>
  (nearestQuestion(words, measure, deps)?.likeness ?? 0) >= QUESTION.sure;

/** The one move of a turn that may be about another record; null where none may, or there are several. */
function moveInQuestion(moves: readonly Move[], { state }: Scene): Move | null {
  const asked = moves.filter(({ kind }) => kind !== 'facts' && kind !== 'answer');
  const [move = moves[0], ...more] = asked;
  if (move === undefined || more.length > 0 || !OF_ONE_RECORD.has(move.kind)) return null;
  const isOfPerson = move.kind === 'turn-to' && move.person !== undefined;
  const isOfSeveral = move.kind === 'policy' && move.queries !== undefined;
  // 如果下季度回到25万呢 varies what was told of the case in hand.
  const isVaried =
    move.kind === 'suppose' &&
    move.answers.length > 0 &&
    move.answers.every(({ fact }) => state.answers.some((answer) => answer.fact === fact));
  return isOfPerson || isOfSeveral || isVaried ? null : move;
}

/**
 * Whether there is nothing to look for: 到哪年 names nothing, 不对，房东是村集体 puts the case in hand right, and
 * what lies outside all papers is no record's.
 */
function isSettled(scene: Scene, deps: Deps): boolean {
  const { utterance, words } = scene;
  if (utterance === null || isCorrected(scene)) return true;
  if (utterance.clauses.some(({ act }) => act === 'corrects')) return true;
  const fields = utterance.requests.filter(({ aspect }) => aspect !== null);
  const rest = fields
    .reduce((all, { span }) => all.less(span.text), words)
    .without('of-any-matter');
  return isEmpty(rest) || liesOutside(words, scene, deps);
}

/** 离婚了小孩抚养费要给多少: what a search refuses is no record's, unless the rules speak of one. */
const isRefused = (scene: Scene, deps: Deps): boolean =>
  searchFor(scene.words, scene, deps).outcome === 'refuse';

/** More measures than these are a list. */
const FEW = 4;

const scoreOf = ({ signs }: Candidate): number =>
  SIGNS.reduce((sum, sign) => sum + (signs.get(sign) ?? 0) * RECORD_WEIGHTS[sign], 0);
