import { Hono } from 'hono';
import * as z from 'zod';
import { assessmentSchema, questionSchema } from '../../conversation/reply.ts';
import { civilDateSchema } from '../../knowledge/civil-date.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { Problem } from '../problem.ts';
import { readFacts } from '../read-facts.ts';
import { valid } from '../valid.ts';
import { createCatalogue } from '../views/catalogue.ts';
import { judgeAll } from '../views/judge-all.ts';
import { placeSchema } from '../views/measure-summary.ts';

const requestSchema = z
  .strictObject({
    facts: z
      .record(z.string().max(64), z.union([z.string().max(60), z.number()]))
      .describe('店里的情况：编号和可写的值见 /api/facts'),
    region: z
      .string()
      .max(60)
      .optional()
      .describe('店在哪里，代码或地名；写了 facts.place 就不用写'),
    asOf: civilDateSchema.optional(),
    measures: z
      .array(z.string().max(64))
      .max(300)
      .optional()
      .describe('只判断这几条；不写就全部判断'),
  })
  .meta({ id: 'EligibilityRequest' });
export const eligibilitySchema = z
  .object({
    asOf: z.string(),
    region: placeSchema.nullable(),
    /** best first: each measure's sum, followed by its clauses where it has several */
    assessments: z.array(assessmentSchema),
    /** what is still worth asking, best first */
    questions: z.array(questionSchema),
  })
  .meta({ id: 'EligibilityResponse' });

/**
 * All measures judged at once for one profile.
 * @throws Problem 400 by its handlers, where a fact cannot have the value sent
 */
export function eligibilityRoutes(deps: AppDeps): Hono {
  const { knowledge, rulebook, search } = deps;
  const catalogue = createCatalogue(deps);
  return new Hono().post(
    '/api/eligibility',
    describe({
      summary: '按店里的情况，一次判断全部措施',
      tag: '判断',
      response: eligibilitySchema,
    }),
    jsonBody(16 * 1024),
    valid('json', requestSchema),
    (context) => {
      const { facts, region, measures: ids, ...request } = context.req.valid('json');
      const asOf = request.asOf ?? catalogue.today();
      const given = readFacts(facts, rulebook, search.resolvePlace);
      const place = catalogue.resolve(region);
      const answers =
        place === null || facts['place'] !== undefined
          ? given
          : [...given, { fact: 'place', value: place.code, at: 1 }];
      const scope = ids?.map((id, index) => {
        const message = '没有这条措施，编号见 /api/measures';
        const measure = catalogue.measure(id);
        if (measure !== undefined) return measure;
        const path = `measures.${index}`;
        throw new Problem(400, `“${path}”：${message}`, { errors: [{ path, message }] });
      });
      const shop = answers.find(({ fact }) => fact === 'place')?.value;
      return context.json({
        asOf,
        region: typeof shop === 'string' ? catalogue.resolve(shop) : null,
        ...judgeAll(scope ?? knowledge.measures, answers, asOf, deps),
      });
    },
  );
}
