import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextQuestion } from '../../src/eligibility/ask/next-question.ts';
import { currentFacts, type FactValue } from '../../src/eligibility/facts.ts';
import { assess } from '../../src/eligibility/judge/assess.ts';
import { decidingConditions } from '../../src/eligibility/judge/deciding-conditions.ts';
import { liveFacts } from '../../src/eligibility/judge/live-facts.ts';
import { settledTruth } from '../../src/eligibility/judge/settle.ts';
import { trace, truthOf } from '../../src/eligibility/judge/trace.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { expectBites, lawRuns, lawTime } from './law-runs.ts';
import { answers, condition, measureOf, profile, world } from './small-world.ts';

const on = '2020-03-15' as CivilDate;
const factsOf = (given: readonly { fact: string; value: FactValue }[]) =>
  currentFacts(given, world);

describe('rules of every shape', lawTime, () => {
  it('trace and truth agree', () => {
    fc.assert(
      fc.property(condition, answers, (rule, given) => {
        const facts = factsOf(given);
        expect(trace(rule, facts, world).truth).toBe(truthOf(rule, facts, world));
      }),
      lawRuns,
    );
  });

  it('what is settled by some answers stays settled by more, 不清楚 included', () => {
    expectBites((bites) =>
      fc.assert(
        fc.property(condition, answers, (rule, given) => {
          let before: boolean | null = null;
          for (let count = 0; count <= given.length; count += 1) {
            const truth = settledTruth(rule, factsOf(given.slice(0, count)), world);
            if (before !== null) {
              bites();
              expect(truth).toBe(before);
            }
            before = truth;
          }
        }),
        lawRuns,
      ),
    );
  });

  it('what is settled holds for everybody whom the answers fit', () => {
    expectBites((bites) =>
      fc.assert(
        fc.property(
          condition,
          profile,
          fc.array(fc.nat({ max: 7 })),
          (rule, everything, hidden) => {
            const names = [...everything.keys()];
            const known = new Map(everything);
            for (const index of hidden) known.delete(names[index] ?? '');
            const settled = settledTruth(rule, known, world);
            const own = truthOf(rule, everything, world);
            if (settled === null || own === null) return;
            bites();
            expect(settled).toBe(own);
          },
        ),
        lawRuns,
      ),
    );
  });

  it('the answers that decide, alone, reproduce the verdict', () => {
    expectBites((bites) =>
      fc.assert(
        fc.property(condition, answers, (rule, given) => {
          const facts = factsOf(given);
          const tree = trace(rule, facts, world);
          const leaves = decidingConditions(tree, world);
          if (tree.truth === null) expect(leaves).toEqual([]);
          if (tree.truth === null) return;
          bites();
          const deciding = new Set(
            leaves.flatMap(({ node }) => (node.kind === 'test' ? [node.fact as string] : [])),
          );
          const alone = new Map([...facts].filter(([fact]) => deciding.has(fact)));
          expect(truthOf(rule, alone, world)).toBe(tree.truth);
        }),
        lawRuns,
      ),
    );
  });

  it('a near miss lifts the failure when it is put right', () => {
    expectBites((bites) =>
      fc.assert(
        fc.property(condition, profile, (rule, facts) => {
          const [found] = assess(measureOf(rule), facts, on, world) ?? [];
          for (const miss of found?.nearMiss ?? []) {
            bites();
            expect(world.facts.get(miss.fact)?.changeable).toBe(true);
            const open = new Map(facts);
            open.delete(miss.fact);
            expect(truthOf(rule, open, world)).not.toBe(false);
          }
        }),
        lawRuns,
      ),
    );
  });

  it('an eligible measure names nothing that fails, an ineligible one something that does', () => {
    fc.assert(
      fc.property(condition, profile, (rule, facts) => {
        const tree = trace(rule, facts, world);
        fc.pre(tree.truth !== null && !JSON.stringify(rule).includes('"not"'));
        const found = assess(measureOf(rule), facts, on, world);
        fc.pre(found !== null);
        const holds = found[0]?.reasons.map((reason) => reason.holds) ?? [];
        expect(holds.every((one) => one === tree.truth)).toBe(true);
        expect(holds.length).toBeGreaterThan(0);
      }),
      lawRuns,
    );
  });
});

describe('asking over several measures', lawTime, () => {
  it('asks only what is live, nothing twice, ends, and leaves nothing open but what is not known', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), profile, (rules, person) => {
        const measures = rules.map((rule) => measureOf(rule));
        const facts = new Map<string, FactValue>();
        const asked: string[] = [];
        for (;;) {
          const next = nextQuestion(measures, facts, [], world);
          if (next.kind !== 'ask') {
            const open = rules.filter((rule) => settledTruth(rule, facts, world) === null);
            if (next.kind === 'settled') expect(open).toEqual([]);
            for (const rule of open) expect(liveFacts(rule, facts, world)).toEqual([]);
            break;
          }
          expect(asked).not.toContain(next.fact);
          expect(rules.flatMap((rule) => liveFacts(rule, facts, world))).toContain(next.fact);
          asked.push(next.fact);
          facts.set(next.fact, person.get(next.fact) ?? 'unknown');
        }
        for (const rule of rules) {
          const whole = truthOf(rule, person, world);
          const found = settledTruth(rule, facts, world);
          if (whole !== null && found !== null) expect(found).toBe(whole);
        }
      }),
      lawRuns,
    );
  });

  it('comes to the same verdict whatever the order of answers', () => {
    fc.assert(
      fc.property(condition, answers, fc.array(fc.nat()), (rule, given, keys) => {
        const other = given
          .map((answer, index) => ({ answer, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ answer }) => answer);
        const measure = measureOf(rule);
        expect(assess(measure, factsOf(other), on, world)).toEqual(
          assess(measure, factsOf(given), on, world),
        );
      }),
      lawRuns,
    );
  });
});
