import type { Knowledge } from '../../knowledge/knowledge.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Citation } from '../reply.ts';

/** Where a measure stands in print. */
export function citationOf(measureId: string, knowledge: Knowledge): Citation[] {
  const measure = knowledge.measures.find((candidate) => candidate.id === measureId);
  const document = knowledge.documents.find((candidate) => candidate.id === documentOf(measureId));
  if (measure === undefined || document === undefined) return [];
  return [
    {
      measureId,
      document: document.title,
      number: document.number ?? null,
      locator: measure.locator,
      issued: document.issued ?? null,
    },
  ];
}
