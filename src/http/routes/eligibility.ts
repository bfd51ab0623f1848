import { Hono } from 'hono';
import * as z from 'zod';
import { assessmentSchema, questionSchema } from '../../conversation/reply.ts';
import type { Answer } from '../../conversation/state.ts';
import { UNKNOWN } from '../../eligibility/facts.ts';
import type { Rulebook } from '../../eligibility/rulebook.ts';
import { civilDateSchema, parseCivilDate } from '../../knowledge/civil-date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Place } from '../../search/understanding.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { type FieldError, Problem } from '../problem.ts';
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

/**
 * Reads a profile as a client sends it, against the fact vocabulary.
 * @throws Problem naming each field that is wrong and what it may be
 */
function readFacts(
  facts: Readonly<Record<string, string | number>>,
  rulebook: Rulebook,
  resolve: (text: string) => Place | null,
): Answer[] {
  const errors: FieldError[] = [];
  const answers: Answer[] = [];
  for (const [id, given] of Object.entries(facts)) {
    const fact = rulebook.facts.get(id);
    const value = fact === undefined ? null : readValue(fact, given, rulebook, resolve);
    if (fact === undefined) {
      errors.push({ path: `facts.${id}`, message: '没有这个编号，全部编号见 /api/facts' });
    } else if (value === null) {
      errors.push({ path: `facts.${id}`, message: allowedWords(fact, rulebook) });
    } else {
      answers.push({ fact: id, value, at: 1 });
    }
  }
  const [first] = errors;
  if (first !== undefined) throw new Problem(400, `“${first.path}”：${first.message}`, { errors });
  return answers;
}

/** The value as the engine stores it, or null when the fact has no such value. */
function readValue(
  fact: Fact,
  given: string | number,
  rulebook: Rulebook,
  resolve: (text: string) => Place | null,
): string | number | null {
  if (given === UNKNOWN) return UNKNOWN;
  const text = String(given);
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return fact.options.some((option) => option.value === text) ? text : null;
    case 'industry':
      return rulebook.trades.some((trade) => trade.value === text) ? text : null;
    case 'region':
      return resolve(text)?.code ?? null;
    case 'date':
      return parseCivilDate(text);
    case 'number': {
      if (fact.bands.some((band) => band.value === text)) return text;
      const number = text.trim() === '' ? Number.NaN : Number(text);
      const { min = 0, max = Number.MAX_SAFE_INTEGER } = fact.bounds ?? {};
      return number >= min && number <= max ? number : null;
    }
  }
}

function allowedWords(fact: Fact, rulebook: Rulebook): string {
  const list = (values: readonly { readonly value: string }[]) =>
    [...values.map(({ value }) => value), UNKNOWN].join('、');
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return `可以写：${list(fact.options)}`;
    case 'industry':
      return `可以写：${list(rulebook.trades)}`;
    case 'region':
      return '要写六位行政区划代码或地名，如 330603、柯桥区';
    case 'date':
      return '要写成 2020-03-06 这样的日期';
    case 'number': {
      const range = fact.bounds === undefined ? '' : `（${fact.bounds.min} 到 ${fact.bounds.max}）`;
      const bands = fact.bands.length === 0 ? UNKNOWN : list(fact.bands);
      return `要写数字${range}，或者：${bands}`;
    }
  }
}
