import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Fact, Share } from '../knowledge/schema/fact.ts';
import type { PolicyEvent } from '../knowledge/schema/vocabulary.ts';

/** A trade as one may pick it or name it. */
export interface Trade {
  readonly value: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** Where `fact` is answered with `value`, none of `values` can be the answer to another fact. */
export interface Exclusion {
  readonly fact: string;
  readonly value: string;
  readonly values: readonly string[];
}

/** What judging needs of the knowledge beside the measures, indexed. */
export interface Rulebook {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly events: ReadonlyMap<string, PolicyEvent>;
  /** a trade and all the wider trades it is part of */
  readonly tradeAndBroader: (value: string) => ReadonlySet<string>;
  /** what rules out an answer to a fact: the options of other facts that exclude some of its values */
  readonly exclusions: ReadonlyMap<string, readonly Exclusion[]>;
  /** the facts that follow from the share of one number in another */
  readonly shares: readonly { readonly id: string; readonly share: Share }[];
  /** in the order in which they are offered */
  readonly trades: readonly Trade[];
}

/** Indexes what judging needs; made once for each knowledge. */
export function createRulebook(knowledge: Knowledge): Rulebook {
  const parents = new Map(knowledge.industries.map((trade) => [trade.value, trade.broader]));
  const closure = (value: string, seen: Set<string>): Set<string> => {
    if (!seen.has(value)) {
      seen.add(value);
      for (const broader of parents.get(value) ?? []) closure(broader, seen);
    }
    return seen;
  };
  const closures = new Map([...parents.keys()].map((value) => [value, closure(value, new Set())]));
  return {
    facts: new Map(knowledge.facts.map((fact) => [fact.id as string, fact])),
    events: new Map(knowledge.events.map((event) => [event.id, event])),
    tradeAndBroader: (value) => closures.get(value) ?? new Set([value]),
    exclusions: exclusionsOf(knowledge.facts),
    shares: knowledge.facts.flatMap((fact) =>
      fact.share === undefined ? [] : [{ id: fact.id, share: fact.share }],
    ),
    trades: knowledge.industries.map(({ value, label, words }) => ({ value, label, words })),
  };
}

function exclusionsOf(facts: readonly Fact[]): ReadonlyMap<string, readonly Exclusion[]> {
  const byExcluded = new Map<string, Exclusion[]>();
  for (const { id, options } of facts)
    for (const { value, rulesOut } of options)
      for (const { fact, values } of rulesOut)
        byExcluded.set(fact, [...(byExcluded.get(fact) ?? []), { fact: id, value, values }]);
  return byExcluded;
}
