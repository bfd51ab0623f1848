import type { FactValue } from '../eligibility/facts.ts';
import { currentFacts } from '../eligibility/facts.ts';
import { assess } from '../eligibility/judge/assess.ts';
import { type Outcome, outcomeWords } from '../eligibility/outcome-words.ts';
import { createRulebook } from '../eligibility/rulebook.ts';
import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** Somebody with a name and facts, for whom outcomes are compared. */
export interface Persona {
  readonly name: string;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** One outcome that a change of the knowledge flips, in words that an officer can sign. */
export interface Flip {
  readonly measureId: string;
  readonly persona: string;
  readonly on: CivilDate;
  readonly what: 'measure' | 'verdict' | 'validity' | 'amount' | 'contacts';
  readonly before: string;
  readonly after: string;
}

/** Every outcome of persona × measure × day that differs between two states of the knowledge. */
export function diffKnowledge(
  before: Knowledge,
  after: Knowledge,
  personas: readonly Persona[],
  days: readonly CivilDate[],
): Flip[] {
  const old = outcomes(before, personas, days);
  const now = outcomes(after, personas, days);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [measureId = '', persona = '', on = ''] = key.split('\t');
    const there = old.get(key);
    const here = now.get(key);
    const flip = (what: Flip['what'], a: string, b: string): Flip[] =>
      a === b ? [] : [{ measureId, persona, on: on as CivilDate, what, before: a, after: b }];
    if (there === undefined || here === undefined)
      return flip('measure', there ? '有' : '没有', here ? '有' : '没有');
    return (['verdict', 'validity', 'amount', 'contacts'] as const).flatMap((what) =>
      flip(what, there[what], here[what]),
    );
  });
}

function outcomes(
  knowledge: Knowledge,
  personas: readonly Persona[],
  days: readonly CivilDate[],
): Map<string, Outcome> {
  const rulebook = createRulebook(knowledge);
  const found = new Map<string, Outcome>();
  for (const { name, facts: given } of personas) {
    const answers = Object.entries(given).map(([fact, value]) => ({ fact, value }));
    const facts = currentFacts(answers, rulebook);
    for (const measure of knowledge.measures) {
      for (const on of days) {
        const judged = assess(measure, facts, on, rulebook);
        if (judged !== null)
          found.set(
            `${measure.id}\t${name}\t${on}`,
            outcomeWords(measure, judged, facts.get('place'), knowledge.agencies),
          );
      }
    }
  }
  return found;
}
