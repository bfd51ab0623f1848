import { describe, expect, it } from 'vitest';
import { currentFacts, type FactValue } from '../../../src/eligibility/facts.ts';
import { truthOf } from '../../../src/eligibility/judge/trace.ts';
import { rulebook } from '../real-knowledge.ts';

describe('answers that rule others out', () => {
  it('settle what all that is left would settle, and nothing more', () => {
    const truth = (values: readonly string[], given: Record<string, FactValue>) =>
      truthOf(
        { kind: 'test', fact: 'entity', demand: { op: 'notIn', values } } as Parameters<
          typeof truthOf
        >[0],
        currentFacts(
          Object.entries(given).map(([fact, value]) => ({ fact, value })),
          rulebook,
        ),
        rulebook,
      );
    expect(truth(['natural', 'flexible'], {})).toBe(null);
    expect(truth(['natural', 'flexible'], { taxpayer: 'small_scale' })).toBe(true);
    expect(truth(['natural', 'flexible'], { taxpayer: 'small_scale', entity: 'unknown' })).toBe(
      true,
    );
    expect(truth(['natural', 'individual'], { taxpayer: 'small_scale' })).toBe(null);
    // What is told of the thing itself goes before what follows from others.
    expect(truth(['natural'], { taxpayer: 'small_scale', entity: 'natural' })).toBe(false);
  });
});
