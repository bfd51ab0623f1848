import { Hono } from 'hono';
import * as z from 'zod';
import type { SearchResult } from '../../search/search.ts';
import { createCatalogue } from '../catalogue.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import {
  asOfParam,
  flagParam,
  idParam,
  kindParam,
  limitParam,
  questionParam,
  regionParam,
} from '../params.ts';
import { valid } from '../valid.ts';
import { measureSummary, measureSummarySchema, placeSchema } from '../views/measure-summary.ts';

/** How many results one question may have. */
const MOST = 50;

const searchQuerySchema = z.object({
  q: questionParam,
  region: regionParam,
  asOf: asOfParam,
  limit: limitParam(MOST, 10),
  kind: kindParam,
  document: idParam.describe('只在这份文件里查'),
  explain: flagParam.describe('true 时每条带上 why：为什么排在这里'),
});

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
      /** what was read out of the question: wish, place, time, trade, roles, themes, facts */
      understood: z.looseObject({ wish: z.string() }),
      terms: z.array(z.string()),
    }),
    total: z.int(),
    results: z.array(searchResultSchema),
    noMatch: z.boolean(),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'SearchResponse' });

const suggestQuerySchema = z.object({ q: questionParam, limit: limitParam(20, 8) });
const suggestResponseSchema = z
  .object({ suggestions: z.array(z.string()) })
  .meta({ id: 'SuggestResponse' });

/** Finding measures by a question in everyday words. */
export function searchRoutes(deps: AppDeps): Hono {
  const { search } = deps;
  const catalogue = createCatalogue(deps);
  return new Hono()
    .get(
      '/api/search',
      describe({ summary: '用平常的话查政策', tag: '查政策', response: searchResponseSchema }),
      valid('query', searchQuerySchema),
      (context) => {
        const { q, region, kind, document, limit, explain, ...query } = context.req.valid('query');
        const today = catalogue.today();
        const asOf = query.asOf ?? today;
        const answer = search.find(q, {
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
        return context.json({
          query: { text, region: place, asOf, understood, terms },
          total: answer.results.length,
          results,
          noMatch: answer.noMatch,
          suggestions: answer.suggestions,
        });
      },
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
        return context.json({ suggestions: search.suggest(q, limit) });
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
