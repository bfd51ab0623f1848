import type { CivilDate } from '../../knowledge/civil-date.ts';
import { once } from '../../knowledge/memoize.ts';
import type { Frame } from '../../knowledge/schema/speech.ts';
import type { Reading } from '../clauses/is-question.ts';
import type { Marks } from '../clauses/marks.ts';
import { moodOf } from '../clauses/mood.ts';
import { isOne, type NoneAfter, noneAfter } from '../clauses/none-after.ts';
import { stanceOf } from '../clauses/polarity.ts';
import { subjectAfter, subjectBefore, topicBefore } from '../clauses/subject.ts';
import type { Vocabulary } from '../lattice/vocabulary.ts';
import { inEveryOrder } from '../pattern/any-order.ts';
import type { Claim } from '../utterance.ts';
import { factsOfMatch } from './claims-of-match.ts';
import { openLine, type PendingLine } from './compile-line.ts';
import { createLineFinder } from './line-index.ts';
import { createLineMatcher, type LineMatch, type Skipping } from './match-line.ts';
import type { SlotReader } from './slot-fills.ts';
import { createUnlessFinder, standsIn } from './stands-in.ts';
import { type AskedFor, askedForIn, isOfStaff, whoseClaim } from './whose.ts';

/** A claim with its place in the normal form and what it weighs against its rivals. */
export interface FoundClaim extends Omit<Claim, 'span'> {
  readonly from: number;
  readonly to: number;
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
  /** commas and blanks between its words */
  readonly crossed: number;
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
  const find = createLineFinder(lines, skipping, vocabulary);

  return (reading, on) => {
    const asked = askedForIn(reading);
    const findWithin = createUnlessFinder(
      reading.lattice,
      createLineMatcher(reading.lattice, skipping),
    );
    const pieceAt = pieceFinder(reading);
    return find(reading.lattice).flatMap(({ owner: { frame, unless }, match }) => {
      const own = reading.pieces[pieceAt(match.from)]?.from ?? match.from;
      const stretch = {
        own,
        from: leadOf(frame, pieceAt(match.from), reading) ?? own,
        to: reading.pieces[pieceAt(match.to - 1)]?.to ?? match.to,
      };
      if (turnsToAnotherTime(match, reading)) return [];
      if (unless().some((line) => standsIn(line, match, stretch, reading, findWithin))) return [];
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
  const named =
    (frame.self ? subjectAfter(match.head.to, piece, reading) : null) ??
    subjectBefore(match.head.from, piece, reading, match.taken);
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
    whose: whoseClaim(frame, subject, inherited, asked, reading),
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
    crossed: match.crossed,
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
