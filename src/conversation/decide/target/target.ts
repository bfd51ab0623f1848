import { themeFamily } from '../../../knowledge/theme-family.ts';
import { SPEAKER } from '../../../search/understanding.ts';
import { findListed } from '../../answer/listed.ts';
import { MANY } from '../../case/continue-focus.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import { aspectOf, isEmpty, type Stretch } from '../stretch.ts';
import type { Table } from '../table.ts';
import { aboutQuestion } from './about-question.ts';
import { namesAgency } from './agency-named.ts';
import { aspectOrMatter } from './aspect-or-matter.ts';
import { topicOf } from './matter-named.ts';
import { questionOfRecord, recordBeside } from './of-record.ts';
import { otherTime } from './sister/other-time.ts';
import { placeOrYear } from './sister/place-or-year.ts';
import { supposition as suppositionIn } from './supposition.ts';

/** What one stretch is about, in the order of what it may be; a new matter comes last. */
export function targetOf(stretch: Stretch, table: Table, scene: Scene, deps: Deps): Move {
  return (
    personNamed(stretch, scene) ??
    otherTime(stretch, table, scene, deps) ??
    questionOfRecord(stretch, table, scene, deps) ??
    aboutQuestion(stretch, table, scene, deps) ??
    listedThing(stretch, table, scene, deps) ??
    listPosition(stretch, table, scene, deps) ??
    besideMatter(stretch, table, deps) ??
    agency(stretch, scene, deps) ??
    placeOrYear(stretch, table, scene, deps) ??
    supposed(stretch, table, scene, deps) ??
    recordBeside(stretch, table, scene, deps) ??
    aspectOrMatter(stretch, table, scene, deps)
  );
}

/** 我妈那边要什么证, 我自己呢: one of the people asked for at once. */
function personNamed({ said, request }: Stretch, { state }: Scene): Move | null {
  const people = state.focus?.people ?? [];
  const others = people.filter(
    ({ name, measure }) => name !== SPEAKER && name !== '' && measure !== '',
  );
  const [only] = others;
  // 她那个: the one person beside the speaker.
  const isOnly = others.length === 1 && said.says('he-or-she');
  const named = isOnly ? only : others.find(({ name }) => said.holds(name));
  const own = people.find(({ name }) => name === SPEAKER);
  const meant = named ?? (said.says('the-speaker-beside') ? own : undefined);
  const at = meant === undefined ? -1 : people.indexOf(meant);
  const person = people[at];
  return person === undefined
    ? null
    : { kind: 'turn-to', measure: person.measure, aspect: aspectOf(request), said, person: at };
}

/** 第二个呢, 还有别的吗 */
function listPosition(
  { request, said: own }: Stretch,
  { all }: Table,
  { said, words, region, state }: Scene,
  deps: Deps,
): Move | null {
  if (request === null || all.length === 0) return null;
  const { subject } = request;
  const list = state.focus?.list ?? all;
  // 雇到第四个，第四个给多少, of two: what is counted is none of the list.
  const isCounted =
    subject.kind === 'item' &&
    subject.position > list.length &&
    (request.aspect !== null || own.length > POINTS_AT_MOST);
  if (subject.kind === 'item' && !isCounted)
    return { kind: 'item', position: subject.position, aspect: aspectOf(request) };
  // 给我个柯桥人社的电话，我问问还有没有别的
  if (subject.kind !== 'other') return null;
  const isOffice =
    said?.intent === 'contact' && deps.search.findContacts(words, { region, limit: 1 }).length > 0;
  if (isOffice) return { kind: 'contact', said: words };
  return { kind: list.length > MANY ? 'more' : 'others' };
}

/** 那第五个呢: no more is said to point to a place that is none. */
const POINTS_AT_MOST = 6;

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
  return beside ?? { ...supposition, otherwise: aspectOrMatter(stretch, table, scene, deps) };
}
