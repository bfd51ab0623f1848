import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClause } from '../clauses/clauses-of.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import type { Hint } from '../language.ts';
import { dayAnswer } from '../quantities/day-answer.ts';
import { numberAnswer } from '../quantities/number-answer.ts';
import type { BoundValue, Correction, PlaceMention, Quantity, Reply } from '../utterance.ts';
import { fitOf } from './fits-fact.ts';
import { NOT_KNOWN } from './not-known.ts';
import type { Trade } from './pick-trade.ts';
import { readAnswer } from './read-answer.ts';

type Placed<T> = Omit<T, 'span'> & { readonly from: number; readonly to: number };
/** Keeps the kinds of a union apart. */
type EachPlaced<T> = T extends unknown ? Placed<T> : never;

/** What is said to what is expected, with places in the normal form. */
export interface FoundReplies {
  readonly reply: EachPlaced<Reply> | null;
  readonly bound: readonly Placed<BoundValue>[];
  readonly corrections: readonly Placed<Correction>[];
}

/** A message as far as it has been read. */
export interface ReadSoFar {
  /** in normal form */
  readonly text: string;
  readonly clauses: readonly FoundClause[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly PlaceMention[];
  readonly claims: readonly FoundClaim[];
}

export type ReplyReader = (read: ReadSoFar, hint: Hint, on: CivilDate) => FoundReplies;

/** Reads what a message says to the open question, and what else it says without naming it. */
export function createReplyReader(facts: readonly Fact[], trades: readonly Trade[]): ReplyReader {
  const byId = new Map(facts.map((fact) => [fact.id as string, fact]));
  const named = (ids: readonly string[]): Fact[] =>
    [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);

  return (read, hint, on) => {
    const answer = (fact: Fact, text: string): string | number | null =>
      readAnswer(fact, text, {
        trades,
        readNumber: (asked, words) => numberAnswer(asked, words, on),
        readDay: (words) => dayAnswer(words, on, hint.year),
        resolvePlace: () => read.places.at(-1)?.code ?? null,
        resolveTrade: () => claimedValue(read.claims.find((claim) => claim.fact === fact.id)),
      });
    const told = [...(hint.told ?? [])].reverse().map(({ fact }) => fact);
    const open = hint.expected === undefined ? undefined : byId.get(hint.expected);
    const corrections = isCorrecting(read)
      ? correctionsOf(read, named([...told, ...(hint.matter ?? [])]), answer)
      : [];
    const reply = open === undefined || corrections.length > 0 ? null : replyTo(open, read, answer);
    const candidates = named([...(hint.matter ?? []), ...told]).filter(
      ({ id }) => id !== open?.id || reply === null,
    );
    const bound = corrections.length > 0 ? [] : boundValues(read, candidates, reply, answer);
    return { reply, bound, corrections };
  };
}

type Answer = (fact: Fact, text: string) => string | number | null;

const claimedValue = (claim: FoundClaim | undefined): string | null =>
  claim === undefined ? null : String(claim.value);

const isOwn = ({ whose, denied, mood }: FoundClaim): boolean =>
  whose === 'owner' && !denied && mood === 'fact';

const TELLS = new Set(['tells', 'corrects', 'thanks', 'greets']);

/** What answers the question: a frame that tells of it, else the words of a clause that asks nothing. */
function replyTo(open: Fact, read: ReadSoFar, answer: Answer): FoundReplies['reply'] {
  const claim = read.claims.find((one) => one.fact === open.id && isOwn(one));
  if (claim !== undefined) {
    const { value, certainty, from, to } = claim;
    return { kind: 'value', fact: open.id, value, certainty, from, to };
  }
  const telling = read.clauses.filter(({ act }) => TELLS.has(act));
  const isAll = telling.length === read.clauses.length;
  const whole = { from: 0, to: read.text.length };
  for (const { from, to } of [...(isAll ? [whole] : []), ...telling]) {
    const value = answer(open, read.text.slice(from, to));
    if (value === NOT_KNOWN) return { kind: 'not-known', from, to };
    if (value !== null)
      return { kind: 'value', fact: open.id, value, certainty: 'certain', from, to };
  }
  return null;
}

/** The values that nothing has claimed, each with the fact that it fits best; of equals the first. */
function boundValues(
  read: ReadSoFar,
  facts: readonly Fact[],
  reply: FoundReplies['reply'],
  answer: Answer,
): FoundReplies['bound'] {
  const isTaken = ({ from, to }: { from: number; to: number }): boolean =>
    (reply?.kind === 'value' && reply.from < to && from < reply.to) ||
    read.claims.some((claim) => claim.from < to && from < claim.to);
  const quantities = read.quantities.flatMap((quantity) => {
    const { start: from, end: to, text } = quantity.span;
    const fact = bestFit(facts, quantity);
    const value = fact === undefined || isTaken({ from, to }) ? null : answer(fact, text);
    return fact === undefined || value === null || value === NOT_KNOWN
      ? []
      : [{ fact: fact.id, value, mood: moodAt(from, read), from, to }];
  });
  const options = read.clauses.flatMap(({ from, to, mood }) => {
    const named = isTaken({ from, to }) ? null : optionNamed(facts, read.text.slice(from, to));
    return named === null ? [] : [{ ...named, mood, from, to }];
  });
  return [...quantities, ...options];
}

function bestFit(facts: readonly Fact[], quantity: Quantity): Fact | undefined {
  return (
    facts.find((fact) => fitOf(fact, quantity) === 2) ??
    facts.find((fact) => fitOf(fact, quantity) === 1)
  );
}

const moodAt = (at: number, { clauses }: ReadSoFar) =>
  clauses.find(({ from, to }) => from <= at && at < to)?.mood ?? 'fact';

/** The option that words name and nothing else; null where two facts have one so called. */
function optionNamed(
  facts: readonly Fact[],
  text: string,
): { readonly fact: string; readonly value: string } | null {
  const plain = text
    .replace(/^(?:其实|应该|我们?|就|还|都|用的?)*是?/, '')
    .replace(/(?:吧|的|啊|呢|了|[。.！!，,？?])+$/, '');
  if (plain.length < 2) return null;
  const found = facts.flatMap(({ id, options }) =>
    options
      .filter(({ label, words, replies }) =>
        [label, ...words, ...replies].some((one) => one === plain || one === text),
      )
      .map(({ value }) => ({ fact: id as string, value })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isCorrecting = ({ clauses }: ReadSoFar): boolean =>
  clauses.some(({ act }) => act === 'corrects');

/** What is said instead: what frames tell, else a value of what was told last that it can replace. */
function correctionsOf(
  read: ReadSoFar,
  facts: readonly Fact[],
  answer: Answer,
): FoundReplies['corrections'] {
  const claimed = read.claims
    .filter(isOwn)
    .map(({ fact, value, from, to }) => ({ fact, value, from, to }));
  if (claimed.length > 0) return claimed;
  return boundValues(read, facts, null, answer).map(({ fact, value, from, to }) => ({
    fact,
    value,
    from,
    to,
  }));
}
