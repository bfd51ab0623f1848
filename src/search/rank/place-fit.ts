import { regionContains, WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Document } from '../../knowledge/schema/document.ts';

/**
 * How a paper's place stands to the shop's: its own or one around or in it; the whole country; another
 * place; a blanked-out paper. `unplaced`: of some place, and the shop's is not known.
 */
export type PlaceFit = 'own' | 'national' | 'elsewhere' | 'sample' | 'unplaced';

/**
 * How the place of a document stands to that of the shop.
 * @param place six-digit code; null when unknown
 */
export function placeFit(document: Document, place: string | null): PlaceFit {
  if (document.region === undefined) return 'sample';
  if (document.region === WHOLE_COUNTRY) return 'national';
  if (place === null) return 'unplaced';
  if (regionContains(document.region, place)) return 'own';
  // Asked for a city or province, and the paper is of a district in it.
  return regionContains(place, document.region) ? 'own' : 'elsewhere';
}

/** Whether a place has papers of its own that speak of its policies at large. */
export function hasDocuments(documents: readonly Document[], place: string): boolean {
  return documents.some(
    (document) => document.scope === 'package' && placeFit(document, place) === 'own',
  );
}
