import { findMatters } from '../../knowledge/find/find-matters.ts';
import { findTrouble } from '../../knowledge/find/find-trouble.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Aspect, Utterance } from '../../language/utterance.ts';
import { measuresOfPlace, nationalMeasures } from '../answer/measures/measures-of-place.ts';
import { MANY } from '../case/continue-focus.ts';
import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import { asksForAll } from '../read/asks-for-all.ts';
import { asksForToday, dayMeant, isTimeAlone } from '../read/day-meant.ts';
import { isWithin, listScope } from '../read/list-scope.ts';
import { isCorrected, type Scene } from '../read/scene.ts';
import { namesAgency } from './agency-named.ts';
import { elsewhere } from './elsewhere.ts';
import { backToSelf, forAnother } from './for-another.ts';
import { topicOf } from './matter-named.ts';
import type { Move } from './move.ts';
import { ofEach } from './of-each.ts';
import { besideTold } from './of-record.ts';
import { offerMove } from './offer.ts';
import { spokenMove } from './spoken.ts';
import { aspectsAsked, isEmpty, LETTER, type Stretch, stretchesOf } from './stretch.ts';
import { type Table, tableOf } from './table.ts';
import { targetOf, wishTargets } from './target.ts';
import {
  asks,
  isOnlyDenied,
  isOnlyTold,
  isTrouble,
  namesTopic,
  type Telling,
  tellingOf,
} from './telling.ts';
import { THRESHOLDS } from './thresholds.ts';

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
  const telling = tellingOf(scene);
  const table = tableOf(scene.state, deps);
  if (isAnotherDay(scene, telling, deps)) return [{ kind: 'another-day' }];
  const trouble = troubleOf(scene, table, deps) ?? afterTrouble(telling, scene, deps);
  if (trouble !== null) return [trouble];
  if (isLetterToOthers(scene, deps)) return [{ kind: 'policy' }];
  const whole = ofWhole(scene, telling, table, deps);
  if (whole !== null) return [whole];
  const asked = asks(utterance) || utterance.requests.length > 0;
  if (table.all.length === 0) return opening(asked, telling, utterance, scene, deps);
  const another = forAnother(table, scene) ?? backToSelf(scene);
  if (another !== null) return [another];
  const each = ofEach(scene, deps);
  if (each !== null) return withTelling(telling, [each]);
  const wishes = wishTargets(table, scene, deps);
  if (wishes !== null) return withTelling(telling, wishes);
  const targets = asked
    ? merged(
        stretchesOf(utterance, scene.text)
          .filter((one) => telling === null || !isTold(one, utterance))
          .map((one) => targetOf(one, table, scene, deps)),
      )
    : topicTargets(telling, table, scene, deps);
  if (targets.length > 0) return withTelling(telling, targets);
  return [telling ?? unasked(table, scene)];
}

/** 店被淹了, 欠我三个月工资: trouble that no paper is about, and no matter of the papers beside it. */
function troubleOf({ text, added }: Scene, { hand }: Table, deps: Deps): Move | null {
  const { knowledge, judgement } = deps;
  const trouble = findTrouble(text, knowledge.troubles);
  if (trouble?.says === undefined) return null;
  // What bears on the case in hand is told of it.
  const bearing = judgement.bearing(hand);
  if (added.some(({ fact }) => fact !== 'place' && bearing.has(fact))) return null;
  return findMatters(text, knowledge.matterNames).length > 0
    ? null
    : { kind: 'trouble', id: trouble.id };
}

/** 找谁要, 在绍兴开小吃店的: after a trouble, whom to turn to is asked again, or what helps can be told. */
function afterTrouble(
  telling: Telling | null,
  { state, utterance, text }: Scene,
  deps: Deps,
): Move | null {
  if (state.trouble === null || utterance === null) return null;
  if (!asks(utterance) && telling !== null) return telling;
  const isWhom = utterance.requests.some(({ aspect }) => aspect !== null && OF_CONTACT.has(aspect));
  const isPlain = findMatters(text, deps.knowledge.matterNames).length === 0;
  return isWhom && isPlain ? { kind: 'trouble', id: state.trouble } : null;
}

/** A word of a letter that tells a fact or names a phone is no matter. A letter that opens the talk, tells little of a shop and is about what no paper holds: lamps, homes, schools. */
function isLetterToOthers({ state, text, added, spokenOn, region }: Scene, deps: Deps): boolean {
  if (state.focus !== null || text.length < LETTER || added.length >= TELLING) return false;
  return deps.search.find(text, { today: spokenOn, region }).outcome !== 'answer';
}

/** What the message asks as a whole, whatever is in hand: all there is, a paper, an office. */
function ofWhole(scene: Scene, telling: Telling | null, { hand }: Table, deps: Deps): Move | null {
  const { said, text, state } = scene;
  if (said === null) return null;
  const noun = HAS_WHAT.exec(text)?.[1];
  if (said.wish === 'list-all') return { kind: 'list' };
  const names =
    namesTopic(scene, deps) || (noun !== undefined && topicOf(noun, scene, deps) !== null);
  const isNamed = findMatters(text, deps.knowledge.matterNames).length > 0;
  const isOne = said.wishes.length < 2 && !isNamed;
  if (asksForAll(text, hand.length > 0) && !names && isOne) return { kind: 'list' };
  const some = said.wishes.length < 2 ? asksForSome(scene, names || isNamed, hand, deps) : null;
  if (some !== null) return some;
  if (said.wish === 'document') return { kind: 'document' };
  if (state.focus !== null && hand.length === 0 && isWhomAlone(scene) && !names)
    return { kind: 'contact' };
  // 宽带减免联系谁 asks for the desk of a matter, 人社局电话 for an office.
  const isOfMatter = asksMore(scene) || (names && !namesAgency(text, 'phone', scene, deps));
  if (said.wish === 'contact' && state.focus === null && telling === null && !isOfMatter)
    return { kind: 'contact' };
  return null;
}

/** 税上还有啥, 2020年那批还有效吗, 全国都能用的有哪些: so many that they make a list, or a matter of its own. */
function asksForSome(
  scene: Scene,
  isNamed: boolean,
  hand: readonly Measure[],
  deps: Deps,
): Move | null {
  const scope = listScope(scene.text, deps);
  if (scope === null) return null;
  const { topic, reach, years } = scope;
  if (topic === null && reach !== 'local' && isNamed) return null;
  // 2022年的政策, of the one in hand, is no more than that one.
  const isOfHand = years !== null && hand.length > 0 && !/[批些都]|有[啥什哪]/.test(scene.text);
  if (isOfHand) return null;
  if (reach === 'local') return { kind: 'list' };
  const there =
    scene.region === null ? nationalMeasures(scene, deps) : measuresOfPlace(scene, deps);
  const some = there.filter((measure) => isWithin(measure, scope, deps));
  if (some.length > (topic === null ? 0 : MANY)) return { kind: 'list' };
  const isElse = topic !== null && !hand.some((one) => isWithin(one, scope, deps));
  return isElse && hand.length > 0 ? { kind: 'policy', text: `${topic.label}能减吗` } : null;
}

/** 房租能减吗 电话多少: a policy and its phone asked in one breath get both. */
const asksMore = ({ said, utterance }: Scene): boolean =>
  (said?.wishes.length ?? 0) > 1 ||
  utterance?.requests.some(({ aspect }) => aspect !== null && !OF_CONTACT.has(aspect)) === true;

const OF_CONTACT: ReadonlySet<Aspect> = new Set(['phone', 'whom', 'where', 'issuer', 'hand-in']);

/** 我该找谁啊, of a list: whom to turn to, and nothing that they would be asked about. */
const isWhomAlone = ({ utterance }: Scene): boolean => {
  const [request, ...more] = utterance?.requests ?? [];
  const aspect = request?.aspect ?? null;
  return (
    more.length === 0 &&
    aspect !== null &&
    OF_CONTACT.has(aspect) &&
    request?.subject.kind === 'in-hand'
  );
};

/** 个税还有啥优惠: all there is of one thing is no list of everything. */
const HAS_WHAT = /([\u4e00-\u9fff]{2})上?(?:总?还)?有(?:点|些)?(?:啥|什么|哪些)/;

/** So many things told at the outset tell a case, even where nothing is asked. */
const TELLING = 3;

/** Nothing is in hand yet: the whole message is searched for, or what it tells is kept. */
function opening(
  asked: boolean,
  telling: Telling | null,
  utterance: Utterance,
  scene: Scene,
  deps: Deps,
): readonly Move[] {
  const { added } = scene;
  const [request] = utterance.requests;
  const aspect = aspectsAsked(utterance, scene.text)[0] ?? null;
  const explained = explainedFirst(utterance, scene, deps);
  if (explained !== null) return [explained];
  // 在广州, where the place was asked for, is the answer, whatever else 广州 has been heard of for.
  if (!asked && telling?.kind === 'answer') return [telling];
  if (!asked && isOnlyNeed(scene)) return [{ kind: 'list' }];
  // 在柯桥，夫妻店，没请人，开超市 tells a shop and names no matter, hiring least of all.
  if (!asked && added.length >= TELLING && isOnlyDenied(scene, deps) && !isTrouble(scene))
    return [{ kind: 'list' }];
  if (asked || namesTopic(scene, deps) || isTrouble(scene) || (scene.said?.wishes.length ?? 0) > 1)
    return [{ kind: 'policy', aspect: request === undefined ? null : aspect }];
  // Asked what they want, they tell on: whatever there is.
  if (telling !== null && tellsOn(scene)) return [{ kind: 'list' }];
  if (telling !== null) return tellsCase(scene) ? [{ kind: 'opening' }] : [telling];
  return [idle(scene) ?? { kind: 'policy' }];
}

/** Much is told, or in need. */
const tellsCase = ({ added, text }: Scene): boolean => added.length >= TELLING || NEED.test(text);

const tellsOn = ({ state, turn }: Scene): boolean =>
  state.focus === null && state.answers.some(({ fact, at }) => fact !== 'place' && at === turn - 1);

/** 一分钱没有, 想摆个摊, 撑不下去了: who says so asks for whatever there is. */
const NEED =
  /[没缺]钱|一分钱|没生意|[撑干活熬]不下去|[撑熬]不住|倒闭|亏[本了空]|困难|失业|走投无路|没办法|想(?:自己)?(?:开|摆|做|干|搞|弄)[个家点]/;

/** 撑不下去了: need, and no word of what it is for. */
const isOnlyNeed = ({ text, said }: Scene): boolean =>
  NEED.test(text) && (said?.themes ?? []).every(({ score }) => score < THRESHOLDS.topicHinted);

/** 什么叫征收率, before anything is in hand. */
function explainedFirst(utterance: Utterance, scene: Scene, deps: Deps): Move | null {
  const [stretch] = stretchesOf(utterance, scene.text);
  if (stretch === undefined || utterance.requests.length > 1) return null;
  // 六税两费到底是哪几个 asks for a measure that lists them.
  const { region, spokenOn } = scene;
  const isFound =
    stretch.request?.aspect === 'which' &&
    !deps.search.find(scene.text, { region, today: spokenOn, limit: 1 }).noMatch;
  if (isFound) return null;
  const move = targetOf(stretch, { hand: [], all: [], called: [] }, scene, deps);
  return move.kind === 'explain' ? move : null;
}

/** 个税; 增值税先说; 我在柯桥开面馆，房租太贵: nothing is asked, and a matter is named. */
function topicTargets(
  telling: Telling | null,
  table: Table,
  scene: Scene,
  deps: Deps,
): readonly Move[] {
  const { text } = scene;
  const stretch: Stretch = { said: text, led: text, request: null };
  if ((scene.said?.wishes.length ?? 0) > 1) return [{ kind: 'policy' }];
  if (telling === null) {
    if (idle(scene) !== null) return [];
    const target = targetOf(stretch, table, scene, deps);
    // What neither the record nor a search knows is a try at the open question.
    return target.kind === 'aspect' && target.aspect === null && isTry(scene)
      ? [{ ...target, otherwise: unasked(table, scene) }]
      : [target];
  }
  // 哦说错了 房租是6000 puts a figure right, whatever it names.
  if (isCorrected(scene) && scene.added.every(({ fact }) => isFigure(fact, deps)))
    return besideTold(text, table, deps);
  const other = elsewhere(text, table, scene, deps);
  if (other !== null)
    return [{ kind: 'turn-to', measure: other.measure.id, aspect: null, said: text }];
  if (telling.kind === 'answer') return besideTold(text, table, deps);
  const bearing = deps.judgement.bearing(table.hand);
  const isOfCase = scene.added.every(({ fact }) => bearing.has(fact) || fact === 'place');
  const isPlaceAlone = scene.added.every(({ fact }) => fact === 'place');
  // Of a list nothing is in hand that a fact could bear on; it belongs to the list all the same.
  const isOfList = table.hand.length === 0 && isOnlyTold(scene);
  if (!namesTopic(scene, deps) || isOfList || (isOfCase && !isPlaceAlone))
    return besideTold(text, table, deps);
  const target = targetOf(stretch, table, scene, deps);
  return target.kind === 'aspect' ? besideTold(text, table, deps) : [target];
}

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
  const rest = spans.reduce((all, text) => all.replace(text, ''), said);
  return rest !== said && isEmpty(rest);
}

/** What is told goes before what is asked; a new matter takes in by itself what is told with it. */
function withTelling(telling: Telling | null, targets: readonly Move[]): readonly Move[] {
  if (telling === null) return targets;
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
  return [...new Map(once.map((move) => [JSON.stringify(move), move])).values()];
}

/** 不清楚, 是的, 没有: answers, to no question that is open. */
const IDLE: ReadonlySet<string> = new Set(['unknown', 'yes', 'no']);

function idle({ said, state }: Scene): Move | null {
  if (said === null) return null;
  if (state.open === null && IDLE.has(said.wish)) return { kind: 'idle' };
  return said.wish === 'nonsense' ? { kind: 'nonsense' } : null;
}

/** Words that may be meant for the open question. */
/** Longer words than this are no try at answering a question of ours. */
const LONGEST_ANSWER = 12;

const isTry = ({ state, text }: Scene): boolean =>
  state.open !== null && [...text].length <= LONGEST_ANSWER;

/** Neither asked nor told: a short try at the open question is asked for again. */
function unasked({ hand }: Table, scene: Scene): Move {
  const { open } = scene.state;
  const empty = idle(scene);
  if (empty !== null) return empty;
  if (open !== null && isTry(scene)) return { kind: 'unread', fact: open.fact };
  return hand.length === 0
    ? { kind: 'policy' }
    : { kind: 'aspect', aspect: null, said: scene.text, otherwise: { kind: 'policy' } };
}

/** 要是2020年3月呢, 现在呢, 那会儿呢, 明天呢: the same case on another day, and no answer to a question for a date. */
function isAnotherDay(scene: Scene, telling: Telling | null, deps: Deps): boolean {
  const { state, text, today, on, utterance } = scene;
  if (state.focus === null || scene.added.length > 0 || telling !== null) return false;
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  const namesDay =
    dayMeant(text, today, utterance?.quantities) !== null ||
    asksForToday(text) ||
    /那会|那时|当时|那阵/.test(text);
  return (
    namesDay &&
    isTimeAlone(text) &&
    (open === undefined || deps.judgement.read(open, text, on) === null)
  );
}
