import { describe, expect, it } from 'vitest';
import { answerClasses } from '../../../src/eligibility/ask/next-question.ts';
import { createRulebook } from '../../../src/eligibility/rulebook.ts';
import { factSchema } from '../../../src/knowledge/schema/fact.ts';
import { rule, smallKnowledge, wordsOfFact, world } from '../small-world.ts';

const half = (...values: unknown[]) => values.map((value) => ({ value, share: 1 / values.length }));

describe('the answers that a question may get', () => {
  it.each([
    ['both of a flag', 'open', { fact: 'open', is: 'yes' }, half('yes', 'no')],
    ['the bands of a number', 'staff', { fact: 'staff', atMost: 4 }, half('few', 'many')],
    [
      'trades',
      'trade',
      { fact: 'trade', is: 'food' },
      [
        { value: 'transport', share: 2 / 3 },
        { value: 'food', share: 1 / 3 },
      ],
    ],
    [
      'the options that no test tells apart as one',
      'kind',
      { fact: 'kind', is: 'c' },
      [
        { value: 'a', share: 2 / 3 },
        { value: 'c', share: 1 / 3 },
      ],
    ],
    [
      'what lies about the bounds, of a number without bands',
      'sales',
      { fact: 'sales', atMost: 10 },
      half(10, 11),
    ],
    [
      'the places tested and one beyond',
      'place',
      { fact: 'place', within: ['330600'] },
      half('330600', '999999'),
    ],
    ['nothing of a fact that there is not', 'none', { fact: 'open', is: 'yes' }, []],
  ])('are %s', (_, fact, written, expected) => {
    expect(answerClasses(fact, [rule(written)], world)).toEqual(
      expected.map(({ value, share }) => ({ value, share: expect.closeTo(share, 9) })),
    );
  });

  it('weigh as the catalogue estimates them; those without an estimate share what is left', () => {
    const options = [
      { value: 'a', label: 'a', percent: 70 },
      { value: 'b', label: 'b', percent: 20 },
      { value: 'c', label: 'c' },
    ];
    const kind = factSchema.parse({ ...wordsOfFact, id: 'kind', type: 'choice', cost: 2, options });
    const others = smallKnowledge.facts.filter(({ id }) => id !== 'kind');
    const estimated = createRulebook({ ...smallKnowledge, facts: [...others, kind] });
    const each = [rule({ fact: 'kind', is: 'a' }), rule({ fact: 'kind', is: 'b' })];
    expect(answerClasses('kind', each, estimated).map(({ share }) => share)).toEqual([
      expect.closeTo(0.7, 9),
      expect.closeTo(0.2, 9),
      expect.closeTo(0.1, 9),
    ]);
  });
});
