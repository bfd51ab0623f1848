import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { LineMatch } from '../frames/match-line.ts';
import type { Reading } from './is-question.ts';
import type { Mark } from './marks.ts';

/** What a walk back from a head has passed. */
export interface Passed {
  readonly negations: number;
  readonly wished: boolean;
  readonly able: boolean;
}

/** Where a walk back has come to, and what it must remember of its way. */
interface Place {
  readonly position: number;
  readonly passedOwner: boolean;
  /** where a 是 begins that was passed over; -1 where none was */
  readonly verb: number;
}

/** One step back: where it leads, and what it passes. */
interface StepBack extends Place, Passed {}

const NOTHING: Passed = { negations: 0, wished: false, able: false };

/** From so many steps behind a match on it is kept what a walk passes: others come the same way. */
const LONG = 12;

/** What bears on the head of a match between the start of its clause and itself. */
export function passedBefore(match: LineMatch, start: number, reading: Reading): Passed {
  const taken = new Map(
    match.taken.filter(({ from, to }) => to > from).map((one) => [one.to, one.from]),
  );
  let place: Place = { position: match.head.from, passedOwner: false, verb: -1 };
  let passed = NOTHING;
  for (let behind = 0; place.position > start; ) {
    const step =
      stepInMatch(place, taken, reading) ??
      stepBack(place, Math.min(place.position, match.from), reading);
    if (step === null) break;
    passed = together(passed, step);
    place = step;
    if (place.position <= match.from) behind += 1;
    if (behind > LONG) return together(passed, restOf(place, start, reading));
  }
  return passed;
}

const together = (one: Passed, other: Passed): Passed => ({
  negations: one.negations + other.negations,
  wished: one.wished || other.wished,
  able: one.able || other.able,
});

/** Of each text what long walks pass from a place on. */
const walksIn = memoizeWeak((_reading: Reading) => new Map<number, Passed>());

/** What a walk passes from a place behind its match on: a clause may hold a thousand matches in a row. */
function restOf(from: Place, start: number, reading: Reading): Passed {
  const known = walksIn(reading);
  const size = reading.lattice.text.length + 2;
  const keyOf = ({ position, verb, passedOwner }: Place): number =>
    ((start * size + position) * size + verb + 1) * 2 + Number(passedOwner);
  const steps: { readonly key: number; readonly step: Passed }[] = [];
  let rest: Passed | undefined;
  for (let place = from; rest === undefined; ) {
    const key = keyOf(place);
    rest = known.get(key);
    if (rest !== undefined) break;
    const step = place.position > start ? stepBack(place, place.position, reading) : null;
    steps.push({ key, step: step ?? NOTHING });
    if (step === null) rest = NOTHING;
    else place = step;
  }
  let passed = rest;
  for (const { key, step } of steps.toReversed()) {
    passed = together(step, passed);
    known.set(key, passed);
  }
  return passed;
}

/** A step over what the match itself has taken; null where it has taken nothing that ends here. */
function stepInMatch(
  place: Place,
  taken: ReadonlyMap<number, number>,
  { lattice: { text }, marks }: Reading,
): StepBack | null {
  const { position } = place;
  const own = taken.get(position);
  if (own === undefined || own >= position) return null;
  // 不|在 菜场里: of a denial only the end is the match's own.
  const mark = marks.endingAt(position);
  const isDenial =
    mark !== undefined &&
    mark.from < own &&
    marks.is(mark, 'not') &&
    !/[没不未无]/.test(text.slice(own, position));
  return isDenial
    ? { ...place, ...NOTHING, position: mark.from, negations: 1 }
    : { ...place, ...NOTHING, position: own };
}

/**
 * A step back over a mark, a quantity, or a comma; null where something stands there that nothing bears over.
 * @param least no comma before this place is passed
 */
function stepBack(place: Place, least: number, reading: Reading): StepBack | null {
  const { lattice, marks } = reading;
  const { text } = lattice;
  const { position, passedOwner } = place;
  if (/[\s，,、：:]/.test(text.charAt(position - 1)))
    return position - 1 < least ? null : { ...place, ...NOTHING, position: position - 1 };
  const mark = marks.endingAt(position);
  if (mark === undefined) {
    const atom = lattice.atomTo(position);
    return atom === undefined ? null : { ...place, ...NOTHING, position: atom.from };
  }
  if (isOffered(mark, reading) || beginsAnew(mark, text)) return null;
  const isNot = marks.is(mark, 'not');
  const isVerb = text.charAt(mark.to - 1) === '是';
  // 我可不是，我小规模: a new subject, of which nothing is denied.
  if (passedOwner && isVerb && isNot) return null;
  if (isNot && place.verb > mark.to && !isNone(text.slice(mark.to, place.verb))) return null;
  const next: Place = {
    position: mark.from,
    passedOwner: passedOwner || mark.person === 'owner',
    verb: isVerb && !isNot ? mark.from : place.verb,
  };
  if (isNot) return { ...next, ...NOTHING, negations: 1 };
  if (marks.is(mark, 'wish')) return { ...next, ...NOTHING, wished: !isCost(mark, reading) };
  if (marks.is(mark, 'can')) return { ...next, ...NOTHING, able: !isEmphatic(mark, text) };
  if (!isTransparent(mark, reading) && !isIndefinite(mark, text)) return null;
  return { ...next, ...NOTHING };
}

/** 房租要|四千五 costs so much. */
const isCost = (mark: Mark, { lattice }: Reading): boolean =>
  /^(?:要|得|得要)$/.test(lattice.text.slice(mark.from, mark.to)) &&
  lattice.atomsAt(mark.to).some(({ quantity }) => quantity.kind === 'money');

/** 没有一个是本地人; 没有自己的房子都是租的 denies the house alone. */
const isNone = (between: string): boolean => /^(?:一个?|谁|哪个?)/.test(between);

/** 手没了|有残疾证, 眼睛看不见|有证, 腿走不动|有证: nothing is denied of what one has. */
const beginsAnew = ({ from, to }: Mark, text: string): boolean =>
  text.slice(from, to) === '有' &&
  /[了的]$|不[见清动起便利]$/.test(text.slice(Math.max(0, from - 2), from));

/** 我可不是, 可没少交, 可他走了: stressed, or but; no matter of being able. */
const isEmphatic = ({ from, to }: Mark, text: string): boolean =>
  text.slice(from, to) === '可' && /^[不没是就我他她你这那现咱]/.test(text.slice(to));

/** 没上过|什么|黑名单 */
const isIndefinite = ({ from, to }: Mark, text: string): boolean =>
  /^(?:什么|啥|任何)$/.test(text.slice(from, to));

/** Part of 有没有, which denies nothing. */
function isOffered(mark: Mark, { marks }: Reading): boolean {
  return marks.aNotA.some(({ from, to }) => mark.from < to && mark.to > from);
}

function isTransparent(mark: Mark, { marks }: Reading): boolean {
  return (
    mark.person !== null ||
    (
      ['light', 'towards', 'lets', 'time', 'past', 'now', 'done', 'thing', 'is', 'about'] as const
    ).some((role) => marks.is(mark, role))
  );
}
