import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Consequence } from '../../knowledge/schema/speech.ts';
import { asPlaceOption } from '../claims/place-option.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import type { Hint, ToldBefore } from '../language.ts';
import { amountIn } from '../quantities/amount-in.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { Quantity, Range } from '../utterance.ts';
import { boundValues } from './bound-values.ts';
import { correctionsOf } from './corrections.ts';
import { isFiguresAlone } from './figures-alone.ts';
import {
  type FoundBound,
  type FoundReplies,
  type FoundReply,
  isOwnFact,
  overlaps,
  type ReadSoFar,
  type Stretch,
  type ValueReaders,
  wordsOf,
} from './found-replies.ts';
import { likelyReply } from './likely-reply.ts';
import { createOptionReader } from './pick-option.ts';
import type { Trade } from './pick-trade.ts';
import { bandNamed, createValueReader, type Said } from './read-value.ts';
import { PART, relativeValues } from './relative-values.ts';
import { replyTo } from './reply-to.ts';
import type { ReplyWords } from './reply-words.ts';

export type ReplyReader = (read: ReadSoFar, hint: Hint, on: CivilDate) => FoundReplies;

/** What reading replies needs to know. */
export interface ReplyParts {
  readonly facts: readonly Fact[];
  readonly trades: readonly Trade[];
  readonly words: ReplyWords;
  /** what follows from what: who supposes to report by the quarter means the sales of a quarter */
  readonly consequences: readonly Consequence[];
  /** the place that words name, and no more */
  readonly placeOf: (text: string) => string | null;
}

/** Reads what a message says to the open question, what it corrects, and what it says without naming it. */
export function createReplyReader({
  facts,
  trades,
  words,
  consequences,
  placeOf,
}: ReplyParts): ReplyReader {
  const tellingOf = ({ fact, value }: ToldBefore): string[] =>
    consequences.flatMap(({ when, follows }) => (follows[fact] === value ? when.fact : []));
  const byId = new Map(facts.map((fact) => [fact.id as string, fact]));
  const named = (ids: readonly string[]): Fact[] =>
    [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const options = createOptionReader(words, headsIn);
  const readValue = createValueReader(words, options, trades);
  const exact = (fact: Fact, text: string): Said | null => {
    const value = options.named(fact, text) ?? bandNamed(fact, text);
    return value === null ? null : { kind: 'value', value, guessed: false, whole: true };
  };

  return (heard, hint, on) => {
    const valueOfFact = new Map((hint.told ?? []).map(({ fact, value }) => [fact, value]));
    const read = withoutParts(heard, valueOfFact);
    const context = (fact: Fact) => ({ on, year: hint.year, placeOf, trade: tradeOf(fact, read) });
    const valueIn = (fact: Fact, text: string): Said | null => readValue(fact, text, context(fact));
    const readers: ValueReaders = {
      words,
      options,
      valueIn,
      exactly: (fact, stretch) => firstSaid(wordsOf(read, stretch), (text) => exact(fact, text)),
      value: (fact, stretch) =>
        placeSaid(fact, stretch, read, hint, facts) ??
        firstSaid(wordsOf(read, stretch), (text) => valueIn(fact, text)),
    };
    const told = named([...(hint.told ?? [])].reverse().map(({ fact }) => fact));
    const matter = named(hint.matter ?? []);
    const open = hint.expected === undefined ? undefined : byId.get(hint.expected);
    const changed = relativeValues([...matter, ...told], valueOfFact, heard, words.relative);
    if (changed.length > 0)
      return { ...NOTHING, bound: changed, claims: without(heard, changed, byId) };
    const corrections = correctionsOf(
      { facts: told, valueOfFact, replaced: replacedIn(hint) },
      matter,
      read,
      readers,
    );
    if (corrections.length > 0) return { reply: null, bound: [], corrections, claims: read.claims };
    const reply =
      open === undefined ? null : (replyTo(open, read, readers) ?? likelyReply(open, read));
    // What has not been told yet is told before what has.
    const fresh = [...matter].sort((a, b) => Number(told.includes(a)) - Number(told.includes(b)));
    const asked = open === undefined || reply !== null ? [] : [open];
    const supposed = named(
      [...(hint.supposed ?? [])].reverse().flatMap((one) => [one.fact, ...tellingOf(one)]),
    );
    const bound = boundValues(
      { facts: [...asked, ...fresh], before: told, supposed, told: valueOfFact },
      reply,
      read,
      readers,
    );
    return { reply, bound, corrections, claims: withoutTaken(read, reply, bound, byId) };
  };
}

const NOTHING = { reply: null, corrections: [] } as const;

/** The numbers told of a fact before its latest. */
function replacedIn({ told = [] }: Hint): ReadonlyMap<string, ReadonlySet<string | number>> {
  const latest = new Map(told.map(({ fact, value }) => [fact, value]));
  const replaced = new Map<string, Set<string | number>>();
  for (const { fact, value } of told)
    if (typeof value === 'number' && latest.get(fact) !== value)
      replaced.set(fact, new Set([...(replaced.get(fact) ?? []), value]));
  return replaced;
}

/** The claims without those that take the same figures for a number of their own. */
const without = (
  { claims }: ReadSoFar,
  bound: readonly FoundBound[],
  facts: ReadonlyMap<string, Fact>,
) =>
  claims.filter(
    (claim) =>
      !bound.some((one) => overlaps(one, claim)) ||
      (facts.get(claim.fact)?.type !== 'number' && claim.certainty === 'certain'),
  );

/** What one of several spellings says for certain, else what one of them nearly says. */
function firstSaid(texts: readonly string[], read: (text: string) => Said | null): Said | null {
  const said = texts.flatMap((text) => read(text) ?? []);
  return said.find((one) => one.kind !== 'value' || !one.guessed) ?? said[0] ?? null;
}

/** A count is the same on any day. */
const ANY_DAY = '2026-01-01' as CivilDate;

/** How many a text counts: 不到5个, 十来个人; null where it counts nothing. */
const headsIn = (text: string): Range | null =>
  readQuantities(text, ANY_DAY)
    .map((one) => amountIn(one, { unit: '人', per: null }))
    .find((range) => range !== null) ?? null;

const tradeOf = ({ id }: Fact, { claims }: ReadSoFar): string | null => {
  const claim = claims.find((one) => one.fact === id && isOwnFact(one));
  return claim === undefined ? null : String(claim.value);
};

/** A place named where a place is asked for, or an option that stands for places: 贵州 is 其他地区. */
function placeSaid(
  fact: Fact,
  { from, to }: Stretch,
  { text, places }: ReadSoFar,
  { region }: Hint,
  facts: readonly Fact[],
): Said | null {
  const within = places.filter(({ span }) => span.start >= from && span.end <= to);
  const asked = within.at(-1);
  if (fact.type === 'region' && asked !== undefined)
    return { kind: 'value', value: asked.code, guessed: false, whole: true };
  // 从安徽回柯桥: where somebody goes to is no answer to where they come from.
  const place = within.find(({ span }) => !/[回到返去]$/.test(text.slice(from, span.start)));
  if (place === undefined) return null;
  if (!fact.options.some((option) => option.from !== undefined)) return null;
  const { value } = asPlaceOption({ fact: fact.id, value: place.code }, facts, region ?? null);
  return value === place.code ? null : { kind: 'value', value, guessed: false, whole: true };
}

/**
 * 其中一人是自己开车来的: what is told of some of those told of puts nothing right that was told of them all.
 * Gives the message without that figure, and without the claims of its clause that would.
 * @param told the values told before
 */
function withoutParts(read: ReadSoFar, told: ReadonlyMap<string, string | number>): ReadSoFar {
  const all = Math.max(0, ...[...told.values()].filter((value) => typeof value === 'number'));
  const parts = read.quantities.filter((one) => isPart(one, read) && countOf(one) < all);
  if (parts.length === 0) return read;
  const clauses = read.clauses.filter((clause) =>
    parts.some(({ span }) => overlaps(clause, { from: span.start, to: span.end })),
  );
  const isWithin = ({ from, to }: Stretch): boolean =>
    clauses.some((clause) => clause.from <= from && to <= clause.to);
  return {
    ...read,
    quantities: read.quantities.filter((one) => !parts.includes(one)),
    claims: read.claims.filter(
      (claim) => !(isWithin(claim) && told.has(claim.fact) && told.get(claim.fact) !== claim.value),
    ),
  };
}

const isPart = ({ span }: Quantity, { text }: ReadSoFar): boolean =>
  PART.test(text.slice(0, span.start));

const PEOPLE: ReadonlySet<string> = new Set(['人', '个']);

/** How many are counted; what is no count is no part. */
const countOf = (quantity: Quantity): number =>
  quantity.kind === 'number' && (quantity.unit === null || PEOPLE.has(quantity.unit))
    ? (quantity.range.low ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;

/**
 * The claims without those whose words answer the open question and tell nothing else: 贵州 says where the
 * staff come from and moves no shop, 一年六万 is the rent that was asked for.
 */
function withoutTaken(
  read: ReadSoFar,
  reply: FoundReply | null,
  bound: readonly FoundBound[],
  facts: ReadonlyMap<string, Fact>,
): readonly FoundClaim[] {
  const isPlaceOf = (claim: FoundClaim): boolean =>
    facts.get(claim.fact)?.type === 'region' &&
    bound.some((one) => facts.get(one.fact)?.type !== 'region' && overlaps(one, claim));
  const claims = read.claims.filter((claim) => !isPlaceOf(claim));
  if (reply?.kind !== 'value') return claims;
  const open = facts.get(reply.fact);
  const takesPlaces = open?.options.some((option) => option.from !== undefined) === true;
  const figures = read.quantities.filter(({ span }) =>
    overlaps(reply, { from: span.start, to: span.end }),
  );
  const takesFigures = open?.type === 'number' && saysFiguresAlone(reply, figures, read);
  return claims.filter((claim) => {
    if (claim.fact === reply.fact || !overlaps(claim, reply)) return true;
    if (facts.get(claim.fact)?.type === 'region') return !takesPlaces;
    return !(takesFigures && facts.get(claim.fact)?.type === 'number');
  });
}

const saysFiguresAlone = (
  { from, to }: FoundReply,
  figures: readonly Quantity[],
  { text }: ReadSoFar,
): boolean => figures.length > 0 && isFiguresAlone(text.slice(from, to), figures);
