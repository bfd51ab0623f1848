import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Person } from '../utterance.ts';
import type { Reading } from './is-question.ts';
import type { Mark, Marks } from './marks.ts';
import type { Piece } from './pieces.ts';

/** Who a clause is about up to a place in it, and where it says so; null where it names nobody. */
export interface Subject {
  readonly person: Person;
  readonly at: number;
}

/** A place in the normal form. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the marks of a clause come to, one after another. */
interface Followed {
  readonly subject: Subject | null;
  /** where the last object ends: 给邻居|小孩 */
  readonly objectEnd: number;
}

const NOBODY_YET: Followed = { subject: null, objectEnd: -1 };

/**
 * Of each piece what its first marks come to where no frame has read any of them: a clause may hold a thousand
 * claims, and each asks for the subject before it.
 */
const followedIn = memoizeWeak((_piece: Piece): Followed[] => [NOBODY_YET]);

/**
 * The last of the people before a place who is no object and owns nothing there: 房东|给我免了 is the
 * landlord's doing, 给房东|交了 and 房东的|房子 are not.
 * @param taken what a frame itself has read, from left to right: 员工|请了三个
 */
export function subjectBefore(
  position: number,
  piece: Piece,
  reading: Reading,
  taken: readonly Stretch[] = [],
): Subject | null {
  const before = reading.marks.within(piece.from, position);
  const known = followedIn(piece);
  const takenFrom = taken.reduce((least, { from }) => Math.min(least, from), position);
  // What the last of them comes to turns on what follows.
  let shared = Math.max(0, before.length - 1);
  while (shared > 0 && (before[shared - 1]?.from ?? 0) >= takenFrom) shared -= 1;
  for (let at = known.length - 1; at < shared; at += 1)
    known.push(follow(known[at] ?? NOBODY_YET, at, before, piece, reading));
  let followed = known[shared] ?? NOBODY_YET;
  for (let at = shared; at < before.length; at += 1)
    followed = follow(followed, at, before, piece, reading, taken);
  return followed.subject ?? someoneThere(piece, position, reading.lattice.text);
}

/** What the marks of a clause come to with one more of them. */
function follow(
  followed: Followed,
  index: number,
  before: readonly Mark[],
  piece: Piece,
  reading: Reading,
  taken: readonly Stretch[] = [],
): Followed {
  const { lattice, marks } = reading;
  const { text } = lattice;
  const mark = before[index];
  if (mark === undefined) return followed;
  const { objectEnd } = followed;
  // 请了个阿姨铺面租的: from the shop on it is the owner again.
  const isOver =
    marks.is(mark, 'thing') &&
    followed.subject?.person === 'staff' &&
    mark.from - followed.subject.at >= 4;
  const so = isOver ? { subject: null, objectEnd } : followed;
  const { subject } = so;
  const isTaken = taken.some(({ from, to }) => mark.from >= from && mark.to <= to);
  if (mark.person === null || isTaken) return so;
  const previous = before[index - 1];
  const next = before[index + 1];
  // 带俩娃: a number between makes it no less an object.
  const counted = lattice.atomTo(mark.from)?.from ?? mark.from;
  const follows =
    previous !== undefined && (previous.to === mark.from || previous.to === counted)
      ? previous
      : null;
  // 我老公, 我的房东: the one named second is meant.
  if (mark.person === 'owner' && isOwnerOf(mark, next, text)) return so;
  if (
    mark.person !== 'owner' &&
    text.charAt(mark.to) === '的' &&
    !ownsTopic(mark, piece, reading)
  ) {
    // 请了隔壁老王的侄子: of the nephew it is said no more than of 老王.
    return isGovernor(follows, text, marks) ? { subject, objectEnd: mark.to } : so;
  }
  // 小企业的老板 is the speaker.
  if (
    mark.person === 'other' &&
    mark.from > piece.from &&
    text.charAt(mark.from - 1) === '的' &&
    /^老板/.test(text.slice(mark.from))
  )
    return so;
  const lead =
    follows?.person === 'owner' || (follows !== null && isAspect(follows, text))
      ? marks.endingAt(follows.from)
      : follows;
  // 员工和我都没交: both.
  const joined = lead == null ? undefined : marks.endingAt(lead.from);
  const isJoined = mark.person === 'owner' && joined?.person != null && isAnd(lead, text);
  if (isPartner(mark, text)) return so;
  const isPlace =
    isWhereabouts(mark, text) || isMissing(mark, text) || isIdleBoss(mark, marks, text);
  // 他家五个工人: theirs.
  if (mark.person === 'staff' && subject !== null && isOthers(subject, mark, text)) return so;
  const isObject = lead != null && marks.is(lead, 'towards') && !marks.is(lead, 'lets');
  const isPredicate = lead != null && marks.is(lead, 'is') && mark.person !== 'owner';
  const isOfObject =
    (mark.from === objectEnd || (text[objectEnd] === '的' && mark.from === objectEnd + 1)) &&
    mark.person !== 'owner';
  if ((isObject && !isJoined) || isOfObject) return { subject, objectEnd: mark.to };
  if (isPredicate || isPlace) return so;
  const named = {
    person: isKinOfOthers(mark, text) ? ('other' as const) : mark.person,
    at: mark.from,
  };
  return { subject: named, objectEnd };
}

/** 邻居家|小孩, 楼下奶茶店|老板: no family and no boss of the speaker's. */
const isKinOfOthers = ({ person, from }: Mark, text: string): boolean =>
  person === 'family' && OF_OTHERS.test(text.slice(Math.max(0, from - 6), from));
const OF_OTHERS =
  /(?:邻居|隔壁|对门|对面|楼下|楼上|朋友|同学|同事|亲戚|人家|别人)[\u4e00-\u9fff]{0,3}?家?的?$/;

/** 村里有个|卖豆腐的残疾人: somebody there is. */
function someoneThere({ from }: Piece, position: number, text: string): Subject | null {
  const begin = Math.max(from, position - SOMEONE_REACH);
  const there = SOMEONE.exec(text.slice(begin, position));
  return there === null ? null : { person: 'other', at: begin + there.index };
}
/** No such words are longer. */
const SOMEONE_REACH = 16;
const SOMEONE =
  /(?:村里|镇上|我们?村|小区里?|街上|社区|群里|网上|单位)有(?:[个位户家]|一[个位户家])[^，,]{0,8}$/;

/** 当兵的|是我儿子: of whom it is said that stands before; null where nobody is named. */
export function subjectAfter(position: number, piece: Piece, reading: Reading): Subject | null {
  const { lattice, marks } = reading;
  const { text } = lattice;
  const is = NAMES_WHO.exec(text.slice(position, piece.to));
  if (is === null) return null;
  const mark = marks.startingAt(position + is[0].length);
  if (mark === undefined || mark.person === null) return null;
  const next = marks.startingAt(mark.to);
  const named = mark.person === 'owner' && next !== undefined && isOwnerOf(mark, next, text);
  const { person, from } = named ? next : mark;
  return person === null ? null : { person, at: from };
}

const NAMES_WHO = /^[^是不，,。\s]{0,5}?[的人兵户](?:就|其实)?是/;

/** 跟两个大学同学|合伙开的: done with them, by the speaker. */
const isPartner = ({ person, from, to }: Mark, text: string): boolean =>
  person !== 'owner' &&
  /[跟和同与][^，,。\s]{0,6}$/.test(text.slice(Math.max(0, from - 7), from)) &&
  /^们?[俩仨]?(?:一起|合伙|合开|合着|合办|搭伙|一道|一块)/.test(text.slice(to));

/** 员工和我, not 供应商给我 */
const isAnd = (lead: Mark | null | undefined, text: string): boolean =>
  lead != null && /^(?:和|跟|与|同|及|连|加)/.test(text.slice(lead.from, lead.to));

/** 老板不给我交 is the employer's doing; 单位交的, 单位方式给员工交, 私人老板 name nobody who acts. */
const isIdleBoss = (mark: Mark, marks: Marks, text: string): boolean =>
  mark.person === 'other' &&
  marks.isBoss(mark) &&
  !OTHER_SHOP.test(text.slice(Math.max(0, mark.from - 8), mark.from)) &&
  !/^(?!方式|名义|身份|账|户|社保|参保).{0,2}(?:[不没给帮替说让扣欠拖要]|肯)/.test(
    text.slice(mark.to),
  );

/** 楼下奶茶店|老板 */
const OTHER_SHOP = /(?:隔壁|对门|对面|楼下|楼上|旁边|那家|别家|街口|巷口)[^，,。]{0,6}$/;

/** 我妈的铺子, at the head of a clause: it goes on about hers. A spouse's shop is the family's. */
function ownsTopic(mark: Mark, piece: Piece, { lattice: { text }, marks }: Reading): boolean {
  if (mark.person !== 'family' && mark.person !== 'other') return false;
  if (mark.from - piece.from > 2 || SPOUSE.test(text.slice(mark.from, mark.to))) return false;
  const thing = marks.startingAt(mark.to + 1);
  return (thing !== undefined && marks.is(thing, 'thing')) || /^的公司/.test(text.slice(mark.to));
}

const SPOUSE = /老公|老婆|爱人|媳妇|对象|男人|丈夫|妻子|婆娘|当家的|屋里人/;

const isGovernor = (lead: Mark | null, text: string, marks: Marks): boolean => {
  const before = lead !== null && isAspect(lead, text) ? marks.endingAt(lead.from) : lead;
  return before != null && marks.is(before, 'towards');
};

/** 请|了|隔壁老王的侄子 */
const isAspect = ({ from, to }: Mark, text: string): boolean =>
  /^[了过着到]$/.test(text.slice(from, to));

/** 没有固定|单位: nobody is there to do anything. */
const isMissing = ({ person, from }: Mark, text: string): boolean =>
  person === 'other' &&
  /[没无]有?[^。，！？；,!?;\s]{0,2}$/.test(text.slice(Math.max(0, from - 5), from));

const isOthers = ({ person, at }: Subject, { from }: Mark, text: string): boolean =>
  person === 'other' && from - at <= 8 && !/[请雇招给]/.test(text.slice(at, from));

/** 去社区|登记, 在农商行|贷款, 区政府|旁边: where it is done, not who does it. */
const isWhereabouts = ({ person, from, to }: Mark, text: string): boolean =>
  (person === 'office' || person === 'bank') &&
  (/[去到在跑上]/.test(text.charAt(from - 1)) ||
    /^(?:旁|门口|对面|附近|隔壁|边上|后面|楼下)/.test(text.slice(to)));

function isOwnerOf(mark: Mark, next: Mark | undefined, text: string): boolean {
  if (next === undefined || next.person === null || next.person === 'owner') return false;
  return /^[的们家那个位]{0,3}$/.test(text.slice(mark.to, next.from));
}

/** A topic lasts for so many pieces. */
const PIECES_KEPT = 3;

/** Of relatives and others the talk goes on until somebody else, or the shop, is named. */
export function topicBefore(index: number, reading: Reading): Person | null {
  const here = reading.pieces[index];
  if (here === undefined || here.opens) return null;
  const turns = namesThing(here, reading);
  for (let at = index - 1; at >= Math.max(0, index - PIECES_KEPT); at -= 1) {
    const piece = reading.pieces[at];
    if (piece === undefined) return null;
    const subject = subjectBefore(piece.to, piece, reading);
    // 客人少一半，疫情闹的: the shop's trouble, not theirs.
    if (subject !== null && reading.lattice.text.startsWith('客人', subject.at)) return null;
    if (subject !== null && turns && !tellsOfThing(subject, piece, reading)) return null;
    if (subject !== null)
      return subject.person === 'family' || subject.person === 'other' ? subject.person : null;
    if (turns || piece.opens) return null;
    if (namesThing(piece, reading)) return topicBefore(at, reading);
  }
  return null;
}

/** 我朋友的面馆，租的国企的房子: what is theirs was the topic, and the house is theirs too. */
const tellsOfThing = ({ person, at }: Subject, { to }: Piece, { lattice, marks }: Reading) =>
  person === 'other' &&
  marks.within(at, to).some((mark) => marks.is(mark, 'thing')) &&
  /^.{1,4}的/.test(lattice.text.slice(at, to));

/** 店面租的 names the shop; 给别人开店 does not. */
const namesThing = ({ from, to }: Piece, { marks, lattice }: Reading): boolean =>
  marks
    .within(from, to)
    .some(
      (mark) => marks.is(mark, 'thing') && !/[开看管]/.test(lattice.text.charAt(mark.from - 1)),
    );
