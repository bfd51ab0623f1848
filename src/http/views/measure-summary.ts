import * as z from 'zod';
import { resolvedValiditySchema } from '../../conversation/reply.ts';
import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Catalogue } from './catalogue.ts';

export const placeSchema = z.object({ code: z.string(), name: z.string() }).meta({ id: 'Place' });

export const documentRefSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    shortTitle: z.string(),
    number: z.string().nullable(),
    /** a day or a month as printed, or null */
    issued: z.string().nullable(),
    /** its place and names are blanked out: to be learnt from, not to be counted on */
    sample: z.boolean(),
  })
  .meta({ id: 'Paper' });

/** A measure in a list: what it is, of which paper, where and until when. */
export const measureSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['benefit', 'service', 'governance']),
    summary: z.string(),
    document: documentRefSchema,
    locator: z.string(),
    themes: z.array(z.string()),
    region: placeSchema.nullable(),
    /** kinds of office that deal with it, those in charge first */
    departments: z.array(z.string()),
    year: z.int().nullable(),
    validity: resolvedValiditySchema,
  })
  .meta({ id: 'MeasureSummary' });
export type MeasureSummary = z.infer<typeof measureSummarySchema>;

/** A document as lists show it. */
export function documentRefView(document: Document): z.infer<typeof documentRefSchema> {
  const { id, title, shortTitle, number = null, issued = null } = document;
  return { id, title, shortTitle, number, issued, sample: document.nature === 'reference' };
}

/**
 * A measure as lists show it, with its validity.
 * @param on the day validity is judged for
 */
export function measureSummary(
  measure: Measure,
  on: CivilDate,
  catalogue: Catalogue,
): MeasureSummary {
  const document = catalogue.documentOf(measure);
  const { id, title, kind, summary, locator, themes } = measure;
  return {
    id,
    title,
    kind,
    summary,
    document: documentRefView(document),
    locator,
    themes,
    region: catalogue.placeOf(document),
    departments: [...catalogue.sectorsOf(measure)],
    year: catalogue.yearOf(document),
    validity: catalogue.validityOf(measure, on),
  };
}
