import { Hono } from 'hono';
import * as z from 'zod';
import { cutAtSentence } from '../../language/cut-at-sentence.ts';
import type { SearchResult } from '../../search/search.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { jsonBody } from '../middleware/json-body.ts';
import {
  asOfParam,
  flagParam,
  idParam,
  kindParam,
  limitParam,
  longQuestionParam,
  questionParam,
  regionParam,
} from '../params.ts';
import { valid } from '../valid.ts';
import { createCatalogue } from '../views/catalogue.ts';
import { measureSummary, measureSummarySchema, placeSchema } from '../views/measure-summary.ts';

/** How many results one question may have. */
const MOST = 50;

/** A text beyond what is read of a message is cut at a sentence, never refused for its length. */
const MOST_BYTES = 64 * 1024;

const searchQuerySchema = z.object({
  q: longQuestionParam,
  region: regionParam,
  asOf: asOfParam,
  limit: limitParam(MOST, 10),
  kind: kindParam,
  document: idParam.describe('只在这份文件里查'),
  explain: flagParam.describe('true 时每条带上 why：为什么排在这里；没有答案时带上 signs'),
});

const searchRequestSchema = z
  .object({
    ...searchQuerySchema.shape,
    limit: z.int().min(1).max(MOST).default(10),
    explain: z.boolean().default(false),
  })
  .meta({ id: 'SearchRequest' });

export const searchResultSchema = measureSummarySchema
  .extend({
    score: z.number(),
    highlights: z.array(z.string()),
    /** how the measure's place stands to the asked one; of another place where none is asked */
    fit: z.enum(['own', 'national', 'elsewhere', 'sample']),
    /** what the score is made of: the shares add up to it */
    why: z.array(z.object({ name: z.string(), share: z.number(), text: z.string() })).optional(),
  })
  .meta({ id: 'SearchResult' });

export const searchResponseSchema = z
  .object({
    query: z.object({
      text: z.string(),
      region: placeSchema.nullable(),
      asOf: z.string(),
      /** what was read out of the question: intent, place, time, trade, roles, themes, facts */
      understood: z.looseObject({ intent: z.string() }),
      terms: z.array(z.string()),
    }),
    total: z.int(),
    results: z.array(searchResultSchema),
    noMatch: z.boolean(),
    /** where there is no answer, what may be meant and is worth asking back: three at most */
    near: z.array(z.string()).optional(),
    /** where there is no answer: what lies next door and was named, in the asker's own words */
    neighbour: z
      .object({
        said: z.string(),
        noun: z.string(),
        instead: z.string().nullable(),
        hotline: z.string(),
      })
      .optional(),
    /** of an answer that is none, with `explain`: what spoke for (above 0) and against answering */
    signs: z
      .array(z.object({ name: z.string(), value: z.number(), share: z.number(), text: z.string() }))
      .optional(),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'SearchResponse' });

const suggestQuerySchema = z.object({ q: questionParam, limit: limitParam(20, 8) });
/** What may be meant by what is typed so far. */
export const suggestResponseSchema = z
  .object({
    suggestions: z.array(z.string()),
    /** ids of the measures that what is typed so far may mean, best first */
    measures: z.array(z.string()),
  })
  .meta({ id: 'SuggestResponse' });

/** Finding measures by a question in everyday words. */
export function searchRoutes(deps: AppDeps): Hono {
  const { search } = deps;
  const catalogue = createCatalogue(deps);
  const find = (asked: z.infer<typeof searchRequestSchema>) => {
    const { q, region, kind, document, limit, explain } = asked;
    const today = catalogue.today();
    const asOf = asked.asOf ?? today;
    const answer = search.find(cutAtSentence(q), {
      region: catalogue.resolve(region)?.code,
      kind,
      document: catalogue.knownDocument(document),
      limit: MOST,
      today,
      asOf,
    });
    const results = answer.results
      .slice(0, limit)
      .map((result) =>
        resultView(result, measureSummary(result.measure, asOf, catalogue), explain),
      );
    const { text, terms, region: place, understood } = answer.query;
    return {
      query: { text, region: place, asOf, understood, terms },
      total: answer.results.length,
      results,
      noMatch: answer.noMatch,
      ...(answer.near.length > 0 ? { near: answer.near.map(({ id }) => id) } : {}),
      ...(answer.neighbour === null ? {} : { neighbour: answer.neighbour }),
      ...(explain && answer.noMatch ? { signs: answer.decision.signs } : {}),
      suggestions: answer.suggestions,
    };
  };
  const described = describe({
    summary: '用平常的话查政策',
    tag: '查政策',
    response: searchResponseSchema,
  });
  return new Hono()
    .get('/api/search', described, valid('query', searchQuerySchema), (context) =>
      context.json(find(context.req.valid('query'))),
    )
    .post(
      '/api/search',
      described,
      jsonBody(MOST_BYTES),
      valid('json', searchRequestSchema),
      (context) => context.json(find(context.req.valid('json'))),
    )
    .get(
      '/api/suggest',
      describe({
        summary: '边打字边提示，拼音和首字母也行',
        tag: '查政策',
        response: suggestResponseSchema,
      }),
      valid('query', suggestQuerySchema),
      (context) => {
        const { q, limit } = context.req.valid('query');
        const measures = search.typedMeasures(q).slice(0, limit);
        return context.json({
          suggestions: [...search.suggest(q, limit)],
          measures: measures.map(({ id }) => id),
        });
      },
    );
}

function resultView(
  { score, highlights, why, fit }: SearchResult,
  summary: ReturnType<typeof measureSummary>,
  explain: boolean,
) {
  const place = fit === 'unplaced' ? 'elsewhere' : fit;
  return { ...summary, fit: place, score, highlights, ...(explain ? { why } : {}) };
}
