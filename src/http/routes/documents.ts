import { Hono } from 'hono';
import * as z from 'zod';
import { citationOf } from '../../conversation/finish/citations.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Statement } from '../../knowledge/schema/statement.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { notFound } from '../faults.ts';
import { type Catalogue, createCatalogue } from '../views/catalogue.ts';
import { documentRefSchema, documentRefView, placeSchema } from '../views/measure-summary.ts';

const statements = z.array(z.object({ text: z.string(), locator: z.string().optional() }));

const documentSummarySchema = documentRefSchema
  .extend({
    issuers: z.array(z.string()),
    region: placeSchema.nullable(),
    /** the place in words, also where its name is blanked out */
    place: z.string(),
    /** precise; damaged: a torn scan; reference: blanked out, never asserted for a town */
    nature: z.enum(['precise', 'damaged', 'reference']),
    /** blanked out or without a town of its own: found and quoted, never asserted for a place */
    sample: z.boolean(),
    /** where its issuer publishes it, or null */
    url: z.string().nullable(),
    /** how much of the published text our copy holds, where it is known */
    completeness: z.string().nullable(),
    measures: z.int(),
    missing: statements,
  })
  .meta({ id: 'DocumentSummary' });
const documentSchema = documentSummarySchema
  .extend({
    implements: z.string().nullable(),
    aims: statements,
    organisation: statements,
    safeguards: statements,
    offices: z.array(z.string()),
    closing: statements,
    caveats: statements,
    lost: z.array(
      z.object({ item: z.string(), themes: z.array(z.string()), sister: z.array(z.string()) }),
    ),
    measureIds: z.array(z.string()),
    /** measures of other papers that take something from this one */
    citedBy: z.array(z.string()),
  })
  .meta({ id: 'Document' });
const listSchema = z
  .object({ documents: z.array(documentSummarySchema) })
  .meta({ id: 'DocumentList' });

/**
 * The papers, with what each lacks.
 * @throws Problem 404 by its handlers, where there is no such document
 */
export function documentRoutes(deps: AppDeps): Hono {
  const catalogue = createCatalogue(deps);
  return new Hono()
    .get(
      '/api/documents',
      describe({ summary: '全部文件', tag: '查政策', response: listSchema }),
      (context) =>
        context.json({
          documents: deps.knowledge.documents.map((document) => summaryOf(document, catalogue)),
        }),
    )
    .get(
      '/api/documents/:id',
      describe({
        summary: '一份文件：目标、部门、结尾条款、缺了什么',
        tag: '查政策',
        response: documentSchema,
        problems: [404],
      }),
      (context) => {
        const document = catalogue.document(context.req.param('id'));
        if (document === undefined) throw notFound('没有这份文件，编号见 /api/documents。');
        return context.json({
          ...summaryOf(document, catalogue),
          implements: document.implements ?? null,
          aims: said(document.aims),
          organisation: said(document.organisation),
          safeguards: said(document.safeguards),
          offices: document.offices,
          closing: said(document.closing),
          caveats: said(document.caveats),
          lost: document.lost,
          measureIds: catalogue.measuresOf(document.id).map((measure) => measure.id),
          citedBy: citing(document, deps),
        });
      },
    );
}

function summaryOf(document: Document, catalogue: Catalogue) {
  const { issuers, place, nature, missing } = document;
  return {
    ...documentRefView(document),
    issuers,
    region: catalogue.placeOf(document),
    place,
    nature,
    sample: nature === 'reference',
    url: document.url ?? null,
    completeness: document.completeness ?? null,
    measures: catalogue.measuresOf(document.id).length,
    missing: said(missing),
  };
}

function citing(document: Document, { knowledge }: AppDeps): string[] {
  return knowledge.measures
    .filter(({ id }) => documentOf(id) !== document.id)
    .filter(({ id }) => citationOf(id, knowledge).some((one) => one.document === document.title))
    .map(({ id }) => id);
}

function said(list: readonly Statement[]) {
  return list.map(({ text, locator }) => ({ text, ...(locator === undefined ? {} : { locator }) }));
}
