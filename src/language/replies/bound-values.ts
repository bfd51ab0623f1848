import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Mood, Quantity } from '../utterance.ts';
import { textOf } from '../words.ts';
import { isFiguresAlone, isNamedBy } from './figures-alone.ts';
import { bestFit } from './fits-fact.ts';
import {
  type FoundBound,
  type FoundReply,
  overlaps,
  type ReadSoFar,
  type Stretch,
  type ValueReaders,
} from './found-replies.ts';

/** Shorter words name no option by themselves. */
const SHORTEST_NAME = 2;

/** What a value without a name may be a value of. */
export interface Bearers {
  /** what the matter in hand turns on */
  readonly facts: readonly Fact[];
  /** what was told before, the latest first; it is supposed otherwise, not told anew */
  readonly before: readonly Fact[];
  /** what the last message supposed, the latest first */
  readonly supposed: readonly Fact[];
  /** what each of those told before was told to be */
  readonly told: ReadonlyMap<string, string | number>;
}

/**
 * The values that nothing has claimed and no clause names, each with the fact that it fits best; of equals
 * the first. A value alone with a question mark supposes: 一个月？ After a supposition one supposes on:
 * 正好30万呢
 */
export function boundValues(
  { facts, before, supposed, told }: Bearers,
  reply: FoundReply | null,
  read: ReadSoFar,
  readers: ValueReaders,
): FoundBound[] {
  const isTaken = (stretch: Stretch): boolean =>
    (reply?.kind === 'value' && overlaps(reply, stretch)) ||
    read.claims.some((claim) => !BESIDE_ANYTHING.has(claim.fact) && overlaps(claim, stretch));
  // 要是做到十二万呢: what is supposed is first what was told of the matter, or is parted by a line near it.
  const supposedOf = (some: readonly Fact[], quantity: Quantity) => [
    ...supposed.filter((fact) => some.includes(fact)),
    ...before.filter((fact) => some.includes(fact) && isAlike(told.get(fact.id), quantity)),
    ...some.filter((fact) => hasLineNear(fact, quantity)),
  ];
  const quantities = read.quantities.flatMap((quantity): FoundBound[] => {
    const stretch = { from: quantity.span.start, to: quantity.span.end };
    const clause = clauseAt(quantity, read);
    if (clause === undefined || isTaken(stretch) || isDenied(clause, read)) return [];
    const words = read.text.slice(clause.from, clause.to);
    const isAlone = isFiguresAlone(words, [quantity]);
    // 要是接笔大的，十二万
    const isLed = read.clauses.some(({ act, to }) => act === 'supposes' && to <= stretch.from);
    const isSupposedOn = isAlone && (isLed || (supposed.length > 0 && reply === null));
    const mood = isSupposedOn ? 'supposition' : isAlone ? asSupposed(clause.mood) : clause.mood;
    // 是10万整, after 9.8万一个月: the sum that was told is told anew, and no other of its kind.
    const anew = isAlone && reply === null ? before.filter((one) => facts.includes(one)) : [];
    const mayBe =
      mood === 'fact'
        ? [...anew.filter((one) => isToldNear(told.get(one.id), quantity)), ...facts]
        : [...supposedOf(facts, quantity), ...facts, ...before];
    const named = mayBe.filter((fact) => isAlone || isNamedBy(fact, words, [quantity]));
    const fact = bestFit(named, quantity);
    const said = fact === undefined ? null : readers.valueIn(fact, textOf(quantity.span.text));
    if (fact === undefined || said?.kind !== 'value') return [];
    return [{ fact: fact.id, value: said.value, mood, ...stretch }];
  });
  const options = read.clauses.flatMap(({ from, to, mood }): FoundBound[] => {
    if (isTaken({ from, to })) return [];
    const meant = asSupposed(mood);
    const mayBe = meant === 'fact' ? facts : [...facts, ...before];
    const named = optionNamed(mayBe, { from, to }, read, readers);
    return named === null ? [] : [{ ...named, mood: meant, from, to }];
  });
  return [...quantities, ...options];
}

/** A value this many times another is none of the same. */
const ALIKE = 10;
/** A line this many times a value, or less, lies near it. */
const NEAR = 2;

const isAlike = (before: string | number | undefined, quantity: Quantity): boolean =>
  typeof before !== 'number' || before === 0 || isWithin(before, quantity, ALIKE);

const isToldNear = (before: string | number | undefined, quantity: Quantity): boolean =>
  typeof before === 'number' && before > 0 && isWithin(before, quantity, ALIKE);

/** 210万, where 200万 parts the bands. */
const hasLineNear = ({ bands = [] }: Fact, quantity: Quantity): boolean =>
  bands.some(({ min, max }) =>
    [min, max].some((line) => line !== undefined && line > 0 && isWithin(line, quantity, NEAR)),
  );

function isWithin(line: number, quantity: Quantity, times: number): boolean {
  const value = 'range' in quantity ? (quantity.range.low ?? quantity.range.high ?? 0) : 0;
  return value > 0 && value / line < times && line / value < times;
}

/** Where the shop stands and what it sells is said beside anything. */
const BESIDE_ANYTHING: ReadonlySet<string> = new Set(['place', 'trade']);

/** The one fact that has an option so called; null where two have. */
function optionNamed(
  facts: readonly Fact[],
  stretch: Stretch,
  read: ReadSoFar,
  { words, exactly }: ValueReaders,
): { readonly fact: string; readonly value: string | number } | null {
  const forms = words.formsOf(read.text.slice(stretch.from, stretch.to));
  if ((forms.at(-1)?.length ?? 0) < SHORTEST_NAME || words.meaningOf(forms) !== null) return null;
  const distinct = [...new Set(facts)].filter(({ options: own }) => own.length > 0);
  const found = distinct.flatMap((fact) => {
    const said = exactly(fact, stretch);
    return said?.kind === 'value' && fact.options.some(({ value }) => value === said.value)
      ? [{ fact: fact.id, value: said.value }]
      : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** 不是五千: what is not so is none. */
const isDenied = (clause: Stretch & { readonly denied: boolean }, { text }: ReadSoFar): boolean =>
  clause.denied && /^(?:[我你这那]|[不并]?)?不是/.test(text.slice(clause.from, clause.to));

/** What is asked by itself is supposed. */
const asSupposed = (mood: Mood): Mood => (mood === 'question' ? 'supposition' : mood);

const clauseAt = ({ span }: Quantity, { clauses }: ReadSoFar) =>
  clauses.find(({ from, to }) => from <= span.start && span.start < to);
