import type { Rulebook } from './rulebook.ts';

/** What was answered to a fact: an option, a band, a number, a date, a code, or `unknown`. */
export type FactValue = string | number;
export type Facts = ReadonlyMap<string, FactValue>;

/** An answer in the order given; later ones of the same fact correct earlier ones. */
export interface Answered {
  readonly fact: string;
  readonly value: FactValue;
}

/** The answer that says one does not know. It settles nothing and is never asked again. */
export const UNKNOWN = 'unknown';

/**
 * Folds answers to current facts, and adds what they imply or what is reckoned from them, and what that
 * implies again, unless it is answered itself. Answers that imply different things imply nothing, so that their order never matters.
 */
export function currentFacts(answers: readonly Answered[], rulebook: Rulebook): Facts {
  const given = new Map(answers.map(({ fact, value }) => [fact, value]));
  const facts = new Map(given);
  let fresh: Facts = given;
  while (fresh.size > 0) {
    const next = new Map<string, FactValue>();
    for (const [id, [value, ...others]] of impliedBy(fresh, rulebook)) {
      const own = facts.get(id);
      const isOpen = own === undefined || own === UNKNOWN;
      if (isOpen && value !== undefined && others.length === 0) next.set(id, value);
    }
    for (const [id, value] of [...next, ...sharesOf(facts, rulebook)]) {
      facts.set(id, value);
      next.set(id, value);
    }
    fresh = next;
  }
  return facts;
}

/** Open flags that the share of one known number in another settles, as `yes` or `no`. */
function sharesOf(facts: Facts, rulebook: Rulebook): ReadonlyMap<string, FactValue> {
  const settled = new Map<string, FactValue>();
  for (const { id, share } of rulebook.shares) {
    const [part, whole] = [facts.get(share.part), facts.get(share.whole)];
    const own = facts.get(id);
    if (typeof part !== 'number' || typeof whole !== 'number') continue;
    if (own !== undefined && own !== UNKNOWN) continue;
    const asked = share.atLeast.find(
      ({ wholeMax = Number.POSITIVE_INFINITY }) => whole <= wholeMax,
    );
    if (asked !== undefined && whole > 0)
      settled.set(id, part * 100 >= whole * asked.percent ? 'yes' : 'no');
  }
  return settled;
}

/** For each fact that something is implied of: the different values implied. */
function impliedBy(facts: Facts, rulebook: Rulebook): ReadonlyMap<string, readonly FactValue[]> {
  const implied = new Map<string, readonly FactValue[]>();
  for (const [id, value] of facts) {
    const fact = rulebook.facts.get(id);
    if (fact === undefined || value === UNKNOWN) continue;
    const option = fact.options.find((candidate) => candidate.value === value);
    for (const other of [...fact.implies, ...(option?.implies ?? [])]) {
      const values = implied.get(other.fact) ?? [];
      if (!values.includes(other.value)) implied.set(other.fact, [...values, other.value]);
    }
  }
  return implied;
}
