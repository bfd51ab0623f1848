import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClause } from '../clauses/clauses-of.ts';
import { isFiguresAlone, isNamedBy } from './figures-alone.ts';
import {
  type FoundReply,
  isAnothers,
  isOwnFact,
  overlaps,
  type ReadSoFar,
  type Stretch,
  type ValueReaders,
} from './found-replies.ts';
import type { Said } from './read-value.ts';

const MOODS = new Set(['fact', 'wish']);

/**
 * What answers the open question: words that name an answer and nothing else, a frame that tells of it, else
 * a clause that neither asks nor supposes. What is taken back within the message (有，哦不，没有) counts as
 * corrected; 不清楚 counts where nothing else is said.
 */
export function replyTo(open: Fact, read: ReadSoFar, readers: ValueReaders): FoundReply | null {
  const isAsking = read.clauses.some((clause) => asks(clause));
  const whole = { from: 0, to: read.text.length };
  if (read.clauses.length === 1 && WHAT_OF.test(read.text)) return null;
  if (read.clauses.length === 1 && ASKS_HOW_MANY.test(read.text) && isUnknown(whole, read, readers))
    return { kind: 'not-known', ...whole };
  const claimed = claimedReply(open, read);
  const isNamed = readers.options.named(open, read.text) !== null;
  if (claimed !== null && (hasManyFigures(open, read) || (!isNamed && isMeantAsAnswer(open, read))))
    return claimed;
  const named = isQuestionMarked({ from: 0, to: read.text.length - 1 }, read)
    ? null
    : readers.exactly(open, whole);
  if (named !== null) return placed(open, named, whole);
  const isFigure = open.type === 'number' || open.type === 'date';
  const clauses = isFigure && !isAsking ? [whole, ...read.clauses] : read.clauses;
  let found: FoundReply | null = null;
  let without: FoundReply | null = null;
  let isAnew = false;
  for (const clause of clauses) {
    const stretch = afterCorrection(clause, read, readers);
    isAnew ||= stretch.from > clause.from;
    if (found !== null && !isAnew && !isGuess(found)) break;
    if (stretch.from >= stretch.to) continue;
    const reply = clauseReply(open, clause, stretch, read, readers);
    if (reply === null) continue;
    if (reply.kind !== 'value') without ??= reply;
    else if (found === null || isAnew || !isGuess(reply)) found = reply;
    isAnew = false;
  }
  if (
    claimed !== null &&
    (found === null || !isNearer(found, claimed) || isDenial(open, claimed, read))
  )
    return claimed;
  const last = read.clauses.at(-1);
  // 师兄办的，哪天办的不知道: what ends in not knowing was no 是.
  if (
    found !== null &&
    last !== undefined &&
    found.to <= last.from &&
    isUnknown(last, read, readers)
  )
    return { kind: 'not-known', from: last.from, to: last.to };
  return found ?? without ?? (isAsking ? null : meantReply(read, whole));
}

/** 人家给我办还是我自己办: what may ask something says nothing so loosely. */
const MAY_ASK = /还是|怎么|如何|咋|什么|[吗么?？]/;

/** 这些会计管着: what says the same to any question, where nothing answers this one. */
function meantReply({ text, meant }: ReadSoFar, stretch: Stretch): FoundReply | null {
  if (MAY_ASK.test(text)) return null;
  for (const { says, from, to } of meant()) {
    if (from < stretch.from || to > stretch.to) continue;
    if (says === 'unknown') return { kind: 'not-known', from, to };
    if (says === 'declines') return { kind: 'declines', from, to };
  }
  return null;
}

/** 公司呢, 别的呢: what of it, and no answer */
const WHAT_OF = /呢[？?]?$/;

/** 几年了我也数不清 */
const ASKS_HOW_MANY = /[几哪]|多少/;

/** 上个月走了一个，还有四个; 三个月一交，一次一万五: what a frame makes of several figures goes before one of them. */
const hasManyFigures = ({ type }: Fact, { quantities }: ReadSoFar): boolean =>
  type === 'number' && quantities.length > 1;

/** Read by a frame that is there for answers to this very question. */
const isMeantAsAnswer = (open: Fact, { claims }: ReadSoFar): boolean =>
  claims.some((claim) => claim.fact === open.id && claim.asked && isOwnFact(claim));

function isUnknown({ from, to }: Stretch, { text }: ReadSoFar, { words }: ValueReaders): boolean {
  const forms = words.formsOf(text.slice(from, to));
  return words.meaningOf(forms) === 'unknown' || words.saysUnknown(forms);
}

/** 查了，没有: the second is said outright. */
const isGuess = (reply: FoundReply): boolean =>
  reply.kind === 'value' && reply.certainty === 'assumed';

/** A name of an answer is surer than what a frame makes of the same words; a guess is not. */
const isNearer = (found: FoundReply, claimed: FoundReply): boolean =>
  found.kind === 'value' && found.certainty === 'certain' && overlaps(found, claimed);

/** 没上过什么异常名单: a frame knows what a 没 denies, a name does not. */
const isDenial = (open: Fact, claimed: FoundReply, { text, claims }: ReadSoFar): boolean =>
  open.type === 'flag' &&
  claimed.kind === 'value' &&
  claimed.value === 'no' &&
  (DENIES.test(text) || claims.some((one) => one.fact === open.id && isAnothers(one, text)));
const DENIES = /[没不未无非冇别]/;

/** What a frame has read of the fact; of a yes-or-no question a denial as well. */
function claimedReply(open: Fact, { claims, text }: ReadSoFar): FoundReply | null {
  const own = claims.filter(({ fact }) => fact === open.id);
  const claim = own.find(isOwnFact);
  if (claim !== undefined) {
    const { value, certainty, from, to } = claim;
    return { kind: 'value', fact: open.id, value, certainty, from, to };
  }
  const others = own.find((one) => open.type === 'flag' && isAnothers(one, text));
  if (others !== undefined) {
    const { from, to } = others;
    return { kind: 'value', fact: open.id, value: 'no', certainty: 'assumed', from, to };
  }
  const denied = own.find((one) => one.denied && isOwnFact({ ...one, denied: false }));
  if (denied === undefined || open.type !== 'flag') return null;
  const { from, to } = denied;
  const value = denied.value === 'yes' ? 'no' : 'yes';
  return { kind: 'value', fact: open.id, value, certainty: 'assumed', from, to };
}

/** The clause without a beginning that takes something back. */
function afterCorrection(clause: Stretch, { text }: ReadSoFar, { words }: ValueReaders): Stretch {
  const own = text.slice(clause.from, clause.to);
  const rest = words.afterCorrection(own);
  return { from: rest === null ? clause.from : clause.to - rest.length, to: clause.to };
}

function clauseReply(
  open: Fact,
  clause: Stretch | FoundClause,
  stretch: Stretch,
  read: ReadSoFar,
  readers: ValueReaders,
): FoundReply | null {
  const isWhole = !('act' in clause);
  if (!isWhole && isQuestionMarked(clause, read)) return null;
  const exact = readers.exactly(open, stretch);
  if (exact !== null) return placed(open, exact, stretch);
  if (!isWhole && isUnknown(stretch, read, readers)) return { kind: 'not-known', ...stretch };
  if (!isWhole && (asks(clause) || !MOODS.has(clause.mood))) return null;
  if (!isWhole && isAside(open, stretch, read)) return null;
  const said = readers.value(open, stretch);
  const isTried = isBarelySaid(open, said) && (!isWhole || said !== null);
  const elsewhere = isTried ? meantReply(read, stretch) : null;
  if (elsewhere !== null) return elsewhere;
  const isWholly = said?.kind === 'value' && said.whole && open.type !== 'number';
  const other = isWholly ? null : tellsOfElse(open, stretch, read, readers);
  const meant = other ?? said;
  return meant === null || meant === ELSE ? null : placed(open, meant, stretch);
}

/** 没留底, 不操心: what denies anything at all is hardly a 没有 to this question. */
const isBarelySaid = ({ type }: Fact, said: Said | null): boolean =>
  said === null ||
  (said.kind === 'value' &&
    (said.guessed || (type === 'flag' && !said.whole) || (type === 'number' && said.value === 0)));

/** 我老公是退役的，我不是; 以前是个体，去年升了公司: what is told of another, or of before, leaves it to what follows. */
const isAside = (open: Fact, stretch: Stretch, { claims, clauses }: ReadSoFar): boolean => {
  const told = claims.filter((claim) => claim.fact === open.id && overlaps(claim, stretch));
  const isLast = (clauses.at(-1)?.to ?? 0) <= stretch.to;
  return (
    !isLast &&
    told.length > 0 &&
    told.every(({ whose, denied }) => whose !== 'owner' || (denied && open.type === 'choice'))
  );
};

function placed(open: Fact, said: Said, stretch: Stretch): FoundReply {
  const { from, to } = stretch;
  if (said.kind !== 'value') return { kind: said.kind, from, to };
  const { value, guessed } = said;
  const certainty = guessed ? 'assumed' : 'certain';
  return { kind: 'value', fact: open.id, value, certainty, from, to };
}

const asks = ({ act }: FoundClause): boolean => act === 'asks' || act === 'supposes';

const isQuestionMarked = ({ to }: Stretch, { text }: ReadSoFar): boolean =>
  /[?？]/.test(text.charAt(to));

/** Nothing that the open question asks. */
const ELSE = 'else';

/**
 * Whether a clause is told of something else: 房租三千 while sales are asked for. A longer phrase of the
 * question's own than what that takes is the answer all the same, and so are figures alone.
 */
function tellsOfElse(
  open: Fact,
  stretch: Stretch,
  read: ReadSoFar,
  { options }: ValueReaders,
): Said | typeof ELSE | null {
  const others = read.claims.filter(
    ({ fact, certainty, covered, ...claim }) =>
      !BESIDE_ANYTHING.has(fact) &&
      fact !== open.id &&
      certainty === 'certain' &&
      overlaps(claim, stretch) &&
      covered * 2 > stretch.to - stretch.from &&
      // 关了一个半月 makes no other figure of it.
      (open.type !== 'number' || isFigure(claim.value)),
  );
  if (others.length === 0 || (open.type === 'date' && others.every(({ weak }) => weak)))
    return null;
  const text = read.text.slice(stretch.from, stretch.to);
  if (open.type === 'number') {
    const figures = read.quantities.filter(({ span }) =>
      others.some((claim) => overlaps(claim, { from: span.start, to: span.end })),
    );
    const isMeant =
      figures.length === 0 || isFiguresAlone(text, figures) || isNamedBy(open, text, figures);
    return isMeant ? null : ELSE;
  }
  const taken = Math.max(...others.map(({ covered }) => covered));
  const value = options.within(open, text, Math.ceil(taken / 2));
  return value === null ? ELSE : { kind: 'value', value, guessed: false, whole: false };
}

const isFigure = (value: string | number): boolean => /^[\d.-]*\d/.test(String(value));

/** Where the shop stands and what it sells is said beside anything. */
const BESIDE_ANYTHING: ReadonlySet<string> = new Set(['place', 'trade']);
