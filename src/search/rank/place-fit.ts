import { regionContains, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import type { SearchResult } from '../search.ts';

/** How a document's place stands to the shop's. */
export function placeFit(document: Document, place: string | null): SearchResult['fit'] {
  if (document.region === undefined) return place === null ? 'no-place-given' : 'reference';
  if (document.region === WHOLE_COUNTRY) return 'own-place';
  if (place === null) return 'no-place-given';
  if (regionContains(document.region, place)) return 'own-place';
  // Asked for a city or province, and the paper is of a district in it.
  if (regionContains(place, document.region)) return 'own-place';
  return 'other-place';
}

/** Whether a place has papers of its own that speak of its policies at large. */
export function hasDocuments(documents: readonly Document[], place: string): boolean {
  return documents.some(
    (document) => document.scope === 'package' && placeFit(document, place) === 'own-place',
  );
}
