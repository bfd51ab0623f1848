import type { FoundClaim } from '../frames/frame-reader.ts';
import type { Act, Mood, Person } from '../utterance.ts';
import { isQuestion, type Reading } from './is-question.ts';
import type { Piece } from './pieces.ts';
import { subjectBefore } from './subject.ts';

/** A clause with its place in the normal form. */
export interface FoundClause {
  readonly from: number;
  readonly to: number;
  readonly act: Act;
  readonly mood: Mood;
  readonly denied: boolean;
  readonly about: Person;
}

const THANKS = /^(?:好的?|行|嗯)?(?:谢谢|多谢|感谢|谢了|辛苦)/;
const GREETS = /^(?:你好|您好|哈喽|早上好|下午好|晚上好|在吗|请问在吗)[啊呀]?$/;
const LEAVES = /^(?:再见|拜拜|回见|先这样|没事了|不问了)/;

/**
 * The clauses of a text: its pieces, a piece that first tells and then asks in two (我请了三个人|能补多少).
 * @param corrects whether a clause takes something back: 说错了, 哦不
 */
export function clausesOf(
  reading: Reading,
  claims: readonly FoundClaim[],
  corrects: (text: string) => boolean,
): FoundClause[] {
  return reading.pieces.flatMap((piece) => {
    const told = claims.filter(
      ({ from, to, mood }) => mood === 'fact' && from >= piece.from && to <= piece.to,
    );
    const asks = isQuestion(piece, reading);
    const end = told.reduce((last, claim) => Math.max(last, claim.to), piece.from);
    if (asks && end > piece.from && end < piece.to) {
      return [
        clauseOf({ ...piece, to: end, end: '' }, reading, false, 'fact', corrects),
        clauseOf({ ...piece, from: end }, reading, true, 'question', corrects),
      ];
    }
    return [clauseOf(piece, reading, asks, asks ? 'question' : 'fact', corrects)];
  });
}

function clauseOf(
  piece: Piece,
  reading: Reading,
  asks: boolean,
  plain: Mood,
  corrects: (text: string) => boolean,
): FoundClause {
  const { marks, lattice } = reading;
  const text = lattice.text.slice(piece.from, piece.to);
  const own = marks.within(piece.from, piece.to);
  const supposes = own.some((mark) => marks.is(mark, 'suppose')) || /的话[呢啊]?$/.test(text);
  const hears = own.some((mark) => marks.is(mark, 'hear'));
  const wishes = own.some((mark) => marks.is(mark, 'wish'));
  const mood: Mood = supposes
    ? 'supposition'
    : hears
      ? 'hearsay'
      : wishes && plain === 'fact'
        ? 'wish'
        : plain;
  return {
    from: piece.from,
    to: piece.to,
    act: corrects(text) ? 'corrects' : actOf(text, asks, supposes),
    mood,
    denied: !asks && own.some((mark) => marks.is(mark, 'not')),
    about: subjectBefore(piece.to, piece, reading)?.person ?? 'owner',
  };
}

function actOf(text: string, asks: boolean, supposes: boolean): Act {
  if (GREETS.test(text)) return 'greets';
  if (THANKS.test(text)) return 'thanks';
  if (LEAVES.test(text)) return 'takes-leave';
  if (supposes) return 'supposes';
  return asks ? 'asks' : 'tells';
}
