import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Quantity } from '../utterance.ts';
import { isFiguresAlone } from './figures-alone.ts';
import { fitOf } from './fits-fact.ts';
import { type FoundBound, overlaps, type ReadSoFar, type Stretch } from './found-replies.ts';

/** Words by which a figure is more or less than what was told. */
export interface RelativeWords {
  /** right before it: 再招一个 */
  readonly more: readonly string[];
  /** right before it: 走了一个 */
  readonly less: readonly string[];
  /** behind one that is part of what was told: 有一个没回来 */
  readonly without: readonly string[];
}

/** What a figure says beside what was told before, and where it stands. */
interface Step extends Stretch {
  readonly quantity: Quantity;
  readonly by: number;
}

/**
 * 要是再招两个, 走了一个, 少算了一个: figures that change what was told, as its new value, in the mood of their
 * clause. Empty where nothing was told that they could change, or where the total is said as well.
 * @param facts what they may change, the most likely first
 */
export function relativeValues(
  facts: readonly Fact[],
  valueOfFact: ReadonlyMap<string, string | number>,
  read: ReadSoFar,
  words: RelativeWords,
): FoundBound[] {
  const steps = read.quantities.flatMap((quantity) => stepOf(quantity, read, words) ?? []);
  return steps.flatMap(({ quantity, by, from, to }): FoundBound[] => {
    const clause = read.clauses.find((one) => one.from <= from && from < one.to);
    const fact = facts.find(
      (one) => Number.isFinite(Number(valueOfFact.get(one.id))) && fitOf(one, quantity) >= FITTING,
    );
    if (clause === undefined || fact === undefined) return [];
    const total = totalBeside(quantity, fact, read);
    const value = total?.value ?? Number(valueOfFact.get(fact.id)) + by;
    const end = total?.to ?? to;
    return value < 0 ? [] : [{ fact: fact.id, value, mood: clause.mood, from, to: end }];
  });
}

/** A figure in the fact's own unit. */
const FITTING = 2;

function stepOf(quantity: Quantity, { text }: ReadSoFar, words: RelativeWords): Step | null {
  const range = quantity.kind === 'number' || quantity.kind === 'money' ? quantity.range : null;
  if (range === null || range.low === null || range.low !== range.high) return null;
  const { start, end } = quantity.span;
  const before = text.slice(0, start).replace(/[了过]$/, '');
  const behind = /^[^，,。；;!！?？\s]*/.exec(text.slice(end))?.[0] ?? '';
  const ending = (some: readonly string[]) => some.find((word) => before.endsWith(word));
  const isWithout = PART.test(before) && words.without.some((word) => behind.includes(word));
  const more = ending(words.more);
  const led = more ?? ending(words.less);
  if (led === undefined && !isWithout) return null;
  const sign = more === undefined ? -1 : 1;
  const from = before.length - (led?.length ?? 0);
  return { quantity, by: sign * range.low, from, to: end };
}

/** 有一个, 其中两个: some of those told of. */
export const PART = /(?:(?<![只就才共])有|其中有?|里面有?|里头有?|当中有?)$/;

/** 走了一个，现在三个: what it comes to, said beside it and by itself. */
function totalBeside(
  step: Quantity,
  fact: Fact,
  { text, clauses, quantities }: ReadSoFar,
): { readonly value: number; readonly to: number } | null {
  for (const other of quantities) {
    const at = { from: other.span.start, to: other.span.end };
    const clause = clauses.find((one) => overlaps(one, at));
    if (other.span.start <= step.span.start || clause === undefined || !fitOf(fact, other))
      continue;
    const value = 'range' in other ? other.range.low : null;
    if (value !== null && isFiguresAlone(text.slice(clause.from, clause.to), [other]))
      return { value, to: at.to };
  }
  return null;
}
