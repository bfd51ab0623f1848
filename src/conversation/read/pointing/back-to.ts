import type { CivilDate } from '../../../knowledge/civil-date.ts';
import { matterNameOf } from '../../../knowledge/find/find-matters.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { MatterName } from '../../../knowledge/schema/vocabulary.ts';
import { positionIn, type Words } from '../../../language/words.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import { type ConversationState, MAX_IN_HAND } from '../../state.ts';
import { calledBy } from './called-by.ts';
import { pointedAt } from './pointed.ts';

/** A message that begins with what it is about: the talk turned to that, and where the words go on. */
export interface Back {
  readonly state: ConversationState;
  /** in UTF-16 units of the message */
  readonly from: number;
}

/**
 * 请人那个 要是请到五个呢, 回到第一个 我执照还没满半年, 说回租金 自己的房子行不: what is pointed at becomes the matter in
 * hand before the rest is read. Null where a message does not begin so, or points to nothing.
 */
export function backTo(state: ConversationState, words: Words, deps: Deps): Back | null {
  const { focus } = state;
  if (focus === null) return null;
  const [measure, rest] =
    saidToGoBack(state, words, deps) ?? askedOfPointed(state, words, deps) ?? [];
  if (measure === undefined || rest === undefined) return null;
  const measures = [measure.id, ...focus.measures.filter((id) => id !== measure.id)];
  const turned = { ...focus, measures: measures.slice(0, MAX_IN_HAND), hand: [measure.id] };
  const isSame = tableOf(state, deps).hand.every((one) => one === measure);
  return {
    state: { ...state, focus: turned, ...(isSame ? {} : { open: null }) },
    from: words.size - rest.size,
  };
}

/** What it goes back to, and the words that go on. */
type BackAndOn = readonly [measure: Measure, rest: Words];

/** 请人那个 要是请到五个呢: what it goes back to stands apart from what goes on. */
function saidToGoBack(state: ConversationState, words: Words, deps: Deps): BackAndOn | null {
  const rest = words.part(GOES_BACK, 'rest');
  const measure = rest === null ? null : pointedTo(state, words, deps);
  return rest === null || measure === null || !goesOn(rest, deps) ? null : [measure, rest];
}

/** 铺租嗰个社保要几个月, 第二个要啥凭证: another of those told of is pointed at, and asked something. */
function askedOfPointed(state: ConversationState, words: Words, deps: Deps): BackAndOn | null {
  const pointed = pointedAt(state, words, deps);
  if (pointed === null) return null;
  const { measure, rest } = pointed;
  const { requests } = deps.search.language.read(rest, ANY_DAY);
  const isAlone = ALONE.some((phrase) => rest.says(phrase));
  return requests.length === 0 || isAlone ? null : [measure, rest];
}

/** What is pointed at is told by itself: nothing more is asked of it. */
const ALONE = ['asks-the-same', 'tell-of-it', 'asks-whether-alone'];

const GOES_BACK = 'goes-back';

function pointedTo(state: ConversationState, words: Words, deps: Deps): Measure | null {
  const part = (name: string): Words | null => {
    const taken = words.part(GOES_BACK, name);
    return taken === null || taken.isEmpty ? null : taken;
  };
  const item = part('item');
  if (item !== null) return listed(item, state, deps);
  const isBack = part('back') !== null;
  if (!isBack && part('point') === null) return null;
  const noun = part('noun');
  if (noun !== null) return named(noun, state, deps);
  return isBack || part('earlier') !== null ? toldBefore(state, deps) : null;
}

/** Words that ask something, or tell something of the case. */
function goesOn(rest: Words, { search }: Deps): boolean {
  // 印花税那个呢，也是到那时候: what was asked last is asked of it.
  if (rest.says('asks-the-same')) return false;
  const { requests, claims } = search.language.read(rest, ANY_DAY);
  return requests.length > 0 || claims.length > 0;
}

/** Whether anything is asked or told hangs on no day. */
const ANY_DAY = '2020-01-01' as CivilDate;

/** 第一个: of what was listed, or of the queries of one message; what names no place is the last. */
function listed(item: Words, { focus }: ConversationState, deps: Deps): Measure | null {
  const list = focus?.list ?? focus?.measures ?? [];
  const position = positionIn(item) ?? LAST;
  const id = position < 0 ? list.at(position) : list[position - 1];
  return measuresById(id === undefined ? [] : [id], deps)[0] ?? null;
}

const LAST = -1;

/** 刚才那个: what was told of before what is in hand. */
function toldBefore(state: ConversationState, deps: Deps): Measure | null {
  const { hand } = tableOf(state, deps);
  return measuresById(state.named, deps).find((one) => !hand.includes(one)) ?? null;
}

/** 租金, 请人: by what it is called; what is on the table before what else is in the paper in hand. */
function named(noun: Words, state: ConversationState, deps: Deps): Measure | null {
  const { knowledge } = deps;
  const { hand, all, called } = tableOf(state, deps);
  const names = knowledge.matterNames.filter(({ label, nouns }) =>
    [label, ...nouns].some((one) => noun.isIn(one)),
  );
  const isExact = ({ label, nouns }: MatterName) => [label, ...nouns].some((one) => noun.is(one));
  const meant = names.some(isExact) ? names.filter(isExact) : names;
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const index = indexOf(knowledge);
  const around = [...papers].flatMap((paper) => index.measuresOf(paper));
  const asked = called.filter(({ matter }) => meant.some(({ id }) => id === matter));
  const isMeant = (measure: Measure): boolean => {
    const own = matterNameOf(measure, knowledge.matterNames);
    return own !== null && meant.includes(own);
  };
  return (
    all.find(({ id }) => asked.some(({ measure }) => measure === id)) ??
    all.find(isMeant) ??
    calledBy(noun, { all, called }, knowledge) ??
    all.find(({ title }) => noun.isIn(title)) ??
    around.find(isMeant) ??
    onlyOne(all, ({ themes }) =>
      meant.some((matter) => matter.themes.some((theme) => themes.includes(theme))),
    ) ??
    onlyOne(all, ({ asks }) => asks.some((one) => noun.isIn(one)))
  );
}

function onlyOne(all: readonly Measure[], is: (measure: Measure) => boolean): Measure | null {
  const [one, more] = all.filter(is);
  return more === undefined ? (one ?? null) : null;
}
