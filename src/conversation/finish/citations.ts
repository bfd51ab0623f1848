import { citedPlace } from '../../knowledge/cited-place.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Citation } from '../reply.ts';

/** Where a measure stands in print: its own place first, then those that it takes from other papers. */
export function citationOf(measureId: string, knowledge: Knowledge): Citation[] {
  const index = indexOf(knowledge);
  const measure = index.measure(measureId);
  if (measure === undefined) return [];
  const own = index.documentOf(measure);
  const elsewhere = locatorsOf(measure)
    .map((locator) => citedPlace(locator, own, knowledge.documents))
    .filter(({ document }) => document !== own);
  const others = [...new Set(elsewhere.map(({ document }) => document))];
  return [
    citation(measureId, own, measure.locator),
    ...others.flatMap((document) => {
      const place = elsewhere.find((one) => one.document === document);
      return place === undefined ? [] : [citation(measureId, document, place.locator)];
    }),
  ];
}

/** One passage as a citation of a measure. */
export function citation(measureId: string, document: Document, locator: string): Citation {
  return {
    measureId,
    document: document.title,
    number: document.number ?? null,
    locator,
    issued: document.issued ?? null,
    ...(document.url === undefined ? {} : { url: document.url }),
  };
}

function locatorsOf({ clauses, steps, materials, details, caveats }: Measure): string[] {
  return [...clauses, ...steps, ...materials, ...details, ...caveats].flatMap(
    ({ locator }) => locator ?? [],
  );
}
