import { nextQuestion } from '../../src/eligibility/ask/next-question.ts';
import { type Facts, type FactValue, UNKNOWN } from '../../src/eligibility/facts.ts';
import { factsOf, liveFacts } from '../../src/eligibility/judge/live-facts.ts';
import { possibleValues } from '../../src/eligibility/judge/possible-values.ts';
import { settledTruth } from '../../src/eligibility/judge/settle.ts';
import { createRulebook } from '../../src/eligibility/rulebook.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Measure } from '../../src/knowledge/schema/measure.ts';

/** How many questions settle a measure, by one way of choosing them. */
export interface QuestionCount {
  readonly strategy: string;
  readonly mean: number;
  readonly worst: number;
}

/** People per measure; each answers every fact at random, one answer in twelve being 不清楚. */
const PEOPLE = 40;

/**
 * The number of questions until the measure asked about is settled or nothing is left to ask, for
 * every judged measure whose place is known: by look-ahead, in authored order without dead questions,
 * and the whole form. The place is known, as it is in most talks.
 */
export function questionCounts(knowledge: Knowledge): QuestionCount[] {
  const rulebook = createRulebook(knowledge);
  const precise = new Set<string>(
    knowledge.documents.filter((one) => one.nature !== 'reference').map((one) => one.id),
  );
  const measures = knowledge.measures.filter(
    (measure) => measure.clauses.length > 0 && precise.has(measure.id.split('-')[0] ?? ''),
  );
  const random = generator(20261121);
  const counts = {
    'look-ahead': [],
    'authored order, dead questions pruned': [],
    'whole form': [],
  } as Record<string, number[]>;
  for (const measure of measures) {
    const conditions = measure.clauses.map((clause) => clause.when);
    const ids = [...new Set(conditions.flatMap(factsOf))].filter((id) => id !== 'place');
    const region = knowledge.documents.find((one) => measure.id.startsWith(`${one.id}-`))?.region;
    if (region === undefined) continue;
    for (let person = 0; person < PEOPLE; person += 1) {
      const truth = new Map<string, FactValue>();
      for (const id of ids) {
        const values = possibleValues(id, conditions, rulebook);
        truth.set(
          id,
          random() < 1 / 12 ? UNKNOWN : (values[Math.floor(random() * values.length)] ?? UNKNOWN),
        );
      }
      const answer = (id: string) => truth.get(id) ?? UNKNOWN;
      const place: Facts = new Map([['place', region]]);
      counts['look-ahead']?.push(
        run(place, answer, (facts, asked) => {
          const next = nextQuestion([measure], facts, asked, rulebook);
          return next.kind === 'ask' ? next.fact : null;
        }),
      );
      counts['authored order, dead questions pruned']?.push(
        run(place, answer, (facts, asked) => {
          const open = openOf(measure, facts);
          return (
            open
              .flatMap((when) => liveFacts(when, facts, rulebook))
              .find((id) => !asked.includes(id)) ?? null
          );
        }),
      );
      counts['whole form']?.push(ids.length);
    }
  }

  function openOf(measure: Measure, facts: Facts) {
    const truths = measure.clauses.map((clause) => settledTruth(clause.when, facts, rulebook));
    if (truths.includes(true)) return [];
    return measure.clauses.flatMap((clause, index) =>
      truths[index] === null ? [clause.when] : [],
    );
  }

  return Object.entries(counts).map(([strategy, list]) => ({
    strategy,
    mean: list.reduce((sum, count) => sum + count, 0) / list.length,
    worst: Math.max(...list),
  }));
}

function run(
  place: Facts,
  answer: (id: string) => FactValue,
  choose: (facts: Facts, asked: readonly string[]) => string | null,
): number {
  const facts = new Map(place);
  const asked: string[] = [];
  for (;;) {
    const id = choose(facts, asked);
    if (id === null) return asked.length;
    asked.push(id);
    facts.set(id, answer(id));
  }
}

/** A small fixed sequence of numbers in [0, 1), so that the table is the same each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
