import { Hono } from 'hono';
import * as z from 'zod';
import { UNKNOWN } from '../../conversation/question-id.ts';
import { UNKNOWN_LABEL } from '../../conversation/read/command-words.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';

const optionSchema = z.object({ value: z.string(), label: z.string() });
export const factSchema = z
  .object({
    id: z.string(),
    type: z.enum(['choice', 'flag', 'number', 'date', 'region', 'industry']),
    /** its heading, see `/api/desk`; null where it has none */
    group: z.string().nullable(),
    unit: z.string().nullable(),
    label: z.string(),
    question: z.string(),
    why: z.string(),
    how: z.string(),
    /** answers to pick from, 不清楚 last; for a number, ranges offered in place of it */
    options: z.array(optionSchema),
    /** answers to other facts with which this is not asked: a landlord has no trade of their own */
    notFor: z.array(z.object({ fact: z.string(), value: z.union([z.string(), z.number()]) })),
    bounds: z.object({ min: z.number(), max: z.number() }).nullable(),
  })
  .meta({ id: 'Fact' });
const factsSchema = z.object({ facts: z.array(factSchema) }).meta({ id: 'FactList' });

/** What an owner can be asked about themselves, and how it may be answered. */
export function factRoutes({ knowledge, judgement }: AppDeps): Hono {
  const view = (fact: Fact): z.infer<typeof factSchema> => ({
    id: fact.id,
    type: fact.type,
    group: fact.group,
    unit: fact.unit ?? null,
    label: fact.label,
    question: fact.question,
    why: fact.why,
    how: fact.how,
    options: [...judgement.options(fact), { value: UNKNOWN, label: UNKNOWN_LABEL }],
    notFor: fact.notFor.map(({ fact: id, value }) => ({ fact: id, value })),
    bounds: fact.bounds ?? null,
  });
  const body = { facts: knowledge.facts.map(view) };
  return new Hono().get(
    '/api/facts',
    describe({ summary: '能问的情况，和每种情况可以怎么答', tag: '判断', response: factsSchema }),
    (context) => context.json(body),
  );
}
