import { Hono } from 'hono';
import * as z from 'zod';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { notFound } from '../faults.ts';
import { asOfParam, idParam, kindParam, regionParam } from '../params.ts';
import { valid } from '../valid.ts';
import { createCatalogue } from '../views/catalogue.ts';
import { measureSummary, measureSummarySchema } from '../views/measure-summary.ts';
import { measureView, measureViewSchema } from '../views/measure-view.ts';

const listQuerySchema = z.object({
  document: idParam.describe('只要这份文件的'),
  region: regionParam,
  kind: kindParam,
  theme: idParam.describe('只要这个主题的，见 /api/themes'),
  asOf: asOfParam,
});
const listSchema = z
  .object({ total: z.int(), measures: z.array(measureSummarySchema) })
  .meta({ id: 'MeasureList' });
const oneQuerySchema = z.object({ region: regionParam, asOf: asOfParam });

/**
 * The measures: a list that may be narrowed, and each one whole.
 * @throws Problem 404 by its handlers, where there is no such measure
 */
export function measureRoutes(deps: AppDeps): Hono {
  const catalogue = createCatalogue(deps);
  const today = catalogue.today;
  return new Hono()
    .get(
      '/api/measures',
      describe({ summary: '措施列表', tag: '查政策', response: listSchema }),
      valid('query', listQuerySchema),
      (context) => {
        const { region, kind, theme, asOf = today(), ...query } = context.req.valid('query');
        const place = catalogue.resolve(region);
        const document = catalogue.knownDocument(query.document);
        const measures = deps.knowledge.measures.filter(
          (measure) =>
            (document === undefined || catalogue.documentOf(measure).id === document) &&
            (kind === undefined || measure.kind === kind) &&
            (theme === undefined || measure.themes.includes(theme)) &&
            (place === null || catalogue.concerns(measure, place.code)),
        );
        return context.json({
          total: measures.length,
          measures: measures.map((measure) => measureSummary(measure, asOf, catalogue)),
        });
      },
    )
    .get(
      '/api/measures/:id',
      describe({
        summary: '一条措施的全部内容',
        tag: '查政策',
        response: measureViewSchema,
        problems: [404],
      }),
      valid('query', oneQuerySchema),
      (context) => {
        const { region, asOf = today() } = context.req.valid('query');
        const measure = catalogue.measure(context.req.param('id'));
        if (measure === undefined) throw notFound('没有这条措施，编号写成 sx2020-03 这样。');
        const place = catalogue.resolve(region);
        return context.json(measureView(measure, asOf, place?.code ?? null, catalogue, deps));
      },
    );
}
