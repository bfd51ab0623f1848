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

/** Folds answers to current facts, and adds what they imply unless it is answered itself. */
export function currentFacts(answers: readonly Answered[], rulebook: Rulebook): Facts {
  const given = new Map(answers.map(({ fact, value }) => [fact, value]));
  const facts = new Map(given);
  for (const [id, value] of given) {
    const fact = rulebook.facts.get(id);
    if (fact === undefined || value === UNKNOWN) continue;
    const option = fact.options.find((candidate) => candidate.value === value);
    for (const implied of [...fact.implies, ...(option?.implies ?? [])]) {
      const own = given.get(implied.fact);
      if (own === undefined || own === UNKNOWN) facts.set(implied.fact, implied.value);
    }
  }
  return facts;
}
