import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/authoring/check-examples.ts';
import {
  criticalAssignment,
  satisfyingAssignment,
  withoutManual,
} from '../../src/authoring/proofs.ts';
import { nextQuestion } from '../../src/eligibility/ask/next-question.ts';
import type { Facts } from '../../src/eligibility/facts.ts';
import { assess } from '../../src/eligibility/judge/assess.ts';
import { factsOf, liveFacts } from '../../src/eligibility/judge/live-facts.ts';
import { meets } from '../../src/eligibility/judge/meets.ts';
import { possibleValues } from '../../src/eligibility/judge/possible-values.ts';
import { addDays, type CivilDate } from '../../src/knowledge/civil-date.ts';
import { WHOLE_COUNTRY } from '../../src/knowledge/region-code.ts';
import type { Condition } from '../../src/knowledge/schema/condition.ts';
import type { Measure } from '../../src/knowledge/schema/measure.ts';
import { conditionNodes } from '../../src/knowledge/walk.ts';
import { fileOf, judged, knowledge, rulebook } from './real-knowledge.ts';

const clauses = judged.flatMap((measure) =>
  measure.clauses.map((clause) => ({ name: `${measure.id}.${clause.id}`, clause, measure })),
);
const isManual = (name: string) =>
  clauses.some(
    (one) =>
      one.name === name &&
      [...conditionNodes(one.clause.when)].some((node) => node.kind === 'manual'),
  );

/** Whether somebody is asked this fact, by some way through the questions. */
function isAsked(measure: Measure, when: Condition, fact: string, facts: Facts): boolean {
  const next = nextQuestion([measure], facts, [], rulebook);
  if (next.kind !== 'ask') return false;
  if (next.fact === fact) return true;
  return possibleValues(next.fact, [when], rulebook).some((value) => {
    const more = new Map(facts).set(next.fact, value);
    return liveFacts(when, more, rulebook).includes(fact) && isAsked(measure, when, fact, more);
  });
}

it('every example of every record comes out as it says', () => {
  expect(checkExamples(knowledge, fileOf)).toEqual([]);
});

describe('every rule of the knowledge', () => {
  it('can be met by somebody', () => {
    const impossible = clauses.filter(
      ({ clause }) => satisfyingAssignment(clause.when, true, rulebook) === null,
    );
    expect(impossible.map(({ name }) => name)).toEqual([]);
  });

  it('can be failed by somebody where it states a condition', () => {
    const stated = clauses.filter(({ clause }) => factsOf(clause.when).length > 0);
    const idle = stated.filter(
      ({ clause }) => satisfyingAssignment(clause.when, false, rulebook) === null,
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('has no fact that never decides', () => {
    const idle = clauses.flatMap(({ name, clause }) =>
      [...new Set(factsOf(clause.when))]
        .filter((fact) => criticalAssignment(clause.when, fact, rulebook) === null)
        .map((fact) => `${name}: ${fact}`),
    );
    expect(idle).toEqual([]);
  });

  it('has no question that is never asked, but for those that another answer of the rule settles', () => {
    const unreached = clauses.flatMap(({ name, clause, measure }) =>
      [...new Set(factsOf(clause.when))].flatMap((fact, _, all) => {
        const settledBy = rulebook.exclusions.get(fact) ?? [];
        if (settledBy.some((one) => all.includes(one.fact))) return [];
        const alone = { ...measure, clauses: [clause] };
        return isAsked(alone, clause.when, fact, new Map()) ? [] : [`${name}: ${fact}`];
      }),
    );
    expect(unreached).toEqual([]);
  });

  it('turns at each threshold and at no other place', () => {
    const wrong: string[] = [];
    for (const { name, clause } of clauses) {
      for (const node of conditionNodes(withoutManual(clause.when))) {
        if (node.kind !== 'test') continue;
        const fact = rulebook.facts.get(node.fact);
        if (fact === undefined) continue;
        const truth = (value: string | number) => meets(node.demand, fact, value, rulebook);
        const { demand } = node;
        if (demand.op === 'range') {
          const { min, max, minOpen, maxOpen } = demand;
          if (max !== undefined && (truth(max) === maxOpen || truth(max + 1) !== false))
            wrong.push(`${name} ${node.fact} max`);
          if (
            min !== undefined &&
            (truth(min) === minOpen || (min > 0 && truth(min - 1) !== false))
          )
            wrong.push(`${name} ${node.fact} min`);
        }
        if (demand.op === 'dates') {
          if (
            demand.from &&
            (truth(demand.from) !== true || truth(addDays(demand.from, -1)) !== false)
          )
            wrong.push(`${name} ${node.fact} from`);
          if (
            demand.until &&
            (truth(demand.until) !== true || truth(addDays(demand.until, 1)) !== false)
          )
            wrong.push(`${name} ${node.fact} until`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('verdict rules', () => {
  const on = '2022-06-01' as CivilDate;
  const meeting = (when: Condition): Facts => {
    const facts = satisfyingAssignment(when, true, rulebook);
    if (facts === null) throw new Error('nobody meets it');
    return facts;
  };
  const verdictsOf = (measure: Measure, facts: Facts) => {
    const found = assess(measure, facts, on, rulebook);
    if (found === null) throw new Error(`${measure.id} is not assessed`);
    return found.map(({ verdict }) => verdict);
  };

  it('who meets a rule without manual conditions is eligible', () => {
    for (const { name, clause, measure } of clauses.filter((one) => !isManual(one.name))) {
      expect([name, verdictsOf(measure, meeting(clause.when))[0]]).toEqual([name, 'eligible']);
    }
  });

  it('a blanked-out document makes nobody eligible', () => {
    const reference = new Set<string>(
      knowledge.documents.filter((one) => one.nature === 'reference').map((one) => one.id),
    );
    const blank = clauses.filter((one) => reference.has(one.measure.id.split('-')[0] ?? ''));
    expect(blank.length).toBeGreaterThan(0);
    for (const { clause, measure } of blank) {
      expect(verdictsOf(measure, meeting(clause.when))).not.toContain('eligible');
    }
  });

  it('nobody is eligible while the place is unknown, but for what is national', () => {
    const national = new Set<string>(
      knowledge.documents.filter((one) => one.region === WHOLE_COUNTRY).map((one) => one.id),
    );
    const placed = clauses.filter((one) => !national.has(one.measure.id.split('-')[0] ?? ''));
    expect(placed.length).toBeGreaterThan(0);
    for (const { clause, measure } of placed) {
      const facts = new Map(meeting(clause.when));
      facts.delete('place');
      expect(verdictsOf(measure, facts)).not.toContain('eligible');
    }
  });

  it('another place is not assessed', () => {
    const placed = judged.filter((measure) => measure.id.startsWith('yz2022'));
    expect(placed.length).toBeGreaterThan(0);
    for (const measure of placed)
      expect(assess(measure, new Map([['place', '330603']]), on, rulebook)).toBeNull();
  });

  it('governance rows are not assessed', () => {
    const governance = knowledge.measures.filter((measure) => measure.kind === 'governance');
    expect(governance.length).toBeGreaterThan(0);
    for (const measure of governance) expect(assess(measure, new Map(), on, rulebook)).toBeNull();
  });
});
