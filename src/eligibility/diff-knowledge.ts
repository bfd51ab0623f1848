import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { type Answered, currentFacts } from './facts.ts';
import { createRulebook } from './rulebook.ts';

/** Somebody with a name and facts, for whom outcomes are compared. */
export interface Persona {
  readonly name: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** One outcome that a change of the knowledge flips. */
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
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [measureId = '', persona = '', on = ''] = key.split('\t');
    const there = old.get(key);
    const here = now.get(key);
    const flip = (what: Flip['what'], a: string, b: string): Flip[] =>
      a === b ? [] : [{ measureId, persona, on: on as CivilDate, what, before: a, after: b }];
    if (there === undefined || here === undefined) {
      return flip('measure', there ? '有' : '没有', here ? '有' : '没有');
    }
    return [
      ...flip('verdict', there.verdict, here.verdict),
      ...flip('validity', there.validity, here.validity),
      ...flip('amount', there.amount, here.amount),
      ...flip('contacts', there.contacts, here.contacts),
    ];
  });
}

interface Outcome {
  readonly verdict: string;
  readonly validity: string;
  readonly amount: string;
  readonly contacts: string;
}

const VERDICT = { eligible: '符合', ineligible: '不符合', unknown: '待定' } as const;
const STATUS = {
  in_force: '有效',
  open_ended: '没写截止',
  not_started: '没开始',
  expired: '过期',
} as const;

function outcomes(
  knowledge: Knowledge,
  personas: readonly Persona[],
  days: readonly CivilDate[],
): Map<string, Outcome> {
  const rulebook = createRulebook(knowledge);
  const found = new Map<string, Outcome>();
  for (const persona of personas) {
    const answers: Answered[] = Object.entries(persona.facts).map(([fact, value]) => ({
      fact,
      value,
    }));
    const facts = currentFacts(answers, rulebook);
    for (const measure of knowledge.measures) {
      for (const on of days) {
        const all = assess(measure, facts, on, rulebook);
        if (all === null) continue;
        found.set(`${measure.id}\t${persona.name}\t${on}`, {
          verdict: all.map(verdictWords).join(' '),
          validity: all.map(validityWords).join(' '),
          amount: all.map((one) => JSON.stringify(one.estimate?.amount ?? '无')).join(' '),
          contacts: measure.contacts.join(' '),
        });
      }
    }
  }
  return found;
}

const named = (one: Assessment) => (one.clause === undefined ? '' : `${one.clause}:`);
const verdictWords = (one: Assessment) => `${named(one)}${VERDICT[one.verdict]}`;
const validityWords = (one: Assessment) =>
  `${named(one)}${STATUS[one.validity.status]}（${one.validity.from ?? ''}–${one.validity.to ?? ''}）`;
