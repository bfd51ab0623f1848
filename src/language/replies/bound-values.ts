import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Mood, Quantity } from '../utterance.ts';
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

/**
 * The values that nothing has claimed, each with the fact that it fits best; of equals the first. A value
 * alone with a question mark supposes: 一个月？
 */
export function boundValues(
  facts: readonly Fact[],
  reply: FoundReply | null,
  read: ReadSoFar,
  readers: ValueReaders,
): FoundBound[] {
  const isTaken = (stretch: Stretch): boolean =>
    (reply?.kind === 'value' && overlaps(reply, stretch)) ||
    read.claims.some((claim) => claim.fact !== 'place' && overlaps(claim, stretch));
  const quantities = read.quantities.flatMap((quantity): FoundBound[] => {
    const stretch = { from: quantity.span.start, to: quantity.span.end };
    if (isTaken(stretch)) return [];
    const fact = bestFit(facts, quantity);
    const said = fact === undefined ? null : readers.valueIn(fact, quantity.span.text);
    if (fact === undefined || said?.kind !== 'value') return [];
    return [{ fact: fact.id, value: said.value, mood: moodOf(quantity, read), ...stretch }];
  });
  const options = read.clauses.flatMap(({ from, to, mood }): FoundBound[] => {
    const named = isTaken({ from, to })
      ? null
      : optionNamed(facts, read.text.slice(from, to), readers);
    return named === null ? [] : [{ ...named, mood: isAsked(mood), from, to }];
  });
  return [...quantities, ...options];
}

/** The one fact that has an option so called; null where two have. */
function optionNamed(
  facts: readonly Fact[],
  text: string,
  { words, options }: ValueReaders,
): { readonly fact: string; readonly value: string } | null {
  const forms = words.formsOf(text);
  if ((forms.at(-1)?.length ?? 0) < SHORTEST_NAME || words.meaningOf(forms) !== null) return null;
  const found = facts.flatMap((fact) => {
    const value = options.named(fact, text);
    return value === null ? [] : [{ fact: fact.id, value }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** An option asked by itself is supposed. */
const isAsked = (mood: Mood): Mood => (mood === 'question' ? 'supposition' : mood);

/** Characters beside a value in a clause that says no more than it. */
const BESIDE = 3;

function moodOf({ span }: Quantity, { clauses }: ReadSoFar): Mood {
  const clause = clauses.find(({ from, to }) => from <= span.start && span.start < to);
  if (clause === undefined) return 'fact';
  const beside = clause.to - clause.from - (span.end - span.start);
  return beside <= BESIDE ? isAsked(clause.mood) : clause.mood;
}
