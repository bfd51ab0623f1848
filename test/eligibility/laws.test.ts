import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../src/eligibility/amount/amount.ts';
import { inputsOf } from '../../src/eligibility/amount/inputs.ts';
import { BUDGET, nextQuestion } from '../../src/eligibility/ask/next-question.ts';
import { currentFacts, type FactValue } from '../../src/eligibility/facts.ts';
import { assess } from '../../src/eligibility/judge/assess.ts';
import { decidingConditions } from '../../src/eligibility/judge/deciding-conditions.ts';
import { factsOf } from '../../src/eligibility/judge/live-facts.ts';
import { possibleValues } from '../../src/eligibility/judge/possible-values.ts';
import { settledTruth } from '../../src/eligibility/judge/settle.ts';
import { trace, truthOf } from '../../src/eligibility/judge/trace.ts';
import { all, any, not, type Truth } from '../../src/eligibility/judge/truth.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { expectBites, lawTime, lawRuns as runs } from './law-runs.ts';
import { judged, rulebook } from './real-knowledge.ts';

const on = '2022-06-01' as CivilDate;
const truth = fc.constantFrom<Truth>(true, false, null);

/** A measure with random answers to some of its facts, 不清楚 among them. */
const cases = fc.constantFrom(...judged).chain((measure) => {
  const conditions = measure.clauses.map((clause) => clause.when);
  const ids = [...new Set(conditions.flatMap(factsOf))];
  const answers = ids.map((id) => {
    const values: (FactValue | undefined)[] = [
      ...possibleValues(id, conditions, rulebook),
      'unknown',
      undefined,
    ];
    return fc.constantFrom(...values).map((value) => ({ fact: id, value }));
  });
  return fc.tuple(...answers).map((given) => ({
    measure,
    answers: given.flatMap(({ fact, value }) => (value === undefined ? [] : [{ fact, value }])),
  }));
});

describe('Kleene logic', lawTime, () => {
  it('de Morgan holds', () => {
    fc.assert(
      fc.property(fc.array(truth), (list) => not(all(list)) === any(list.map(not))),
      runs,
    );
  });
  it('order and repetition do not matter', () => {
    fc.assert(
      fc.property(
        fc.array(truth),
        (list) =>
          all([...list, ...list].reverse()) === all(list) && any([...list].reverse()) === any(list),
      ),
      runs,
    );
  });
});

describe('judging', lawTime, () => {
  it('an answer never flips what is settled', () => {
    expectBites((bites) =>
      fc.assert(
        fc.property(cases, ({ measure, answers }) => {
          for (const { when } of measure.clauses) {
            for (let count = 0; count < answers.length; count += 1) {
              const before = settledTruth(
                when,
                new Map(answers.slice(0, count).map((a) => [a.fact, a.value])),
                rulebook,
              );
              const after = settledTruth(
                when,
                new Map(answers.slice(0, count + 1).map((a) => [a.fact, a.value])),
                rulebook,
              );
              if (before === null) continue;
              bites();
              expect(after).toBe(before);
            }
          }
        }),
        runs,
      ),
    );
  });

  it('the order of answers does not matter', () => {
    fc.assert(
      fc.property(cases, ({ measure, answers }) => {
        const there = assess(measure, currentFacts(answers, rulebook), on, rulebook);
        const back = assess(measure, currentFacts([...answers].reverse(), rulebook), on, rulebook);
        expect(back).toEqual(there);
      }),
      runs,
    );
  });

  it('the facts that decide, alone, reproduce the verdict', () => {
    expectBites((bites) =>
      fc.assert(
        fc.property(cases, ({ measure, answers }) => {
          const facts = currentFacts(answers, rulebook);
          for (const { when } of measure.clauses) {
            const tree = trace(when, facts, rulebook);
            if (tree.truth === null) continue;
            bites();
            const deciding = new Set(
              decidingConditions(tree, rulebook).flatMap(({ node }) =>
                node.kind === 'test' ? [node.fact as string] : [],
              ),
            );
            const alone = new Map([...facts].filter(([fact]) => deciding.has(fact)));
            expect(truthOf(when, alone, rulebook)).toBe(tree.truth);
          }
        }),
        runs,
      ),
    );
  });

  it('a correction counts, and one that is taken back leaves no trace', () => {
    fc.assert(
      fc.property(cases, ({ measure, answers }) => {
        const [first] = answers;
        fc.pre(first !== undefined && first.value !== 'unknown');
        const corrected = [...answers, { ...first, value: 'unknown' }];
        const without = answers.map((one) => (one === first ? { ...one, value: 'unknown' } : one));
        const judge = (given: typeof answers) =>
          assess(measure, currentFacts(given, rulebook), on, rulebook);
        expect(judge(corrected)).toEqual(judge(without));
        expect(judge([...corrected, first])).toEqual(judge(answers));
      }),
      runs,
    );
  });
});

describe('asking', lawTime, () => {
  it('ends within the budget, asks nothing twice, nothing answered, and nothing idle', () => {
    fc.assert(
      fc.property(cases, ({ measure, answers }) => {
        const given = new Map<string, FactValue>();
        const asked: string[] = [];
        for (;;) {
          const next = nextQuestion(
            [measure],
            currentFacts(
              [...given].map(([fact, value]) => ({ fact, value })),
              rulebook,
            ),
            asked,
            rulebook,
          );
          if (next.kind !== 'ask') break;
          expect(asked).not.toContain(next.fact);
          expect(given.has(next.fact)).toBe(false);
          expect(next.atMost).toBeGreaterThan(next.asked);
          asked.push(next.fact);
          given.set(
            next.fact,
            answers.find((answer) => answer.fact === next.fact)?.value ?? 'unknown',
          );
        }
        expect(asked.length).toBeLessThanOrEqual(BUDGET);
      }),
      runs,
    );
  });
});

describe('sums', lawTime, () => {
  it('the range left by what is unknown contains every exact sum', () => {
    const withSum = judged.flatMap((measure) =>
      measure.clauses.flatMap((clause) => (clause.estimate ? [clause.estimate] : [])),
    );
    expectBites((bites) =>
      fc.assert(
        fc.property(
          fc.constantFrom(...withSum),
          fc.array(fc.nat({ max: 500_000 }), { minLength: 12, maxLength: 12 }),
          (estimate, numbers) => {
            const ids = [
              ...new Set(JSON.stringify(estimate.amount).match(/(?<="fact":")[a-z_0-9]+/g) ?? []),
            ];
            const exact = new Map<string, FactValue>();
            ids.forEach((id, index) => {
              const fact = rulebook.facts.get(id);
              if (fact === undefined) return;
              const number = numbers[index] ?? 0;
              const { min = 0, max = 500_000 } = fact.bounds ?? {};
              const option = fact.options[number % Math.max(fact.options.length, 1)]?.value;
              exact.set(id, option ?? Math.min(Math.max(number, min), max));
            });
            const point = amountOf(estimate.amount, inputsOf(exact, rulebook));
            for (const id of ids) {
              const open = new Map(exact);
              open.delete(id);
              bites();
              const range = amountOf(estimate.amount, inputsOf(open, rulebook));
              expect(range.low === null || point.low === null || range.low <= point.low).toBe(true);
              expect(range.high === null || point.high === null || range.high >= point.high).toBe(
                true,
              );
            }
          },
        ),
        runs,
      ),
    );
  });
});
