import type { CivilDate } from '../../knowledge/civil-date.ts';
import { once } from '../../knowledge/memoize.ts';
import type { Frame } from '../../knowledge/schema/speech.ts';
import type { Marks } from '../clauses/marks.ts';
import { moodOf, type Reading } from '../clauses/mood.ts';
import { isOne, type NoneAfter, noneAfter } from '../clauses/none-after.ts';
import { stanceOf } from '../clauses/polarity.ts';
import { type Subject, subjectAfter, subjectBefore, topicBefore } from '../clauses/subject.ts';
import type { Vocabulary } from '../lattice/vocabulary.ts';
import { inEveryOrder } from '../pattern/any-order.ts';
import type { Certainty, Mood, Person } from '../utterance.ts';
import { factsOfMatch } from './claims-of-match.ts';
import { type Line, openLine, type PendingLine } from './compile-line.ts';
import { createLineFinder, isWithin, mayBe, nextStart } from './line-index.ts';
import {
  createLineMatcher,
  type LineMatch,
  type LineMatcher,
  type Skipping,
} from './match-line.ts';
import type { SlotReader } from './slot-values.ts';

/** A claim with its place in the normal form and what it weighs against its rivals. */
export interface FoundClaim {
  readonly fact: string;
  readonly value: string | number;
  readonly whose: Person;
  readonly denied: boolean;
  readonly mood: Mood;
  readonly certainty: Certainty;
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** gives way to any other reading of its fact */
  readonly weak: Frame['weak'];
  readonly prevails: boolean;
  readonly stays: boolean;
  /** counts only as the answer to its fact's own question */
  readonly asked: boolean;
  /** said of now, as against before */
  readonly current: boolean;
  /** what must be told beside it */
  readonly given: Frame['given'];
  /** the stretches that its words took */
  readonly words: readonly { readonly from: number; readonly to: number }[];
  /** where its sums stand: a sum counts for one thing */
  readonly sums: readonly number[];
  /** characters explained */
  readonly covered: number;
  readonly gapWords: number;
}

/** @param on the day of the message */
export type FrameReader = (reading: Reading, on: CivilDate) => readonly FoundClaim[];

/** Finds what the frames of the knowledge tell. */
export function createFrameReader(
  frames: readonly Frame[],
  vocabulary: Vocabulary,
  slots: SlotReader,
  skipping: Skipping,
): FrameReader {
  const lines = frames.flatMap((frame) => {
    const opened = (written: readonly string[]): PendingLine[] =>
      written.flatMap(inEveryOrder).map((line) => openLine(line, vocabulary));
    const owner = {
      frame,
      unless: once(() => opened(frame.unless).map(({ compiled }) => compiled())),
    };
    return opened(frame.say).map((line) => ({ owner, line }));
  });
  const find = createLineFinder(lines, skipping, vocabulary.size);

  return (reading, on) => {
    const asked: AskedFor = {
      runsShop: familyRunsShop(reading),
      another: ASKS_FOR.test(reading.lattice.text) || wantsShop(reading.lattice.text),
    };
    const matchLine = createLineMatcher(reading.lattice, skipping);
    const pieceAt = pieceFinder(reading);
    return find(reading.lattice).flatMap(({ owner: { frame, unless }, match }) => {
      const own = reading.pieces[pieceAt(match.from)]?.from ?? match.from;
      const stretch = {
        own,
        from: leadOf(frame, pieceAt(match.from), reading) ?? own,
        to: reading.pieces[pieceAt(match.to - 1)]?.to ?? match.to,
      };
      if (turnsToAnotherTime(match, reading)) return [];
      if (unless().some((line) => standsIn(line, match, stretch, reading, matchLine))) return [];
      return claimsOf(frame, match, pieceAt(match.head.from), reading, asked, slots, on);
    });
  };
}

/** Where the piece begins that a match stands in; of the weakest frames that before it: 专线一百兆，一年八千. */
function leadOf({ weak }: Frame, index: number, { pieces }: Reading): number | undefined {
  const piece = pieces[index];
  const before = weak === 'last' && piece?.opens === false ? pieces[index - 1] : undefined;
  return (before ?? piece)?.from;
}

/** 月销二十万，|现在一个月五万: no reading of one thing goes on into another time. */
function turnsToAnotherTime({ from, to, taken, crossed }: LineMatch, reading: Reading): boolean {
  if (crossed === 0) return false;
  const { pieces, marks } = reading;
  return pieces.some((piece) => {
    if (piece.from <= from || piece.from >= to) return false;
    const mark = marks.startingAt(piece.from);
    return (
      mark !== undefined &&
      (marks.is(mark, 'now') || marks.is(mark, 'past')) &&
      !taken.some((one) => one.from <= mark.from && one.to >= mark.to)
    );
  });
}

/** Who a message speaks for beside the speaker. */
interface AskedFor {
  readonly runsShop: boolean;
  readonly another: boolean;
}

/** Finds the piece that covers a position; the last one before it between two. */
function pieceFinder({ lattice, pieces }: Reading): (position: number) => number {
  const covering = new Int32Array(lattice.text.length + 1);
  for (const [index, { from }] of pieces.entries()) covering.fill(index, from);
  return (position) => covering[Math.max(0, position)] ?? 0;
}

function claimsOf(
  frame: Frame,
  match: LineMatch,
  index: number,
  reading: Reading,
  asked: AskedFor,
  slots: SlotReader,
  on: CivilDate,
): FoundClaim[] {
  const piece = reading.pieces[index];
  if (piece === undefined) return [];
  const isTaken = (mark: { from: number; to: number }) =>
    match.taken.some(({ from, to }) => mark.from >= from && mark.to <= to);
  const named =
    (frame.self ? subjectAfter(match.head.to, piece, reading) : null) ??
    subjectBefore(match.head.from, piece, reading, isTaken);
  // 请了个阿姨铺面租的: what names the shop is said of the shop.
  const subject = named?.person === 'staff' && namesShop(match, reading) ? null : named;
  const isOpen = subject === null || (subject.person === 'staff' && isOfStaff(frame));
  const inherited = isOpen && !namesOwner(match, reading) ? topicBefore(index, reading) : null;
  const stance = stanceOf(match, piece.from, reading);
  const none = noneOfOne(match, reading);
  if (none === 'of-what-is-done') return [];
  if (frame.needs === 'done' && !stance.denied && !isDone(match, piece.to, reading)) return [];
  const denied = stance.denied || none === 'of-the-thing';
  const isOpposite = denied && Object.keys(frame.denied).length > 0;
  const given = factsOfMatch(isOpposite ? frame.denied : frame.means, match, slots, on);
  const covered = match.taken.reduce((sum, { from, to }) => sum + (to - from), 0);
  return given.map(({ fact, value, certainty }) => ({
    fact,
    value,
    whose: whoseOf(frame, personOf(frame, subject, inherited, asked, reading), asked.runsShop),
    denied: (stance.former && !frame.ever) || (denied && !isOpposite),
    mood:
      (stance.wished && !frame.wanted) || (stance.able && !frame.able)
        ? 'wish'
        : moodOf(match, index, reading),
    certainty: inherited === null ? certainty : 'assumed',
    from: match.from,
    to: match.to,
    by: frame.id,
    weak: frame.weak,
    prevails: frame.prevails,
    given: frame.given,
    stays: frame.stays,
    asked: frame.asked,
    current: stance.current,
    words: match.taken,
    sums: match.taken.flatMap(({ from, step }) =>
      step.kind === 'slot' && step.type === 'money' && tellsOf(frame, step.name) ? [from] : [],
    ),
    covered: covered - CROSSING * match.crossed,
    gapWords: match.gapWords + match.crossed,
  }));
}

/** Whether the value of a slot is what a frame tells. */
const tellsOf = ({ means }: Frame, slot: string): boolean =>
  Object.values(means).some((value) => String(value).startsWith(`$${slot}`));

/** What follows on a slot of the match that holds one: see `noneAfter`. */
function noneOfOne({ taken }: LineMatch, { lattice: { text } }: Reading): NoneAfter | null {
  const one = taken.find(
    ({ from, to, step }) => step.kind === 'slot' && isOne(text.slice(from, to)),
  );
  return one === undefined ? null : noneAfter(text.slice(one.to));
}

/** A comma within a reading weighs against so many characters that it explains. */
const CROSSING = 2;

function namesShop({ taken }: LineMatch, { marks }: Reading): boolean {
  return taken.some(({ from }) => {
    const mark = marks.startingAt(from);
    return mark !== undefined && marks.is(mark, 'thing');
  });
}

/** 我在上虞卖衣服, right after what another does. */
const namesOwner = ({ taken }: LineMatch, { marks }: Reading): boolean =>
  taken.some(({ from }) => marks.startingAt(from)?.person === 'owner');

function personOf(
  frame: Frame,
  subject: Subject | null,
  inherited: Person | null,
  { another }: AskedFor,
  reading: Reading,
): Person | null {
  if (subject === null) return another ? null : inherited;
  // 老黄那网吧倒了，员工散了七八个: his.
  if (subject.person === 'staff' && inherited === 'other' && !another) return 'other';
  if (another && isClose(subject, reading)) return 'owner';
  if (!isThey(subject, reading)) return subject.person;
  return isOfStaff(frame) || namesStaff(subject, reading) ? 'staff' : subject.person;
}

/** Frames that are read of the staff as of the owner, and of no office. */
const isOfStaff = ({ by }: Frame): boolean => by.includes('staff') && !by.includes('office');

/** 店里有个小工，他坐火车来的 */
const namesStaff = ({ at }: Subject, { marks }: Reading): boolean =>
  marks.within(0, at).some(({ person }) => person === 'staff');

/** Whom one asks for: kin, he and she; not 隔壁 and 别人. */
const isClose = ({ person, at }: Subject, { lattice: { text } }: Reading): boolean =>
  (person === 'other' || person === 'family') &&
  !/^(?:隔壁|对门|对面|别|人家|邻居|有[的些人]|大家|同行)/.test(text.slice(at));

/** 他们坐火车来的: of staff, where staff may do it. */
const isThey = (subject: Subject | null, { lattice }: Reading): boolean =>
  subject?.person === 'other' && /^[他她伊](?!家|朋友)/.test(lattice.text.slice(subject.at));

function whoseOf(frame: Frame, person: Person | null, runsShop: boolean): Person {
  const mayBe = frame.self ? frame.by.filter((one) => one !== 'staff') : frame.by;
  if (person === null || mayBe.includes(person)) return 'owner';
  return person === 'family' && runsShop ? 'owner' : person;
}

/** 孩子他爸跑货车，我开小超市: each has their own. */
const RUNS_IT_HIMSELF = /(?:^|[\s，,。])我(?:自己)?(?:就|是|在|呢|就是)?[开做摆跑卖]/;
/** 代我妈问, 帮邻居打听: from there on it is the other who is asked for. */
export const ASKS_FOR =
  /(?:代|帮|替|给)(?!我[^爸妈爹娘哥姐弟妹老儿女媳邻朋外爷奶舅姑姨叔伯]).{1,8}(?:问|打听|咨询|打(?:字|电话|的)|来(?:办|跑)|跑腿|发(?:消息|问))|(?:让|叫|喊|托)(?:我|孙女?|儿子|女儿|闺女|外孙|侄[子女])?(?:来|帮忙?)?(?:问|打听|咨询|打字?)的|(?:朋友|同学|亲戚|[爸妈哥姐弟妹舅叔姑姨])(?:要|让我|叫我|托我|喊我)?(?:来|帮忙?|给)?[他她]?(?:问|打听|咨询)|[爸妈爹娘].*[他她]的(?:店|份|执照)/;

/** 我弟是脱贫户想自己开个店: it is he who is asked for, unless the speaker has a shop of his own. */
const wantsShop = (text: string): boolean => WANTS_SHOP.test(text) && !RUNS_IT_HIMSELF.test(text);

const WANTS_SHOP =
  /(?:^|[我俺咱，,。\s])(?:[^我，,。]{0,2}[弟妹哥姐甥侄]|儿子|女儿|闺女|朋友|同学|亲戚)[^我，,。]{0,12}(?:想|打算|准备)(?:自己|也|来|回来)?.{0,2}(?:[开办搞盘弄]|创业)/;

/** 我老婆登记失业了一年，现在开了个花店 */
const LATER_RUNS = /[，,\s](?:现在|后来|如今|今年|就|又|自己){1,2}[开摆卖盘弄]/;
const LATER_REACH = 20;

/** 我老婆开了家面馆: the shop that is spoken for is the family's. */
function familyRunsShop({ marks, lattice, pieces }: Reading): boolean {
  if (ASKS_FOR.test(lattice.text)) return true;
  if (RUNS_IT_HIMSELF.test(lattice.text)) return false;
  return pieces.some((piece) => {
    const family = marks.within(piece.from, piece.to).find((mark) => mark.person === 'family');
    return (
      family !== undefined &&
      (/^.{0,4}[开做摆跑卖]/.test(lattice.text.slice(family.to, piece.to)) ||
        LATER_RUNS.test(lattice.text.slice(family.to, family.to + LATER_REACH)))
    );
  });
}

/** 了, 过, 着, 掉 right behind the head, or 已经 before it. */
function isDone({ head }: LineMatch, pieceEnd: number, { lattice, marks }: Reading): boolean {
  const { text } = lattice;
  const after = text.slice(head.to, pieceEnd);
  if (/^[\u4e00-\u9fff]{0,2}?[了过着]|^掉|^的$|^.{0,8}了$/.test(after)) return true;
  if (/[了过着掉]$/.test(text.slice(head.from, head.to))) return true;
  return hasDone(marks, head.from);
}

const hasDone = (marks: Marks, position: number): boolean =>
  marks.within(Math.max(0, position - 8), position).some((mark) => marks.is(mark, 'done'));

/**
 * Whether a line stands in a stretch of pieces; one with a slot or a head of its own only where that falls on words of
 * the match: 给饭店|送货 takes nothing from 卖菜.
 */
function standsIn(
  line: Line,
  { from, to, taken, head }: LineMatch,
  piece: { readonly own: number; readonly from: number; readonly to: number },
  reading: Reading,
  matchLine: LineMatcher,
): boolean {
  const { lattice } = reading;
  if (!isWithin(line, piece.from, piece.to, lattice)) return false;
  for (let at = nextStart(line, piece.from, lattice); at >= 0 && at < piece.to; ) {
    const here = at;
    at = nextStart(line, here + 1, lattice);
    if (!lattice.isOpen(here) || !mayBe(line, here, lattice)) continue;
    const found = matchLine(line, here);
    if (found === null || found.to > piece.to) continue;
    if (found.to < from - UNLESS_REACH || found.from > to + UNLESS_REACH) continue;
    const pinned = found.taken.filter(({ step }) => step.kind === 'slot' || step.head);
    if (pinned.length === 0) {
      if (found.from < piece.own) continue;
      return true;
    }
    if (!isPeriod(lattice.text.slice(head.from, head.to)) && reachesOver(head, found)) continue;
    if (pinned.some((one) => taken.some(({ from, to }) => one.from < to && from < one.to)))
      return true;
  }
  return false;
}

/** What stands further off says nothing against a reading. */
const UNLESS_REACH = 8;

/** 房租|一个月|三千: by what a sum is counted does not say of what it is. */
const isPeriod = (head: string): boolean => /^.{0,2}[月年季天]$/.test(head);

/** 请了一个人一个月流水|五万: from 请 to the sum only over 流水, to which the sum belongs. */
function reachesOver(head: { from: number; to: number }, { from, taken }: LineMatch): boolean {
  const sum = taken.find(({ step }) => step.kind === 'slot' && step.type === 'money');
  if (sum === undefined || head.from < from || head.to > sum.from) return false;
  return !taken.some((one) => one.from < head.to && head.from < one.to);
}
