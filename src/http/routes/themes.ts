import { Hono } from 'hono';
import * as z from 'zod';
import { resolvedValiditySchema } from '../../conversation/reply.ts';
import { holdingRank, resolveValidity } from '../../eligibility/validity/validity.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { notFound } from '../faults.ts';
import { asOfParam, regionParam } from '../params.ts';
import { valid } from '../valid.ts';
import { createCatalogue } from '../views/catalogue.ts';
import {
  type MeasureSummary,
  measureSummary,
  measureSummarySchema,
} from '../views/measure-summary.ts';

const themeSchema = z
  .object({ id: z.string(), label: z.string(), measures: z.int() })
  .meta({ id: 'ThemeSummary' });
const listSchema = z.object({ themes: z.array(themeSchema) }).meta({ id: 'ThemeList' });

const clauseSchema = z.object({
  id: z.string(),
  title: z.string(),
  gist: z.string(),
  validity: resolvedValiditySchema,
});
const comparisonSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    /** what holds first, then by year; by place */
    places: z.array(
      z.object({
        place: z.string(),
        measures: z.array(
          measureSummarySchema.extend({
            /** whether this is what the measure is about, or touched upon */
            main: z.boolean(),
            clauses: z.array(clauseSchema),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ThemeComparison' });
const oneQuerySchema = z.object({ region: regionParam, asOf: asOfParam });

/**
 * Topics as owners think of them; each compared over places and years.
 * @throws Problem 404 by its handlers, where there is no such topic
 */
export function themeRoutes(deps: AppDeps): Hono {
  const { knowledge, rulebook } = deps;
  const catalogue = createCatalogue(deps);
  const measuresOf = (theme: string) =>
    knowledge.measures.filter((measure) => measure.themes.includes(theme));
  return new Hono()
    .get(
      '/api/themes',
      describe({ summary: '全部主题', tag: '查政策', response: listSchema }),
      (context) =>
        context.json({
          themes: knowledge.themes.map(({ id, label }) => ({
            id,
            label,
            measures: measuresOf(id).length,
          })),
        }),
    )
    .get(
      '/api/themes/:id',
      describe({
        summary: '一个主题，各地各年对照着看',
        tag: '查政策',
        response: comparisonSchema,
        problems: [404],
      }),
      valid('query', oneQuerySchema),
      (context) => {
        const theme = indexOf(knowledge).theme(context.req.param('id'));
        if (theme === undefined) throw notFound('没有这个主题，编号见 /api/themes。');
        const { region, asOf = catalogue.today() } = context.req.valid('query');
        const place = catalogue.resolve(region);
        const rank = ({ document, validity }: MeasureSummary) =>
          holdingRank(validity, document.sample ? 'reference' : 'precise');
        const compared = measuresOf(theme.id)
          .filter((measure) => place === null || catalogue.concerns(measure, place.code))
          .map((measure) => ({
            ...measureSummary(measure, asOf, catalogue),
            main: measure.themes[0] === theme.id,
            clauses: measure.clauses.map(({ id, title, gist, validity }) => ({
              id,
              title,
              gist,
              validity: resolveValidity(validity ?? measure.validity, asOf, rulebook),
            })),
          }))
          .sort((a, b) => rank(a) - rank(b) || (a.year ?? 0) - (b.year ?? 0));
        const placeWords = (id: string) => catalogue.document(id)?.place ?? '';
        const places = [...new Set(compared.map(({ document }) => placeWords(document.id)))];
        return context.json({
          id: theme.id,
          label: theme.label,
          places: places.map((where) => ({
            place: where,
            measures: compared.filter(({ document }) => placeWords(document.id) === where),
          })),
        });
      },
    );
}
