import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/knowledge/schema/fact.ts';
import { likelyReply } from '../../../src/language/replies/likely-reply.ts';
import { knowledge } from '../reading.ts';

const factOf = (type: Fact['type']): Fact =>
  knowledge.facts.find((fact) => fact.type === type) ?? expect.fail(`no ${type}`);

/** A message that tells nothing to any rule, to a question that it answers so likely. */
const read = (text: string, chance: number, parts: object = {}) =>
  ({
    ...{ text, clauses: [], claims: [], requests: [], places: [], quantities: [] },
    ...{ typed: () => text, meant: () => [] },
    likeliest: () => ({ value: 'yes', chance }),
    ...parts,
  }) as unknown as Parameters<typeof likelyReply>[1];

describe('a reply that no rule reads', () => {
  const flag = factOf('flag');
  it('is what it likely says, and assumed', () => {
    expect(likelyReply(flag, read('那还用说', 0.87))).toMatchObject({
      ...{ kind: 'value', fact: flag.id, value: 'yes', certainty: 'assumed' },
    });
  });

  it.each<[string, ReturnType<typeof read>]>([
    ['it is hardly likely', read('那还用说', 0.8)],
    ['it asks', read('那还用说吗', 0.99)],
    ['a clause asks', read('那还用说', 0.99, { clauses: [{ act: 'asks' }] })],
    ['a clause supposes', read('那还用说', 0.99, { clauses: [{ act: 'supposes' }] })],
    ['something is asked for', read('那还用说', 0.99, { requests: [{}] })],
    ['it is hardly a word', read('说呀', 0.99)],
    ['it is a long story', read('说'.repeat(61), 0.99)],
    [
      'something else is told',
      read('那还用说', 0.87, { claims: [{ fact: 'else', from: 0, to: 1 }] }),
    ],
  ])('is none where %s', (_, said) => {
    expect(likelyReply(flag, said)).toBeNull();
  });

  it('is none to a question for a number', () => {
    expect(likelyReply(factOf('number'), read('那还用说', 0.99))).toBeNull();
  });
});
