import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { currentFacts } from '../../src/eligibility/facts.ts';
import { assess } from '../../src/eligibility/judge/assess.ts';
import { civilDateSchema } from '../../src/knowledge/civil-date.ts';
import { knowledge, rulebook } from '../eligibility/real-knowledge.ts';

const personas = z
  .array(
    z.strictObject({
      name: z.string(),
      on: civilDateSchema,
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      outcome: z.string(),
    }),
  )
  .parse(parse(readFileSync(new URL('./personas.yaml', import.meta.url), 'utf8')));

describe('eighty-one people, one outcome each', () => {
  it('are eighty-one', () => {
    expect(personas).toHaveLength(81);
  });

  it.each(personas)('$name', ({ on, facts, outcome }) => {
    const [target = '', verdict, status, amount] = outcome.split(' ');
    const [id, clause] = target.split('.');
    const measure = knowledge.measures.find((candidate) => candidate.id === id);
    if (measure === undefined) throw new Error(`no measure ${id}`);
    const answers = Object.entries(facts).map(([fact, value]) => ({ fact, value }));
    const all = assess(measure, currentFacts(answers, rulebook), on, rulebook);
    const found = all?.find((one) => one.clause === clause);
    const span = found?.estimate?.amount;
    const said = typeof span === 'object' ? `${span.low}..${span.high}` : String(span);
    expect(
      all === null
        ? `${target} 不判`
        : [target, found?.verdict, found?.validity.status, ...(amount ? [said] : [])].join(' '),
    ).toBe(outcome);
    expect(all === null || [verdict, status].every((word) => word !== undefined)).toBe(true);
  });
});
