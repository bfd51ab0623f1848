import type { Document } from '../../knowledge/schema/document.ts';
import { placeFit } from './place-fit.ts';

/** Measures of a sister paper for pages that are lost from the papers of a place. */
export function sisterMeasures(
  documents: readonly Document[],
  place: string | null,
): ReadonlySet<string> {
  if (place === null) return new Set();
  const own = documents.filter((document) =>
    ['own', 'national'].includes(placeFit(document, place)),
  );
  return new Set(own.flatMap(({ lost }) => lost.flatMap(({ sister }) => sister as string[])));
}
