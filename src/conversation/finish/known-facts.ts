import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import type { KnownFact } from '../reply.ts';
import type { Answer } from '../state.ts';

/** What the owner has said of the shop, the latest answer to each fact, in the order first said. */
export function knownFacts(answers: readonly Answer[], deps: Deps): readonly KnownFact[] {
  const latest = new Map(answers.map((answer) => [answer.fact, answer]));
  return [...latest.values()].flatMap(({ fact: id, value }) => {
    const fact = factById(id, deps);
    if (fact === undefined) return [];
    return [{ fact: id, label: fact.label, value: deps.judgement.valueWords(fact, value) }];
  });
}
