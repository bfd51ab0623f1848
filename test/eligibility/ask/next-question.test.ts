import { describe, expect, it } from 'vitest';
import { nextQuestion } from '../../../src/eligibility/ask/next-question.ts';
import type { FactValue } from '../../../src/eligibility/facts.ts';
import { factsOf, measureOf, rule, world } from '../small-world.ts';

const OPEN = { fact: 'open', is: 'yes' };
const CHEAP = { fact: 'sales', atMost: 10 };
const KIND = { fact: 'kind', in: ['a', 'b'] };

describe('the next question', () => {
  const next = (rules: unknown[], given: Record<string, FactValue>, asked: string[] = []) => {
    const measures = rules.map((one) => measureOf(rule(one)));
    const found = nextQuestion(measures, factsOf(given), asked, world);
    return found.kind === 'ask' ? found.fact : found.kind;
  };
  const PLACE = { fact: 'place', within: ['330600'] };
  it.each<[string, unknown[], Record<string, FactValue>, string]>([
    ['the place before all', [[KIND, OPEN, PLACE]], {}, 'place'],
    ['what settles more', [[{ fact: 'kind', is: 'a' }, CHEAP]], {}, 'kind'],
    ['what costs less', [[CHEAP, { fact: 'staff', atMost: 4 }]], {}, 'staff'],
    [
      'what serves two measures',
      [
        [KIND, OPEN],
        [OPEN, CHEAP],
      ],
      { kind: 'a' },
      'open',
    ],
    [
      'what spares more questions, where nothing settles',
      [
        [
          { any: [OPEN, [{ fact: 'staff', atMost: 4 }, CHEAP]] },
          { any: [{ fact: 'rich', is: 'yes' }, KIND] },
        ],
      ],
      {},
      'open',
    ],
    ['nothing of what is settled', [[KIND, OPEN], [CHEAP]], { kind: 'c' }, 'sales'],
    ['nothing once a clause holds', [{ any: [KIND, OPEN] }], { open: 'yes' }, 'settled'],
    ['nothing where the answer is 不清楚', [[KIND]], { kind: 'unknown' }, 'nothing-live'],
    ['nothing where an office decides', [[{ manual: '看审核' }]], {}, 'nothing-live'],
  ])('%s', (_, rules, given, expected) => {
    expect(next(rules, given)).toBe(expected);
  });

  it('stops after six, and never asks again what was asked', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(next([[OPEN]], {}, six)).toBe('budget');
    expect(next([[OPEN, KIND]], {}, ['open'])).toBe('kind');
  });

  it('says how many may come at the most', () => {
    const measures = [measureOf(rule([OPEN, KIND, CHEAP]))];
    expect(nextQuestion(measures, new Map(), ['x'], world)).toMatchObject({ asked: 1, atMost: 4 });
  });
});
