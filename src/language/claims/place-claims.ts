import type { Reading } from '../clauses/is-question.ts';
import { moodOf } from '../clauses/mood.ts';
import { stanceOf } from '../clauses/polarity.ts';
import { subjectBefore, topicBefore } from '../clauses/subject.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import type { LineMatch } from '../frames/match-line.ts';
import { ASKS_FOR } from '../frames/whose.ts';
import type { PlaceMention } from '../utterance.ts';

/** The shop's place, where a place is named as the shop's; the narrower and later one of several. */
export function placeClaims(places: readonly PlaceMention[], reading: Reading): FoundClaim[] {
  const shops = places.filter(({ role }) => role === 'shop');
  const best = shops.reduce<PlaceMention | null>(
    (known, place) =>
      known === null || !known.code.startsWith(trimmed(place.code)) ? place : known,
    null,
  );
  if (best === null) return [];
  const { start: from, end: to } = best.span;
  const match: LineMatch = {
    from,
    to,
    head: { from, to },
    taken: [],
    slots: new Map(),
    gapWords: 0,
    crossed: 0,
  };
  const index = reading.pieces.findIndex((piece) => from >= piece.from && from < piece.to);
  const piece = reading.pieces[index];
  if (piece === undefined) return [];
  const subject = subjectBefore(from, piece, reading);
  const person = subject?.person ?? topicBefore(index, reading);
  const stance = stanceOf(match, piece.from, reading);
  return [
    {
      fact: 'place',
      value: best.code,
      whose: person === 'other' && !ASKS_FOR.test(reading.lattice.text) ? 'other' : 'owner',
      denied: stance.denied || stance.former,
      mood:
        stance.wished && !isToBe(reading.lattice.text.slice(to, piece.to))
          ? 'wish'
          : moodOf(match, index, reading),
      certainty: 'certain',
      from,
      to,
      by: 'place',
      weak: false,
      prevails: false,
      given: {},
      stays: true,
      asked: false,
      current: stance.current,
      words: [],
      sums: [],
      covered: to - from,
      gapWords: 0,
      crossed: 0,
    },
  ];
}

/** 想在奉化|开个修表店: where the shop is to be is the shop's place; 想搬到柯桥 is a plan. */
const isToBe = (rest: string): boolean =>
  /^.{0,6}(?:新?开|办|注册|支|摆|弄|盘|搞|创业|租|养|种)/.test(rest);

/** 330600 contains 330603: the digits that a wider place fixes. */
const trimmed = (code: string): string => code.replace(/(?:00)+$/, '');
