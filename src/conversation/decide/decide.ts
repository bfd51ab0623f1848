import type { Utterance } from '../../language/utterance.ts';
import { positionIn, Words } from '../../language/words.ts';
import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import { asksForToday, dayMeant, isTimeAlone } from '../read/day-meant.ts';
import { namesPlaceByTheWay } from '../read/says-nothing.ts';
import { isCorrected, type Scene } from '../read/scene.ts';
import { backToSelf, forAnother } from './another/for-another.ts';
import { otherPlace } from './another/other-place.ts';
import { asItIs } from './as-it-is.ts';
import { helpWished } from './help-wished.ts';
import type { Move } from './move.ts';
import { ofEach } from './of-each.ts';
import { isLetterToOthers, ofWhole } from './of-whole.ts';
import { offerMove } from './offer.ts';
import { opening } from './opening.ts';
import { pointedAlone } from './pointed-alone.ts';
import { queryTargets } from './query-targets.ts';
import { idle, spokenMove } from './spoken.ts';
import { isEmpty, LETTER, type Stretch, stretchesOf } from './stretch.ts';
import { type Table, tableOf } from './table.ts';
import { elsewhere } from './target/elsewhere.ts';
import { lookedUpThere } from './target/looked-up.ts';
import { isNoneOfOurs } from './target/none-of-ours.ts';
import { besideTold } from './target/of-record.ts';
import { toldSister } from './target/sister/told-sister.ts';
import { targetOf } from './target/target.ts';
import { toldOfList } from './target/told-of-list.ts';
import {
  asks,
  isOnlyTold,
  isToldThroughout,
  isTry,
  namesTopic,
  type Telling,
  tellingOf,
  tellsPlaceAlone,
} from './telling.ts';
import { afterTrouble, troubleOf } from './trouble.ts';

/**
 * What a message brings about, in the order to be done: a button, a command or a courtesy is that and
 * nothing else; what is told is taken in first, once; then each question goes to what it is about; where
 * nothing is asked, what was told changes the case, or the words are looked for before they are given up.
 */
export function decide(scene: Scene, deps: Deps): readonly Move[] {
  const spoken = spokenMove(scene, deps);
  const { utterance } = scene;
  if (spoken !== null || utterance === null) return [spoken ?? { kind: 'greet' }];
  const offer = offerMove(scene, deps);
  if (offer !== null) return [offer];
  const same = asExplained(scene);
  if (same !== null) return [same];
  const looked = lookedUpThere(scene, deps);
  if (looked !== null) return [looked];
  const telling = tellingOf(scene);
  const table = tableOf(scene.state, deps);
  if (isAnotherDay(scene, telling, deps)) return [{ kind: 'another-day' }];
  const isOthers = scene.isFar && scene.words.size >= LETTER;
  // 存在火灾隐患, in a letter about a staircase, is nobody's trouble.
  const trouble = isOthers
    ? null
    : (troubleOf(scene, table, deps) ?? afterTrouble(telling, scene, deps));
  if (trouble !== null) return [trouble];
  if (isLetterToOthers(scene, deps)) return [{ kind: 'policy' }];
  const helps = helpWished(table, scene, deps);
  if (helps !== null) return [helps];
  const whole = ofWhole(scene, telling, table, deps);
  if (whole !== null) return [whole];
  const asked = asks(utterance) || utterance.requests.length > 0;
  if (table.all.length === 0) return opening(asked, telling, utterance, scene, deps);
  const pointed = pointedAlone(scene, deps);
  if (pointed !== null) return [pointed];
  if (isNoneOfOurs(table, scene, deps)) return [{ kind: 'policy' }];
  const back = asItIs(scene, deps);
  if (back !== null) return [back];
  const there = otherPlace(table, scene, deps);
  if (there !== null) return [there];
  const another = forAnother(table, scene) ?? backToSelf(scene);
  if (another !== null) return [another];
  const each = ofEach(scene, deps);
  if (each !== null) return withTelling(telling, [each]);
  const queries = queryTargets(table, scene, deps);
  if (queries !== null) return withTelling(telling, queries);
  const spokenFor = toldOfList(telling, table, scene, deps);
  if (spokenFor !== null) return [spokenFor];
  const targets = asked
    ? merged(
        stretchesOf(utterance, scene.words)
          .filter((one) => telling === null || !isTold(one, utterance))
          .map((one) => targetOf(one, table, scene, deps)),
      )
    : topicTargets(telling, table, scene, deps);
  if (targets.length > 0) return withTelling(telling, targets);
  return [telling ?? unasked(table, scene)];
}

/** 那我应该就是, after a word was explained: it holds of the owner, where nothing else is told or asked. */
function asExplained({ state, words, added, utterance }: Scene): Move | null {
  const { explained } = state;
  const isAsked = utterance?.clauses.some(({ act }) => act === 'asks') === true;
  if (explained === null || added.length > 0 || isAsked) return null;
  if (words.says('that-is-me')) return { kind: 'answer', ...explained };
  const isFlag = explained.value === 'yes' || explained.value === 'no';
  return isFlag && words.says('that-is-not-me')
    ? { kind: 'answer', fact: explained.fact, value: explained.value === 'yes' ? 'no' : 'yes' }
    : null;
}

/** 个税; 增值税先说; 我在柯桥开面馆，房租太贵: nothing is asked, and a matter is named. */
function topicTargets(
  telling: Telling | null,
  table: Table,
  scene: Scene,
  deps: Deps,
): readonly Move[] {
  const { words } = scene;
  const stretch: Stretch = { said: words, led: words, of: words, request: null };
  if ((scene.said?.queries.length ?? 0) > 1) return [{ kind: 'policy' }];
  if (telling === null) {
    if (idle(scene) !== null) return [];
    const { utterance } = scene;
    if (utterance !== null && !namesTopic(scene, deps) && namesPlaceByTheWay(utterance, words))
      return [{ kind: 'remark' }];
    const unheard = unheardOfCase(table, scene);
    if (unheard !== null) return [unheard];
    const target = targetOf(stretch, table, scene, deps);
    // What neither the record nor a search knows is a try at the open question.
    return target.kind === 'aspect' && target.aspect === null && isTry(scene)
      ? [{ ...target, otherwise: unasked(table, scene) }]
      : [target];
  }
  // 哦说错了 房租是6000 puts a figure right, whatever it names.
  const bearing = deps.judgement.bearing(table.hand);
  const corrects = scene.utterance?.clauses[0]?.act === 'corrects';
  const isRight =
    isCorrected(scene) &&
    (scene.added.every(({ fact }) => isFigure(fact, deps)) ||
      (corrects && scene.added.some(({ fact }) => bearing.has(fact))));
  if (isRight) return besideTold(words, table, deps);
  // 回到第一个，我执照还没满半年
  const position = positionIn(words);
  if (position !== null && (scene.state.focus?.list?.length ?? 0) > 1)
    return [{ kind: 'item', position, aspect: null }];
  const ofHand = scene.added.filter(({ fact }) => bearing.has(fact));
  // 执照办了快一年，社保交了五个月: the open question answered, and more told of the same case.
  const goesOn = telling.kind === 'answer' && ofHand.length >= TELLS_ON;
  const other = goesOn ? null : elsewhere(words, table, scene, deps);
  if (other !== null)
    return [{ kind: 'turn-to', measure: other.measure.id, aspect: null, said: words }];
  const sister = toldSister(table, scene, deps);
  if (sister !== null) return [telling, sister];
  if (telling.kind === 'answer') return besideTold(words, table, deps);
  const isOfCase = scene.added.every(({ fact }) => bearing.has(fact) || fact === 'place');
  // Of a list nothing is in hand that a fact could bear on; it belongs to the list all the same.
  const isOfList = table.hand.length === 0 && (isOnlyTold(scene) || isToldThroughout(scene));
  if (!namesTopic(scene, deps) || isOfList || (isOfCase && !tellsPlaceAlone(scene)))
    return besideTold(words, table, deps);
  const target = targetOf(stretch, table, scene, deps);
  return target.kind === 'aspect' ? besideTold(words, table, deps) : [target];
}

/** So many things told of the case in hand are no other matter. */
const TELLS_ON = 2;

/**
 * 记错了，执照上写的是洗浴; 原价1400: what puts right, or tells a figure of the case in hand, where nothing is known
 * to take it by. What must hold is said, or how it is counted.
 */
function unheardOfCase({ hand }: Table, { utterance, words }: Scene): Move | null {
  if (hand.length === 0 || utterance === null) return null;
  const { clauses, quantities, bound } = utterance;
  // 正好30万整, after what was supposed.
  if (bound.some(({ mood }) => mood === 'supposition')) return null;
  if (clauses.some(({ act }) => act === 'corrects')) return { kind: 'holds-all-the-same' };
  const isOfMoney = quantities.some(({ kind }) => kind === 'money' || kind === 'number');
  return isOfMoney && words.length <= FIGURE_AT_MOST
    ? { kind: 'aspect', aspect: 'amount', said: words, otherwise: { kind: 'policy' } }
    : null;
}

/** A figure with a word or two. */
const FIGURE_AT_MOST = 8;

function isFigure(fact: string, deps: Deps): boolean {
  const type = factById(fact, deps)?.type;
  return type === 'number' || type === 'date';
}

/** 一个月？, 两个吧？: words that are all told ask nothing more. */
function isTold({ said, request }: Stretch, { claims, quantities, requests }: Utterance): boolean {
  if (request === null || request.aspect !== null || request.subject.kind !== 'in-hand')
    return false;
  if (requests.length > 1) return false;
  const spans = [...claims, ...quantities].map(({ span }) => span.text);
  const rest = spans.reduce((all, text) => all.less(text), said);
  return !rest.is(said) && isEmpty(rest);
}

/** What is told goes before what is asked; a new matter takes in by itself what is told with it. */
function withTelling(telling: Telling | null, targets: readonly Move[]): readonly Move[] {
  if (telling === null || targets.includes(telling)) return targets;
  if (targets.some(({ kind }) => kind === 'moved' || kind === 'suppose')) return targets;
  const isNew = targets.every(({ kind }) => kind === 'policy' || kind === 'turn-to');
  return isNew && telling.kind === 'facts' ? targets : [telling, ...targets];
}

/** Several new matters of one message are looked for together; nothing is done twice. */
function merged(targets: readonly Move[]): readonly Move[] {
  const fresh = targets.filter(({ kind }) => kind === 'policy');
  const all: readonly Move[] =
    fresh.length < 2
      ? targets
      : [...targets.filter(({ kind }) => kind !== 'policy'), { kind: 'policy' }];
  const supposed = all.filter((move) => move.kind === 'suppose');
  const once =
    supposed.length < 2
      ? all
      : all.filter((move) => move.kind !== 'suppose' || move === supposed[0]);
  return once.filter((move, at) => !once.slice(0, at).some((other) => isSame(other, move)));
}

/** Neither asked nor told: a short try at the open question is asked for again. */
function unasked({ hand }: Table, scene: Scene): Move {
  const { open } = scene.state;
  const empty = idle(scene);
  if (empty !== null) return empty;
  if (open !== null && isTry(scene)) return { kind: 'unread', fact: open.fact };
  return hand.length === 0
    ? { kind: 'policy' }
    : { kind: 'aspect', aspect: null, said: scene.words, otherwise: { kind: 'policy' } };
}

/** 要是2020年3月呢, 现在呢, 那会儿呢, 明天呢: the same case on another day, and no answer to a question for a date. */
function isAnotherDay(scene: Scene, telling: Telling | null, deps: Deps): boolean {
  const { state, words, today, on, utterance } = scene;
  if (state.focus === null || scene.added.length > 0 || telling !== null) return false;
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  const namesDay =
    dayMeant(words, today, utterance?.quantities) !== null ||
    asksForToday(words) ||
    words.says('back-then-briefly');
  return (
    namesDay &&
    isTimeAlone(words) &&
    (open === undefined || deps.judgement.read(open, words, on) === null)
  );
}

/** Whether two moves are one, their words letter for letter. */
function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Words || other instanceof Words)
    return one instanceof Words && other instanceof Words && one.is(other);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const fields = Object.entries(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(([key, value]) => isSame(value, (other as Record<string, unknown>)[key]))
  );
}
