import { regionsMeet } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../knowledge/theme-family.ts';
import { targetClause } from '../../../language/nearness/target-clause.ts';
import { termIn, type Words } from '../../../language/words.ts';
import { type QueryPart, SPEAKER } from '../../../search/understanding.ts';
import type { MatterAspect } from '../../answer/answer-aspect.ts';
import { statementsOn } from '../../answer/aspects/statements.ts';
import type { QuestionAspect } from '../../answer/explain.ts';
import { findListed } from '../../answer/listed.ts';
import { liesOutside } from '../../answer/measures/finding/search-words.ts';
import { listNamed, nounsOf } from '../../answer/passages/list-named.ts';
import type { Deps } from '../../deps.ts';

import { documentOfMeasure, factById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import { aspectOf, isEmpty, type Stretch } from '../stretch.ts';
import type { Table } from '../table.ts';
import { namesAgency } from './agency-named.ts';
import { elsewhere } from './elsewhere.ts';
import { matterNamed, topicOf } from './matter-named.ts';
import { bringsNewMatter, matterOnTable, pointedAt } from './matter-on-table.ts';
import { questionOfRecord, recordBeside } from './of-record.ts';
import { otherTime } from './other-time.ts';
import { placeOrYear } from './place-or-year.ts';
import { supposition as suppositionIn } from './supposition.ts';

/** What one stretch is about, in the order of what it may be; a new matter comes last. */
export function targetOf(stretch: Stretch, table: Table, scene: Scene, deps: Deps): Move {
  return (
    personNamed(stretch, scene) ??
    otherTime(stretch, table, scene, deps) ??
    questionOfRecord(stretch, table, scene, deps) ??
    aboutQuestion(stretch, table, scene, deps) ??
    listedThing(stretch, table, scene, deps) ??
    listPosition(stretch, table) ??
    besideMatter(stretch, table, deps) ??
    agency(stretch, scene, deps) ??
    placeOrYear(stretch, table, scene, deps) ??
    supposed(stretch, table, scene, deps) ??
    recordBeside(stretch, table, scene, deps) ??
    matter(stretch, table, scene, deps)
  );
}

/** 我妈那边要什么证, 我自己呢: one of the people asked for at once. */
function personNamed({ said, request }: Stretch, { state }: Scene): Move | null {
  const people = state.focus?.people ?? [];
  const others = people.filter(({ name }) => name !== SPEAKER);
  const [only] = others;
  // 她那个: the one person beside the speaker.
  const isOnly = others.length === 1 && only !== undefined && said.says('he-or-she');
  const named = isOnly
    ? people.indexOf(only)
    : people.findIndex(({ name }) => name !== SPEAKER && said.holds(name));
  const at =
    named >= 0 || !said.says('the-speaker-beside')
      ? named
      : people.findIndex(({ name }) => name === SPEAKER);
  const person = people[at];
  return person === undefined
    ? null
    : { kind: 'turn-to', measure: person.measure, aspect: aspectOf(request), said, person: at };
}

const QUESTION_ASPECTS: Readonly<Record<QuestionAspect, true>> = {
  'why-asked': true,
  meaning: true,
  which: true,
  'how-to-know': true,
};

const isQuestionAspect = (aspect: string | null | undefined): aspect is QuestionAspect =>
  aspect != null && aspect in QUESTION_ASPECTS;

/** 什么叫征收率, 问这个干什么: about the open question, or a word. */
function aboutQuestion(
  { request, said }: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  if (request === null) return null;
  if (isDefined(said, request.aspect, table, scene, deps))
    return {
      kind: 'explain',
      aspect: 'meaning',
      said,
      otherwise: { kind: 'aspect', aspect: aspectOf(request), said },
    };
  if (!isQuestionAspect(request.aspect)) return null;
  const { subject, aspect } = request;
  const named =
    subject.kind === 'term'
      ? said.like(subject.term)
      : subject.kind === 'named' || namesList(said, table, deps)
        ? said
        : said.like('');
  if (scene.state.open === null && named.isEmpty) return null;
  // 哪些税: what no question of ours asks for may stand on a list of the record.
  const isOfList = aspect === 'which' && nounsOf(said).length > 0 && table.hand.some(hasMembers);
  const otherwise: Move =
    table.hand.length > 0
      ? { kind: 'aspect', aspect: isOfList ? 'included' : null, said }
      : { kind: 'policy' };
  return { kind: 'explain', aspect, said: named, otherwise };
}

/** 重点群体是哪些人: a list that the record in hand has, or, with nothing in hand, a word that may be explained. */
const namesList = (said: Words, { hand }: Table, deps: Deps): boolean =>
  hand.length === 0 ? nounsOf(said).length > 0 : listNamed(said, hand, deps) !== null;

const hasMembers = (measure: Measure): boolean => statementsOn('members', measure).length > 0;

/** 怎么算中型, 小微是按啥标准: how a word of the case is told, and no sum. */
function isDefined(
  said: Words,
  aspect: string | null,
  { hand }: Table,
  { state }: Scene,
  deps: Deps,
): boolean {
  const word = aspect === 'calculation' ? said.part('counted-as', 'word') : null;
  if (word === null) return false;
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  const isOption = open?.options.some(({ label }) => word.isIn(label)) === true;
  return isOption || (hand.length > 0 && termIn(word, deps.knowledge.terms) !== null);
}

/** 第二个呢, 还有别的吗 */
function listPosition({ request }: Stretch, { all }: Table): Move | null {
  if (request === null || all.length === 0) return null;
  const { subject } = request;
  if (subject.kind === 'item')
    return { kind: 'item', position: subject.position, aspect: aspectOf(request) };
  return subject.kind === 'other' ? { kind: 'others' } : null;
}

/** 契税在里头不: a thing of the kind that the one in hand lists is asked of its list, though it lies next door. */
function listedThing(
  { said, request }: Stretch,
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const [measure] = hand;
  const aspect = aspectOf(request);
  if (request === null || measure === undefined || hand.length > 1) return null;
  if (aspect !== null && aspect !== 'whether' && aspect !== 'included') return null;
  const listed = findListed(said, measure);
  const topic = topicOf(said, scene, deps);
  const isOfHand = topic === null || measure.themes.map(themeFamily).includes(topic.family);
  return listed?.isIn === null && isOfHand ? { kind: 'aspect', aspect, said } : null;
}

/** 要利息吗, 发票呢: what any matter may have is asked of the one in hand. */
function besideMatter(
  { said, request }: Stretch,
  { hand }: Table,
  { knowledge }: Deps,
): Move | null {
  const nouns = knowledge.speech.classes['beside'] ?? [];
  const rest = nouns.reduce((words, noun) => words.lessAll(noun), said);
  return hand.length === 1 && !rest.is(said) && isEmpty(rest.without('done-with-it'))
    ? { kind: 'aspect', aspect: aspectOf(request), said }
    : null;
}

/** 人社呢, 黄酒集团的电话: an office by its name is looked up. */
function agency({ said, request }: Stretch, scene: Scene, deps: Deps): Move | null {
  return namesAgency(said, request?.aspect ?? null, scene, deps) ? { kind: 'contact', said } : null;
}

/** What is supposed, with what the words are about where nothing follows from it. */
function supposed(stretch: Stretch, table: Table, scene: Scene, deps: Deps): Move | null {
  const supposition = suppositionIn(stretch, table, scene, deps);
  if (supposition === null) return null;
  // 登记失业的呢, of veterans: what nothing in hand turns on may be another record's.
  const bearing = deps.judgement.bearing(table.hand);
  const isBeside =
    supposition.measure === undefined &&
    !supposition.answers.some(({ fact }) => bearing.has(fact) || fact === 'place');
  const beside = isBeside ? recordBeside(stretch, table, scene, deps) : null;
  return beside ?? { ...supposition, otherwise: matter(stretch, table, scene, deps) };
}

/** An aspect of what is in hand or on the table, or a matter of its own. */
function matter({ said, led, request }: Stretch, table: Table, scene: Scene, deps: Deps): Move {
  const aspect = aspectOf(request) ?? aspectMeant(said, table, scene);
  const isAlone = (scene.utterance?.requests.length ?? 0) < 2;
  const whole = isAlone ? scene.words : led;
  const another: Move = { kind: 'policy', text: whole, aspect };
  const [first] = table.hand;
  if (table.all.length === 0) return another;
  const isOnList =
    aspect === 'included' && table.hand.some((measure) => findListed(said, measure) !== null);
  if (isOnList) return { kind: 'aspect', aspect, said, otherwise: another };
  const spoken = matterOnTable(said, table, deps);
  if (spoken !== null) return { kind: 'turn-to', measure: spoken.id, aspect, said };
  if (bringsNewMatter(said, table, deps)) return another;
  // 顺便问一下彩票多少号中奖: another's business, announced as another.
  if (said.says('announces-a-matter') && liesOutside(said, scene, deps)) return another;
  const pointed = pointedAt(said, table, deps);
  if (pointed !== null) return { kind: 'turn-to', measure: pointed.id, aspect, said };
  if (isStray(first, scene, deps) && request?.aspect == null && !said.says('points-at-hand'))
    return another;
  // 他同时还是残疾人，两份都能拿吗 names the other to ask of both.
  const asksOfBoth = scene.utterance?.requests.some((one) => one.aspect === 'combination') === true;
  const other = asksOfBoth
    ? null
    : (elsewhere(whole, table, scene, deps) ?? elsewhere(said, table, scene, deps));
  if (other !== null)
    return other.isFound && !table.all.includes(other.measure)
      ? another
      : { kind: 'turn-to', measure: other.measure.id, aspect, said };
  const isBare = request !== null && request.subject.kind === 'in-hand' && led.is(said);
  if (isBare && aspect !== null && first !== undefined)
    return { kind: 'aspect', aspect, said, otherwise: another };
  // 电话多少, after a list: of what it begins with, by its name.
  const [listed] = table.all;
  if (isBare && aspect !== null && OF_ANY.has(aspect) && listed !== undefined)
    return { kind: 'turn-to', measure: listed.id, aspect, said };
  if (said.says('points-at-hand') && first !== undefined)
    return { kind: 'aspect', aspect, said, otherwise: another };
  const named = matterNamed(led, table, scene, deps);
  switch (named.kind) {
    case 'another':
      return another;
    case 'table':
      return table.hand.includes(named.measure) && table.hand.length === 1
        ? { kind: 'aspect', aspect, said, otherwise: another }
        : { kind: 'turn-to', measure: named.measure.id, aspect, said };
    case 'none':
      return first === undefined ? another : { kind: 'aspect', aspect, said, otherwise: another };
  }
}

/** What is asked alike of whatever is listed. */
const OF_ANY: ReadonlySet<MatterAspect> = new Set([
  'phone',
  'whom',
  'where',
  'materials',
  'steps',
  'must-apply',
  'until',
]);
/** What is in hand is another place's than the shop's: what is asked next is asked of one's own. */
function isStray(measure: Measure | undefined, { region }: Scene, deps: Deps): boolean {
  if (measure === undefined || region === null) return false;
  const { region: own, nature } = documentOfMeasure(measure, deps);
  return nature !== 'reference' && own !== undefined && !regionsMeet(own, region);
}

/** 那到年底为止？; 电呢, after 水的到啥时候: what is asked by a day's end, or was asked last of another case. */
function aspectMeant(said: Words, { hand }: Table, { state }: Scene): MatterAspect | null {
  if (said.says('says-until')) return 'until';
  const last = state.focus?.aspect ?? null;
  const goesOn = last === 'until' || last === 'phone' || last === 'from' || last === 'amount';
  const isOfCase = hand.length === 1 && hand.some((one) => targetClause(one, said) !== null);
  return goesOn && isOfCase && said.says('briefly-what-of') ? last : null;
}

/**
 * Several queries of one message within a case, each to what it is about: those of the table to their
 * measures, the new ones looked for together. Null where the message holds one query.
 */
export function queryTargets(table: Table, scene: Scene, deps: Deps): readonly Move[] | null {
  const parts = scene.said?.queries ?? [];
  if (parts.length < 2 || scene.said === null) return null;
  const targets = parts.map((part) => ({ part, move: targetOfPart(part, table, scene, deps) }));
  const fresh = targets.filter(({ move }) => move.kind === 'policy').map(({ part }) => part);
  const known = targets.filter(({ move }) => move.kind !== 'policy').map(({ move }) => move);
  return fresh.length === 0 ? known : [...known, { kind: 'policy', queries: fresh }];
}

function targetOfPart(part: QueryPart, table: Table, scene: Scene, deps: Deps): Move {
  const words = scene.words.like(part.text);
  const utterance = deps.search.language.read(words, scene.spokenOn);
  const own: Scene = {
    ...scene,
    words,
    said: deps.search.understand(words, scene.spokenOn),
    utterance,
  };
  const [request = null] = utterance.requests;
  return targetOf({ said: words, led: words, of: words, request }, table, own, deps);
}
