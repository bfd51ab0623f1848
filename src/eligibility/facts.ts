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
 * Folds answers to current facts, and adds what they imply unless it is answered itself. Answers that
 * imply different things imply nothing, so that the order of answers never matters.
 */
export function currentFacts(answers: readonly Answered[], rulebook: Rulebook): Facts {
  const given = new Map(answers.map(({ fact, value }) => [fact, value]));
  const implied = new Map<string, Set<FactValue>>();
  for (const [id, value] of given) {
    const fact = rulebook.facts.get(id);
    if (fact === undefined || value === UNKNOWN) continue;
    const option = fact.options.find((candidate) => candidate.value === value);
    for (const other of [...fact.implies, ...(option?.implies ?? [])]) {
      implied.set(other.fact, new Set([...(implied.get(other.fact) ?? []), other.value]));
    }
  }
  const facts = new Map(given);
  for (const [id, values] of implied) {
    const own = given.get(id);
    const [value] = values;
    if ((own === undefined || own === UNKNOWN) && values.size === 1 && value !== undefined)
      facts.set(id, value);
  }
  return facts;
}
